package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.app.vault.CaseHouse.CHANGE;
import static org.besa.app.vault.CaseHouse.NOTE;
import static org.besa.app.vault.CaseHouse.READ;
import static org.besa.app.vault.CaseHouse.bytes;
import static org.besa.app.vault.CaseHouse.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty people edit the same ten notes: every edit is kept or refused with what is there now, and none is lost. */
@Tag("database")
class TwentyEditorsTest {
    private static final int EDITORS = 20;
    private static final int EDITS = 15;

    @TempDir
    private Path folder;

    @Test
    void everyEditIsKeptOrShownAsAConflict() throws Exception {
        CaseHouse house = new CaseHouse(folder);
        List<OpaqueId> notes = new ArrayList<>();
        OpaqueId heron = house.cases.open(house.mira, house.heron.id(), first -> {
            for (int i = 0; i < 10; i++) {
                notes.add(house.note(first, "nobody 0").item());
            }
        });
        Set<String> kept = ConcurrentHashMap.newKeySet();
        AtomicInteger conflicts = new AtomicInteger();
        List<Callable<Boolean>> editors = new ArrayList<>();
        for (int editor = 0; editor < EDITORS; editor++) {
            String name = "editor" + editor;
            editors.add(() -> {
                for (int edit = 0; edit < EDITS; edit++) {
                    OpaqueId note = notes.get((name.length() * 7 + edit) % notes.size());
                    long seen = house.cases.read(
                            house.mira,
                            heron,
                            READ,
                            open -> open.history(note).getLast().revision());
                    String content = name + "." + edit + " " + seen;
                    try {
                        house.cases.change(
                                house.mira,
                                heron,
                                CHANGE,
                                open -> open.put(note, NOTE, Compartment.MAIN, seen, bytes(content)));
                        kept.add(note + " " + content);
                    } catch (Stale e) {
                        assertThat(e.current().orElseThrow().revision()).isGreaterThan(seen);
                        conflicts.incrementAndGet();
                    }
                }
                return true;
            });
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(EDITORS)) {
            for (Future<Boolean> each : threads.invokeAll(editors)) {
                assertThat(each.get()).isTrue();
            }
        }

        assertThat(kept.size() + conflicts.get()).isEqualTo(EDITORS * EDITS);
        assertThat(conflicts).as("they did meet").hasPositiveValue();
        List<String> stored = new ArrayList<>();
        for (OpaqueId note : notes) {
            List<SealedItem> history = house.cases.read(house.mira, heron, READ, open -> open.history(note));
            for (SealedItem item : history.subList(1, history.size())) {
                assertThat(text(item.content()))
                        .as("based on the one before it")
                        .endsWith(" " + (item.revision() - 1));
                stored.add(note + " " + text(item.content()));
            }
        }
        assertThat(stored).containsExactlyInAnyOrderElementsOf(kept);
    }
}
