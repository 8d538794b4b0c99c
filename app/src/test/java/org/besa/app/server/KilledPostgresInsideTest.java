package org.besa.app.server;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} of the PostgreSQL that the server started while people write: whatever a page said is kept is there afterwards, nothing is half there, the audit log is consistent, and nobody
 * needs to mend anything.
 */
@Tag("database")
class KilledPostgresInsideTest {
    private Killing killing;

    @BeforeEach
    void moveIn() throws IOException {
        killing = Killing.open();
    }

    @AfterEach
    void moveOut() throws IOException {
        killing.close();
    }

    @Test
    void threeTimes() throws Exception {
        rounds(Killing.ROUNDS);
    }

    @Test
    @Tag("long")
    void twoHundredTimes() throws Exception {
        rounds(Killing.MANY_ROUNDS);
    }

    private void rounds(int rounds) throws Exception {
        try (ChildServer server = killing.server()) {
            for (int round = 0; round < rounds; round++) {
                List<Writing> written = killing.writing(server, round);
                killing.awaitMore(written);
                server.killPostgres();
                killing.awaitMore(written);
                Killing.end(written);
                killing.assertWhole(server, written, round, round == rounds - 1);
            }
        }
    }
}
