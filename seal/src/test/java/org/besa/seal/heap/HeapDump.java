package org.besa.seal.heap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dump of all objects that can be reached in a JVM, as bytes.
 *
 * @param file in the format HPROF, which is searched without being understood
 */
public record HeapDump(Path file) {
    private static final int FILTER_BITS = 22;

    /** Those that are in it. */
    public Set<Needle> find(Collection<Needle> needles) {
        Map<Long, List<Needle>> byStart = new HashMap<>();
        BitSet filter = new BitSet(1 << FILTER_BITS);
        for (Needle needle : needles) {
            long start = ByteBuffer.wrap(needle.bytes()).getLong();
            byStart.computeIfAbsent(start, none -> new ArrayList<>()).add(needle);
            filter.set(slot(start));
        }
        Set<Needle> found = new LinkedHashSet<>();
        byte[] heap = bytes();
        long window = 0;
        for (int i = 0; i < heap.length; i++) {
            window = window << Byte.SIZE | (heap[i] & 0xFF);
            if (filter.get(slot(window))) {
                int start = i - Long.BYTES + 1;
                byStart.getOrDefault(window, List.of()).stream()
                        .filter(needle -> isAt(heap, start, needle.bytes()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static int slot(long window) {
        return (int) ((window * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - FILTER_BITS));
    }

    private static boolean isAt(byte[] heap, int start, byte[] needle) {
        return start >= 0
                && start + needle.length <= heap.length
                && java.util.Arrays.equals(heap, start, start + needle.length, needle, 0, needle.length);
    }

    private byte[] bytes() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
