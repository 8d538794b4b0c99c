package org.besa.bench.contender;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.continuity.program.Columns;

/**
 * Columns as files for other languages: {@code NAME.FIELD} holds the field's numbers as little-endian 32-bit integers, and the file
 * {@code columns} has a line a column: name, fields separated by blanks, and the words that values stand for, all separated by tabs.
 */
final class Handover {
    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    Handover(Path folder) {
        this.folder = folder;
    }

    void write(Columns columns) throws IOException {
        for (var event : columns.events().entrySet()) {
            Map<String, int[]> fields = new LinkedHashMap<>();
            fields.put("offsets", event.getValue().offsets());
            fields.put("days", event.getValue().days());
            fields.put("recorded", event.getValue().recorded());
            fields.put("replaced", event.getValue().replaced());
            column("event " + event.getKey(), fields, List.of());
        }
        for (var timeline : columns.timelines().entrySet()) {
            Map<String, int[]> fields = new LinkedHashMap<>();
            fields.put("offsets", timeline.getValue().offsets());
            fields.put("from", timeline.getValue().from());
            fields.put("through", timeline.getValue().through());
            fields.put("value", timeline.getValue().value());
            fields.put("recorded", timeline.getValue().recorded());
            fields.put("replaced", timeline.getValue().replaced());
            String key = timeline.getKey();
            column(
                    key.startsWith("document ") ? key : "timeline " + key,
                    fields,
                    timeline.getValue().values());
        }
        for (var delivery : columns.deliveries().entrySet()) {
            Map<String, int[]> fields = new LinkedHashMap<>();
            fields.put("offsets", delivery.getValue().offsets());
            fields.put("from", delivery.getValue().from());
            fields.put("through", delivery.getValue().through());
            fields.put("confirmed", delivery.getValue().confirmedThrough());
            fields.put("stops", delivery.getValue().stopsFrom());
            fields.put("kind", wide(delivery.getValue().kind()));
            fields.put("provider", delivery.getValue().provider());
            fields.put("recorded", delivery.getValue().recorded());
            fields.put("replaced", delivery.getValue().replaced());
            column("delivery " + delivery.getKey().code(), fields, List.of());
        }
        Files.write(folder.resolve("columns"), lines);
    }

    private void column(String name, Map<String, int[]> fields, List<String> words) throws IOException {
        for (var field : fields.entrySet()) {
            numbers(folder.resolve(name + "." + field.getKey()), field.getValue());
        }
        String line = name + "\t" + String.join(" ", fields.keySet());
        lines.add(words.isEmpty() ? line : line + "\t" + String.join("\t", words));
    }

    private static void numbers(Path file, int[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int i = 0; i < numbers.length; ) {
                bytes.clear();
                for (; i < numbers.length && bytes.hasRemaining(); i++) {
                    bytes.putInt(numbers[i]);
                }
                bytes.flip();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        }
    }

    private static int[] wide(byte[] narrow) {
        int[] numbers = new int[narrow.length];
        for (int i = 0; i < narrow.length; i++) {
            numbers[i] = narrow[i];
        }
        return numbers;
    }
}
