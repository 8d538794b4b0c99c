package org.besa.app.server;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} of the server while people write: whatever a page said is kept is there afterwards, nothing is half there, the audit log is consistent, and nobody
 * needs to mend anything.
 */
@Tag("database")
class KilledServerTest {
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

    /** In every other round PostgreSQL dies with the server; else it is left behind. */
    private void rounds(int rounds) throws Exception {
        List<Writing> written = List.of();
        for (int round = 0; round < rounds; round++) {
            ChildServer server = killing.server();
            try {
                killing.assertWhole(server, written, round, false);
                written = killing.writing(server, round);
                killing.awaitMore(written);
                if (round % 2 == 1) {
                    server.killPostgres();
                }
            } finally {
                server.kill();
            }
            Killing.end(written);
        }
        try (ChildServer server = killing.server()) {
            killing.assertWhole(server, written, rounds, true);
        }
    }
}
