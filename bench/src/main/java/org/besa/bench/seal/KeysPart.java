package org.besa.bench.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.keys.KeyChain;
import org.besa.seal.keys.RootDirectory;
import org.besa.seal.keys.Rotation;
import org.besa.seal.keys.WrappedKeyFile;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;

/** Opening many cases at once, and re-wrapping all keys, beside the least that any program must do: AES-256-GCM of the JDK, once per key or value. */
record KeysPart(Workshop shop) {
    private static final int CASES = 10_000;
    private static final int KEYS_TO_WRAP = 100_000;

    void run() throws Exception {
        openCases();
        rewrap();
    }

    private void openCases() throws Exception {
        try (KeyChain chain = chain("open")) {
            Set<OfCase> cases = newCases(chain, CASES);
            byte[] name = "Lantern Keeper".getBytes(UTF_8);
            Map<KeyOwner, byte[]> names = new LinkedHashMap<>();
            chain.keys(cases).forEach((owner, key) -> names.put(owner, key.seal(name, place(owner))));
            byte[] sealedByHand = shop.crypto().random(64);
            new Contest("cases", CASES)
                    .with("Besa unwraps a case's key and opens one value of it", () -> {
                        Map<KeyOwner, SealingKey> keys = chain.keys(cases);
                        for (Map.Entry<KeyOwner, byte[]> sealed : names.entrySet()) {
                            open(keys, sealed.getKey(), sealed.getValue());
                        }
                    })
                    .with("by hand: two AES-256-GCM openings a case with the JDK", () -> {
                        for (int i = 0; i < 2 * CASES; i++) {
                            aesGcm(sealedByHand);
                        }
                    })
                    .run("Opening a value of each of many cases, one thread, keys in a file", 3, shop.rounds());
        }
    }

    private void rewrap() throws Exception {
        try (KeyChain chain = chain("rewrap")) {
            newCases(chain, KEYS_TO_WRAP);
            byte[] key = shop.crypto().random(32);
            new Contest("keys", KEYS_TO_WRAP)
                    .with(
                            "Besa rotates: new root, all keys re-wrapped, file synced",
                            () -> new Rotation(chain, step -> {}).run())
                    .with("by hand: an AES-256-GCM opening and sealing a key", () -> {
                        for (int i = 0; i < 2 * KEYS_TO_WRAP; i++) {
                            aesGcm(key);
                        }
                    })
                    .run("Re-wrapping keys, one thread", 1, shop.rounds());
        }
    }

    private KeyChain chain(String name) {
        RootDirectory roots = RootDirectory.create(
                shop.path(name + "-roots"),
                "seven plain lanterns by the river".toCharArray(),
                StretchCost.recommended(),
                shop.crypto());
        return KeyChain.begin(roots, new WrappedKeyFile(shop.path(name + "-keys")), shop.crypto());
    }

    private Set<OfCase> newCases(KeyChain chain, int count) {
        OpaqueId organisation = OpaqueId.random(shop.random());
        Set<OfCase> cases = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            cases.add(new OfCase(organisation, OpaqueId.random(shop.random())));
        }
        chain.newKeys(cases);
        return cases;
    }

    private static void open(Map<KeyOwner, SealingKey> keys, KeyOwner owner, byte[] value) {
        SealingKey key = Objects.requireNonNull(keys.get(owner));
        key.open(value, place(owner));
    }

    private static Place place(KeyOwner owner) {
        return new Place("person", "name", owner.inWords(), 1);
    }

    /** Opening and sealing cost the same, so sealing stands for both. */
    private void aesGcm(byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(shop.crypto().random(32), "AES"),
                new GCMParameterSpec(128, shop.crypto().random(12)));
        cipher.doFinal(bytes);
    }
}
