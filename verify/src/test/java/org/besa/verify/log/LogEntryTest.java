package org.besa.verify.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.KeyName;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;
import org.besa.verify.tree.Hash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogEntryTest {
    private static final WholeSecond TIME = new WholeSecond(1_795_339_800);
    private static final Bytes RANDOM = hex("0c7d1c3f9a5b4e6d8f7a6b5c4d3e2f1a");
    private static final Handle FIRST = new Handle(hex("5f0c0f1ce0a94d6c8f5a1e3b7d2c4a90"));
    private static final Handle SECOND = new Handle(hex("9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d"));

    private static final Entry ENTRY = new Entry(
            TIME,
            FIRST,
            new Action("case.read"),
            Outcome.DONE,
            List.of(new Shown(FIRST), new Shown(SECOND, hex("00010203"))),
            RANDOM);
    private static final String ENTRY_TEXT = """
            besa-entry/1
            time 2026-11-22T09:30:00Z
            actor 5f0c0f1ce0a94d6c8f5a1e3b7d2c4a90
            action case.read
            outcome done
            object 5f0c0f1ce0a94d6c8f5a1e3b7d2c4a90
            object 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d AAECAw==
            random 0c7d1c3f9a5b4e6d8f7a6b5c4d3e2f1a
            """;

    private static final KeyName ORIGIN = new KeyName("audit.lantern.example/log/1");
    private static final RestoreDeclaration RESTORE = new RestoreDeclaration(
            TIME,
            FIRST,
            SECOND,
            new Checkpoint(ORIGIN, 2047, Hash.ofLeaf(new byte[0])),
            new Checkpoint(ORIGIN, 2010, Hash.ofEmptyTree()),
            RANDOM);
    private static final String RESTORE_TEXT = """
            besa-restore/1
            time 2026-11-22T09:30:00Z
            actor 5f0c0f1ce0a94d6c8f5a1e3b7d2c4a90
            actor 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d
            old-origin audit.lantern.example/log/1
            old-size 2047
            old-root bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=
            kept-size 2010
            kept-root 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
            random 0c7d1c3f9a5b4e6d8f7a6b5c4d3e2f1a
            """;

    @Test
    void anEntryIsReadAsItWasWritten() throws NotReadable {
        assertThat(ENTRY.text()).isEqualTo(ENTRY_TEXT);
        assertThat(LogEntry.parse(ENTRY.bytes())).isEqualTo(ENTRY);
    }

    @Test
    void aDeclarationIsReadAsItWasWritten() throws NotReadable {
        assertThat(RESTORE.text()).isEqualTo(RESTORE_TEXT);
        assertThat(LogEntry.parse(RESTORE.bytes())).isEqualTo(RESTORE);
        assertThat(RESTORE.lost()).isEqualTo(37);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    besa-entry/1                   | besa-entry/2                | line 1: should be "besa-entry/1" or "besa-restore/1"
                    2026-11-22T09:30:00Z           | 2026-11-22T09:30:00.5Z      | line 2: should hold a time as 2026-11-22T09:30:00Z
                    2026-11-22T09:30:00Z           | 2026-11-22T09:30Z           | line 2: should hold a time as 2026-11-22T09:30:00Z
                    2026-11-22T09:30:00Z           | 2026-11-22t09:30:00z        | line 2: should hold a time as 2026-11-22T09:30:00Z
                    2026-11-22T09:30:00Z           | 2026-11-22T24:00:00Z        | line 2: should hold a time as 2026-11-22T09:30:00Z
                    2026-11-22T09:30:00Z           | 2026-11-22T10:30:00+01:00   | line 2: should hold a time as 2026-11-22T09:30:00Z
                    2026-11-22T09:30:00Z           | 2026-02-29T09:30:00Z        | line 2: should hold a time as 2026-11-22T09:30:00Z
                    2026-11-22T09:30:00Z           | 1969-12-31T23:59:59Z        | line 2: should hold a time as 2026-11-22T09:30:00Z
                    2026-11-22T09:30:00Z           | +12026-11-22T09:30:00Z      | line 2: should hold a time as 2026-11-22T09:30:00Z
                    actor 5f                       | actor 5F                    | line 3: should hold 16 bytes in lower-case hex
                    actor 5f                       | actor 5f00                  | line 3: should hold 16 bytes in lower-case hex
                    actor 5f                       | user 5f                     | line 3: should be "actor", a space and a value
                    case.read                      | Case.read                   | line 4: should hold lower-case words joined by dots
                    case.read                      | case..read                  | line 4: should hold lower-case words joined by dots
                    case.read                      | case.read.                  | line 4: should hold lower-case words joined by dots
                    outcome done                   | outcome perhaps             | line 5: should hold done, refused or failed
                    object 9b                      | object 4b                   | line 7: should hold a handle after the one above it
                    object 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d | object 5f0c0f1ce0a94d6c8f5a1e3b7d2c4a90 | line 7: should hold a handle after the one above it
                    AAECAw==                       | AAECAw                      | line 7: should hold sealed details in base64 after the handle
                    AAECAw==                       | AAECAx==                    | line 7: should hold sealed details in base64 after the handle
                    ' AAECAw=='                    | ' '                         | line 7: should hold sealed details in base64 after the handle
                    random 0c                      | random 0c0c                 | line 8: should hold 16 bytes in lower-case hex
                    """)
    void anEntryIsWrittenInOneWayOnly(String part, String otherwise, String fault) {
        assertThat(ENTRY_TEXT).contains(part);
        refused(ENTRY_TEXT.replace(part, otherwise), fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    actor 9b                       | actor 4b                    | line 4: should hold a handle after the one above it
                    example/log                    | example log                 | line 5: should hold the log's origin, without spaces and "+"
                    old-size 2047                  | old-size 02047              | line 6: should hold a number from 0 to 9223372036854775807 without leading zeros
                    old-size 2047                  | old-size 2009               | line 9: tells of a log that is not a part of the old one
                    old-size 2047                  | old-size 2010               | line 9: tells of a log that is not a part of the old one
                    kept-root 47                   | kept-root 4747              | line 9: should hold a root, 32 bytes in base64
                    """)
    void aDeclarationIsWrittenInOneWayOnly(String part, String otherwise, String fault) {
        assertThat(RESTORE_TEXT).contains(part);
        refused(RESTORE_TEXT.replace(part, otherwise), fault);
    }

    @Test
    void everyLineIsThereAndNoOther() {
        for (String text : List.of(ENTRY_TEXT, RESTORE_TEXT)) {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i) + "\n";
                if (!line.startsWith("object")) {
                    refused(text.replace(line, ""), null);
                }
                refused(text.replace(line, line + line), null);
                refused(text.replace(line, line + "\n"), null);
                refused(text.replace(line, line.replace("\n", "\r\n")), null);
            }
        }
        refused("", "line 1: is missing; it should hold the format");
    }

    @Test
    void hasAtMostSoManyBytes() throws NotReadable {
        int perObject = "object 5f0c0f1ce0a94d6c8f5a1e3b7d2c4a90\n".length();
        int room = LogEntry.MOST_BYTES
                - new Entry(TIME, FIRST, new Action("case.read"), Outcome.DONE, List.of(), RANDOM).bytes().length;
        Entry fullest = entry(room / perObject);
        assertThat(fullest.bytes()).hasSizeBetween(LogEntry.MOST_BYTES - perObject, LogEntry.MOST_BYTES);
        assertThat(LogEntry.parse(fullest.bytes())).isEqualTo(fullest);
        assertThatThrownBy(() -> entry(room / perObject + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogEntry.parse(new byte[LogEntry.MOST_BYTES + 1]))
                .hasMessage("has 65536 bytes; an entry has at most 65535");
    }

    private static Entry entry(int objects) {
        List<Shown> shown = IntStream.range(0, objects)
                .mapToObj(i -> new Shown(new Handle(hex("%032x".formatted(i)))))
                .toList();
        return new Entry(TIME, FIRST, new Action("case.read"), Outcome.DONE, shown, RANDOM);
    }

    private static void refused(String text, @Nullable String fault) {
        assertThatThrownBy(() -> LogEntry.parse(text.getBytes(UTF_8)))
                .isInstanceOf(NotReadable.class)
                .satisfies(e -> {
                    if (fault != null) {
                        assertThat(e).hasMessage(fault);
                    }
                });
    }

    private static Bytes hex(String hex) {
        return Bytes.fromHex(hex).orElseThrow();
    }
}
