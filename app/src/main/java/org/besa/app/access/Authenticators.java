package org.besa.app.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.besa.verify.text.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Checks what devices say, by WebAuthn's rules: our address, our challenge, a person who was there and was verified by the device, a signature of the key that
 * was registered, and a count that grows where the device counts. Who made the device is not asked.
 */
final class Authenticators {
    private static final boolean VERIFIED = true;
    private static final boolean PRESENT = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final PublicAddress address;

    /** @param address that people's browsers show */
    Authenticators(PublicAddress address) {
        this.address = address;
    }

    /** The kinds of keys that may be registered, the best first. */
    static final List<COSEAlgorithmIdentifier> KINDS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    /**
     * What was registered.
     *
     * @param id by which the device knows it
     * @param credential with its public key
     * @param count how often it has signed, as far as the device counts
     * @param backup whether the device may keep a copy elsewhere
     */
    record Registered(Bytes id, Bytes credential, long count, boolean backup) {}

    /** What a device has made, if all is right. */
    Optional<Registered> registered(PasskeyRegistration brought, Bytes challenge) {
        List<PublicKeyCredentialParameters> kinds = KINDS.stream()
                .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
                .toList();
        try {
            RegistrationData data = manager.verify(
                    new RegistrationRequest(
                            brought.attestation().toArray(), brought.client().toArray()),
                    new RegistrationParameters(server(challenge), kinds, VERIFIED, PRESENT));
            if (data.getAttestationObject() == null) {
                return Optional.empty();
            }
            AuthenticatorData<?> device = data.getAttestationObject().getAuthenticatorData();
            @Nullable AttestedCredentialData credential = device.getAttestedCredentialData();
            return credential == null
                    ? Optional.empty()
                    : Optional.of(new Registered(
                            Bytes.of(credential.getCredentialId()),
                            Bytes.of(credentials.convert(credential)),
                            device.getSignCount(),
                            device.isFlagBE()));
        } catch (WebAuthnException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How often the device has signed by now, if what it says is right. */
    Optional<Long> shown(PasskeyProof brought, Registered known, Bytes challenge) {
        try {
            CredentialRecordImpl record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    VERIFIED,
                    known.backup(),
                    null,
                    known.count(),
                    credentials.convert(known.credential().toArray()),
                    new AuthenticationExtensionsAuthenticatorOutputs<>(),
                    null,
                    new AuthenticationExtensionsClientOutputs<>(),
                    Set.of());
            AuthenticationData data = manager.verify(
                    new AuthenticationRequest(
                            brought.credential().toArray(),
                            brought.user().toArray(),
                            brought.authenticator().toArray(),
                            brought.client().toArray(),
                            brought.signature().toArray()),
                    new AuthenticationParameters(
                            server(challenge), record, List.of(known.id().toArray()), VERIFIED, PRESENT));
            return Optional.ofNullable(data.getAuthenticatorData()).map(AuthenticatorData::getSignCount);
        } catch (WebAuthnException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ServerProperty server(Bytes challenge) {
        return ServerProperty.builder()
                .origin(new Origin(address.origin()))
                .rpId(address.host())
                .challenge(new DefaultChallenge(challenge.toArray()))
                .build();
    }
}
