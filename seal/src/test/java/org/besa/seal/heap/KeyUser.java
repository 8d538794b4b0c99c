package org.besa.seal.heap;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.besa.seal.audit.LogSigning;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.file.FileLabel;
import org.besa.seal.file.SealedFile;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.keys.KeyChain;
import org.besa.seal.keys.RootDirectory;
import org.besa.seal.keys.Rotation;
import org.besa.seal.keys.WrappedKeyFile;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.KeyOwner.OfLog;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;
import org.besa.verify.note.Ed25519Signer;
import org.besa.verify.note.KeyName;
import org.besa.verify.note.KeyRole;

/**
 * A program that uses a whole key chain, on three threads, dumps its heap, locks, and dumps its heap again. Everything a program might keep after
 * locking, it keeps: the chain, the keys it gave out, a stream half read, one half written, a signer, a thread that used keys.
 */
final class KeyUser {
    private static final int LARGER_THAN_A_SEGMENT = 50_000;

    private final Path folder;
    private final Pipe pipe = new Pipe();
    private final HeldForms forms = new HeldForms();
    private final SecureRandom random = new SecureRandom();
    private final TappedCrypto crypto = new TappedCrypto(new TinkCrypto(random), pipe, forms);
    private final OfOrganisation organisation = new OfOrganisation(OpaqueId.random(random));
    private final OfCase caseOwner = new OfCase(organisation.organisation(), OpaqueId.random(random));
    private final OfCompartment compartment = new OfCompartment(caseOwner, "location");
    private final OfLog log = new OfLog("audit.lantern.example/log");
    private final KeyChain chain;
    private final List<Object> kept = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    private KeyUser(Path folder) {
        this.folder = folder;
        char[] passphrase = pipe.line();
        forms.hold(new String(passphrase));
        RootDirectory roots =
                RootDirectory.create(folder.resolve("roots"), passphrase, new StretchCost(19_456, 1), crypto);
        Arrays.fill(passphrase, ' ');
        this.chain = KeyChain.begin(roots, new WrappedKeyFile(folder.resolve("wrapped-keys")), crypto);
    }

    public static void main(String[] arguments) throws Exception {
        KeyUser user = new KeyUser(Path.of(arguments[0]));
        user.use();
        user.dump("before.hprof");
        user.lock();
        user.dump("after.hprof");
        user.end.countDown();
    }

    private void use() throws Exception {
        byte[] canary = canary();
        chain.newKeys(Set.of(organisation, caseOwner, compartment, log));
        new Rotation(chain, step -> {}).run();
        useValues(canary);
        useFiles(canary);
        sign();
        Thread worker = Thread.ofPlatform().start(() -> {
            useValues(canary);
            awaitEnd();
        });
        kept.add(worker);
        Thread.ofVirtual().start(() -> useValues(canary)).join();
        while (worker.getState() != Thread.State.WAITING) {
            Thread.sleep(5);
        }
        Arrays.fill(canary, (byte) 0);
    }

    private byte[] canary() {
        String canary = new String(pipe.line());
        forms.hold(canary);
        return canary.getBytes(StandardCharsets.US_ASCII);
    }

    private void useValues(byte[] canary) {
        for (KeyOwner owner : List.of(organisation, caseOwner, compartment)) {
            SealingKey key = chain.key(owner);
            Place place = new Place("case_note", "text", "17", 1);
            byte[] sealed = key.seal(canary, place);
            pipe.send("sealed value", sealed);
            if (!Arrays.equals(key.open(sealed, place), canary)) {
                throw new AssertionError("a value does not open");
            }
            kept.add(key);
        }
    }

    private void useFiles(byte[] canary) throws IOException {
        SealingKey key = chain.key(caseOwner);
        byte[] content = new byte[LARGER_THAN_A_SEGMENT];
        for (int i = 0; i < content.length; i++) {
            content[i] = canary[i % canary.length];
        }
        Path store = Files.createDirectory(folder.resolve("files"));
        SealedFiles files = new SealedFiles(store, random);
        SealedFile file = files.seal(new ByteArrayInputStream(content), new FileLabel("note", "text/plain"), key);
        tellStream(store.resolve(file.id().hex()), file.id());
        files.restore(file, key, folder.resolve("restored"));
        InputStream halfRead = files.open(file, key);
        halfRead.readNBytes(100);
        kept.add(halfRead);

        OpaqueId id = OpaqueId.random(random);
        Path unfinished = folder.resolve("unfinished");
        OutputStream halfWritten = key.sealFile(Files.newOutputStream(unfinished), id);
        halfWritten.write(content, 0, LARGER_THAN_A_SEGMENT / 2);
        kept.add(halfWritten);
        tellStream(unfinished, id);
        Arrays.fill(content, (byte) 0);
    }

    private void tellStream(Path sealed, OpaqueId id) throws IOException {
        try (InputStream in = Files.newInputStream(sealed)) {
            pipe.send("stream header", in.readNBytes(40));
        }
        pipe.send(
                "stream context",
                caseOwner.in(new Context("besa file 1")).with(id.hex()).bytes());
    }

    private void sign() {
        Secret seed = chain.seed(log);
        kept.add(seed);
        LogSigning signing = new LogSigning(log.name(), seed);
        signing.key(1);
        kept.add(signing);
        byte[] bytes = seed.copy();
        try (Ed25519Signer signer = new Ed25519Signer(new KeyName(log.name() + "/1"), KeyRole.LOG, bytes)) {
            signer.sign("a checkpoint".getBytes(StandardCharsets.US_ASCII));
            kept.add(signer);
        }
        Arrays.fill(bytes, (byte) 0);
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void lock() {
        forms.letGo();
        chain.lock();
        try {
            chain.key(organisation);
            throw new AssertionError("the chain is not locked");
        } catch (KeysLocked e) {
            kept.add(e);
        }
    }

    /** Only what can be reached: the JVM collects garbage first. */
    private void dump(String name) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(folder.resolve(name).toString(), true);
    }
}
