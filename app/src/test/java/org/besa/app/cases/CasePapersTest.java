package org.besa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.besa.app.vault.CaseFiles.CaseFile;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.NotForYou;
import org.besa.app.vault.OpenHouse;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a case: taken only as what they are, and never larger than allowed. */
@Tag("database")
class CasePapersTest {
    private static final int LARGEST = 100_000;

    @TempDir
    private Path folder;

    private OpenHouse house;
    private Casebook book;
    private CasePapers papers;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        house = new OpenHouse(folder);
        book = new Casebook(house.cases(), house.random(), Clock.systemUTC(), List.of());
        papers = new CasePapers(house.cases(), new FileLimits(LARGEST), Clock.systemUTC());
        heron = book.begin(house.mira(), house.heron().id(), new PersonName("Heron", ""));
    }

    @Test
    void aFileComesBackAsItWas() throws IOException {
        byte[] content = "%PDF-1.7 and more".getBytes(StandardCharsets.US_ASCII);
        OpaqueId id = papers.store(
                house.mira(), heron, Compartment.MAIN, "../../etc/letter.pdf", new ByteArrayInputStream(content));

        Entry<StoredFile> file = book.look(house.mira(), heron).files().getFirst();
        assertThat(file.id()).isEqualTo(id);
        assertThat(file.content()).contains(new StoredFile("letter.pdf", FileType.PDF, content.length));
        CaseFile opened = papers.open(house.mira(), heron, id);
        assertThat(opened.facts().label().name()).isEqualTo("letter.pdf");
        try (InputStream again = opened.content().open()) {
            assertThat(again.readAllBytes()).isEqualTo(content);
        }
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> papers.open(house.tarek(), heron, id));
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() {
        CountedZeros endless = new CountedZeros();

        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> papers.store(house.mira(), heron, Compartment.MAIN, "a.txt", endless))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(FileRefused.Why.TOO_LARGE));
        assertThat(endless.read).isLessThanOrEqualTo(LARGEST + 1L);
        assertThat(book.look(house.mira(), heron).files()).isEmpty();
        assertThat(house.sealedFiles()).isZero();
    }

    @Test
    void whoMayNotWriteThereIsRefusedBeforeAnythingIsKept() {
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> papers.store(house.tarek(), heron, Compartment.MAIN, "a.txt", text("a")));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> papers.store(house.mira(), heron, Compartment.PRIVILEGED, "a.txt", text("a")));
        assertThat(house.sealedFiles()).isZero();
    }

    @Test
    void slowSendersNeverHoldAllConnections() throws Exception {
        AtomicInteger arriving = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<OpaqueId>> stored = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String name = i + ".txt";
                stored.add(senders.submit(
                        () -> papers.store(house.mira(), heron, Compartment.MAIN, name, new Slow(arriving, most))));
            }
            for (Future<OpaqueId> each : stored) {
                each.get();
            }
        }

        assertThat(most.get()).isBetween(1, 4);
        assertThat(book.look(house.mira(), heron).files()).hasSize(10);
    }

    /** One letter, after a while. */
    private static final class Slow extends InputStream {
        private final AtomicInteger arriving;
        private final AtomicInteger most;
        private int given;

        Slow(AtomicInteger arriving, AtomicInteger most) {
            this.arriving = arriving;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            if (given++ > 0) {
                arriving.decrementAndGet();
                return -1;
            }
            most.accumulateAndGet(arriving.incrementAndGet(), Math::max);
            try {
                Thread.sleep(30);
            } catch (InterruptedException ended) {
                throw new IOException(ended);
            }
            return 'a';
        }

        @Override
        public int read(byte[] bytes, int from, int room) throws IOException {
            int letter = room == 0 ? 0 : read();
            if (letter > 0) {
                bytes[from] = (byte) letter;
            }
            return Math.min(letter, 1);
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text without end. */
    private static final class CountedZeros extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return '0';
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            Arrays.fill(bytes, from, from + most, (byte) '0');
            read += most;
            return most;
        }
    }
}
