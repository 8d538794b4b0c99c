package org.besa.app.access;

import java.util.Base64;
import java.util.Optional;
import org.besa.seal.signin.Token;
import org.besa.verify.text.Bytes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads what browsers bring, strictly: what is missing, too much, twice or of another type is refused (V3, V15). */
public final class PasskeyJson {
    /** Far more than any device sends. */
    static final int LONGEST = 65_536;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private record Proof(
            String visit, String credential, String client, String authenticator, String signature, String user) {}

    private record Registration(String visit, String label, String client, String attestation) {}

    /** Empty unless it is one. */
    public Optional<PasskeyProof> proof(byte[] json) {
        return read(json, Proof.class)
                .flatMap(read -> Token.of(read.visit())
                        .flatMap(visit -> bytes(read.credential())
                                .flatMap(credential -> bytes(read.client())
                                        .flatMap(client -> bytes(read.authenticator())
                                                .flatMap(authenticator -> bytes(read.signature())
                                                        .flatMap(signature -> bytes(read.user())
                                                                .map(user -> new PasskeyProof(
                                                                        visit,
                                                                        credential,
                                                                        client,
                                                                        authenticator,
                                                                        signature,
                                                                        user))))))));
    }

    /** Empty unless it is one. */
    public Optional<PasskeyRegistration> registration(byte[] json) {
        return read(json, Registration.class)
                .flatMap(read -> Token.of(read.visit())
                        .flatMap(visit -> bytes(read.client())
                                .flatMap(client -> bytes(read.attestation())
                                        .map(attestation ->
                                                new PasskeyRegistration(visit, read.label(), client, attestation)))));
    }

    private <T> Optional<T> read(byte[] json, Class<T> type) {
        if (json.length > LONGEST) {
            return Optional.empty();
        }
        try {
            @Nullable T read = mapper.readValue(json, type);
            return Optional.ofNullable(read);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** In UTF-8. */
    byte[] write(Object options) {
        return mapper.writeValueAsBytes(options);
    }

    private static Optional<Bytes> bytes(String base64url) {
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(base64url);
            return decoded.length == 0 ? Optional.empty() : Optional.of(Bytes.of(decoded));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
