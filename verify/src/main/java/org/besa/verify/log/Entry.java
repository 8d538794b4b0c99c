package org.besa.verify.log;

import java.util.ArrayList;
import java.util.List;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.Lines;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;

/**
 * Who did what to what, and how it ended.
 *
 * @param time when
 * @param actor who
 * @param action what
 * @param outcome how it ended
 * @param objects to what; none to many, in ascending order of their handles, no handle twice
 * @param random {@value #RANDOM_SIZE} random bytes, so that nobody can find out an entry from its hash
 */
public record Entry(WholeSecond time, Handle actor, Action action, Outcome outcome, List<Shown> objects, Bytes random)
        implements LogEntry {
    static final String FORMAT = "besa-entry/1";

    /** @throws IllegalArgumentException if anything is out of the bounds above, or the whole is longer than {@value #MOST_BYTES} bytes */
    public Entry {
        objects = List.copyOf(objects);
        for (int i = 1; i < objects.size(); i++) {
            if (objects.get(i - 1).handle().compareTo(objects.get(i).handle()) >= 0) {
                throw new IllegalArgumentException("the objects are not in ascending order of their handles");
            }
        }
        if (random.size() != RANDOM_SIZE) {
            throw new IllegalArgumentException("an entry has " + RANDOM_SIZE + " random bytes, not " + random.size());
        }
        int length = text(time, actor, action, outcome, objects, random).length();
        if (length > MOST_BYTES) {
            throw new IllegalArgumentException("an entry has at most " + MOST_BYTES + " bytes, not " + length);
        }
    }

    static Entry parse(Lines lines) throws NotReadable {
        WholeSecond time = time(lines);
        Handle actor = Handle.parse(lines.field("actor"), lines);
        String action = lines.field("action");
        if (!Action.isValid(action)) {
            throw lines.fault("should hold lower-case words joined by dots");
        }
        Outcome outcome = Outcome.parse(lines.field("outcome"))
                .orElseThrow(() -> lines.fault("should hold done, refused or failed"));
        List<Shown> objects = new ArrayList<>();
        while (lines.nextIs("object")) {
            Shown object = shown(lines.field("object"), lines);
            if (!objects.isEmpty() && objects.getLast().handle().compareTo(object.handle()) >= 0) {
                throw lines.fault("should hold a handle after the one above it");
            }
            objects.add(object);
        }
        Bytes random = random(lines);
        lines.end();
        return new Entry(time, actor, new Action(action), outcome, objects, random);
    }

    @Override
    public String text() {
        return text(time, actor, action, outcome, objects, random);
    }

    static WholeSecond time(Lines lines) throws NotReadable {
        return WholeSecond.parse(lines.field("time"))
                .orElseThrow(() -> lines.fault("should hold a time as 2026-11-22T09:30:00Z"));
    }

    static Bytes random(Lines lines) throws NotReadable {
        return Bytes.fromHex(lines.field("random"))
                .filter(bytes -> bytes.size() == RANDOM_SIZE)
                .orElseThrow(() -> lines.fault("should hold " + RANDOM_SIZE + " bytes in lower-case hex"));
    }

    private static Shown shown(String value, Lines lines) throws NotReadable {
        int space = value.indexOf(' ');
        if (space < 0) {
            return new Shown(Handle.parse(value, lines));
        }
        Handle handle = Handle.parse(value.substring(0, space), lines);
        Bytes details = Bytes.fromBase64(value.substring(space + 1))
                .filter(bytes -> bytes.size() > 0)
                .orElseThrow(() -> lines.fault("should hold sealed details in base64 after the handle"));
        return new Shown(handle, details);
    }

    private static String text(
            WholeSecond time, Handle actor, Action action, Outcome outcome, List<Shown> objects, Bytes random) {
        StringBuilder text = new StringBuilder(FORMAT)
                .append("\ntime ")
                .append(time)
                .append("\nactor ")
                .append(actor)
                .append("\naction ")
                .append(action)
                .append("\noutcome ")
                .append(outcome);
        for (Shown object : objects) {
            text.append("\nobject ").append(object.handle());
            if (object.details().size() > 0) {
                text.append(' ').append(object.details().base64());
            }
        }
        return text.append("\nrandom ").append(random.hex()).append('\n').toString();
    }
}
