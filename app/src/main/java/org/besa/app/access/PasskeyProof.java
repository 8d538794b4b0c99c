package org.besa.app.access;

import org.besa.seal.signin.Token;
import org.besa.verify.text.Bytes;

/**
 * What a browser brings when somebody has shown a passkey. Nothing of it is checked yet.
 *
 * @param visit from {@link PasskeyOptions}
 * @param credential the device's id of the passkey
 * @param client what the browser says it was asked for, as JSON
 * @param authenticator what the device says about the showing
 * @param user whose the device says it is
 */
public record PasskeyProof(
        Token visit, Bytes credential, Bytes client, Bytes authenticator, Bytes signature, Bytes user) {}
