package org.besa.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code postmaster.pid}, in which a server says who and how far it is. Its lines: PostgreSQL's miscadmin.h, LOCK_FILE_LINE_*. */
record PostmasterFile(Path data) {
    private static final int NUMBER = 0;
    private static final int STATUS = 7;

    /** One reading; the lines that were written so far. */
    record Reading(List<String> lines) {

        /** The number of the server's first process, or 0 when none stands there. */
        long process() {
            String number = lines.isEmpty() ? "" : lines.get(NUMBER).strip();
            return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
        }

        boolean isReady() {
            return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
        }
    }

    Path path() {
        return data.resolve("postmaster.pid");
    }

    Reading read() {
        try {
            return new Reading(Files.readAllLines(path(), UTF_8));
        } catch (NoSuchFileException e) {
            return new Reading(List.of());
        } catch (IOException e) {
            throw PostgresFault.of(path(), e);
        }
    }
}
