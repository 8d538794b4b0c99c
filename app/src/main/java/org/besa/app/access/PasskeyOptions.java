package org.besa.app.access;

import java.util.Base64;
import java.util.List;
import org.besa.verify.text.Bytes;

/**
 * What a browser is asked to do, as the script reads it; names and values are those of WebAuthn, bytes are base64url.
 *
 * @param visit to be brought back with the answer
 */
record PasskeyOptions<T>(String visit, T publicKey) {
    /** As long as a challenge is good. */
    static final long MILLISECONDS = PasskeyChallenges.GOOD_FOR.toMillis();

    record Creation(
            Site rp,
            User user,
            String challenge,
            List<Kind> pubKeyCredParams,
            long timeout,
            List<Known> excludeCredentials,
            Wishes authenticatorSelection,
            String attestation) {}

    record Request(
            String challenge, long timeout, String rpId, List<Known> allowCredentials, String userVerification) {}

    record Site(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record Kind(String type, int alg) {}

    record Known(String type, String id) {
        Known(Bytes credential) {
            this("public-key", base64url(credential.toArray()));
        }
    }

    record Wishes(String residentKey, boolean requireResidentKey, String userVerification) {
        static final Wishes OURS = new Wishes("required", true, "required");
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
