package org.besa.app.access;

import org.besa.seal.signin.Token;
import org.besa.verify.text.Bytes;

/**
 * What a browser brings when a device has made a passkey. Nothing of it is checked yet.
 *
 * @param visit from {@link PasskeyOptions}
 * @param label what its person calls it
 * @param client what the browser says it was asked for, as JSON
 * @param attestation what the device says it has made
 */
public record PasskeyRegistration(Token visit, String label, Bytes client, Bytes attestation) {}
