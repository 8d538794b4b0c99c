package org.besa.verify.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Damage to files, by somebody or something that does not know what is in them. */
final class FileDamages {
    private static final List<String> FOLDERS = List.of(
            "keys",
            "log/1/checkpoint",
            "log/1/checkpoints/",
            "log/1/tile/0/",
            "log/1/tile/1/",
            "log/1/tile/entries/",
            "log/2/checkpoint",
            "log/2/checkpoints/",
            "log/2/tile/0/",
            "log/2/tile/entries/");

    private static final List<String> NAMES =
            List.of("000", "001", "002", "000.p/1", "002.p/109", "002.p/255", "003", "000.p/300", "x001/000", "readme");

    List<Damage> all() {
        return List.of(
                new Damage("a bit flipped", true, this::flipBit),
                new Damage("a byte replaced", true, this::replaceByte),
                new Damage("a byte put in", true, this::insertByte),
                new Damage("bytes taken out", true, this::removeBytes),
                new Damage("a file cut off", true, this::truncate),
                new Damage("bytes put behind a file", true, this::extend),
                new Damage("a file deleted", false, this::deleteFile),
                new Damage("two files swapped", true, this::swapFiles),
                new Damage("a file copied over another", true, this::copyFile),
                new Damage("a file renamed", true, this::renameFile),
                new Damage("a file added", false, this::addFile),
                new Damage("a folder deleted", false, this::deleteFolder));
    }

    private void flipBit(ExportFiles files, SplittableRandom random) {
        change(files, random, content -> content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8)));
    }

    private void replaceByte(ExportFiles files, SplittableRandom random) {
        change(files, random, content -> content[random.nextInt(content.length)] = (byte) random.nextInt());
    }

    private void insertByte(ExportFiles files, SplittableRandom random) {
        String path = any(files, random);
        byte[] content = files.get(path);
        int at = random.nextInt(content.length + 1);
        byte[] longer = Arrays.copyOf(content, content.length + 1);
        System.arraycopy(content, at, longer, at + 1, content.length - at);
        longer[at] = (byte) random.nextInt();
        files.put(path, longer);
    }

    private void removeBytes(ExportFiles files, SplittableRandom random) {
        String path = any(files, random);
        byte[] content = files.get(path);
        int at = random.nextInt(content.length + 1);
        int end = Math.min(content.length, at + (random.nextBoolean() ? 1 : 32));
        byte[] shorter = Arrays.copyOf(content, content.length - (end - at));
        System.arraycopy(content, end, shorter, at, content.length - end);
        files.put(path, shorter);
    }

    private void truncate(ExportFiles files, SplittableRandom random) {
        String path = any(files, random);
        byte[] content = files.get(path);
        files.put(path, Arrays.copyOf(content, random.nextInt(content.length + 1)));
    }

    private void extend(ExportFiles files, SplittableRandom random) {
        String path = any(files, random);
        byte[] content = files.get(path);
        byte[] longer = Arrays.copyOf(content, content.length + random.nextInt(1, 70));
        if (random.nextBoolean()) {
            System.arraycopy(
                    content, 0, longer, content.length, Math.min(content.length, longer.length - content.length));
        }
        files.put(path, longer);
    }

    private void deleteFile(ExportFiles files, SplittableRandom random) {
        files.files().remove(any(files, random));
    }

    private void swapFiles(ExportFiles files, SplittableRandom random) {
        String one = any(files, random);
        String other = anyLike(one, files, random);
        byte[] content = files.get(one);
        files.put(one, files.get(other));
        files.put(other, content);
    }

    private void copyFile(ExportFiles files, SplittableRandom random) {
        String one = any(files, random);
        files.put(one, files.get(anyLike(one, files, random)));
    }

    private void renameFile(ExportFiles files, SplittableRandom random) {
        String path = any(files, random);
        byte[] content = files.get(path);
        files.files().remove(path);
        files.put(newName(path, files, random), content);
    }

    private void addFile(ExportFiles files, SplittableRandom random) {
        String path = any(files, random);
        files.put(newName(path, files, random), files.get(path));
    }

    private void deleteFolder(ExportFiles files, SplittableRandom random) {
        String path = any(files, random);
        int slash = path.lastIndexOf('/');
        files.removeUnder(path.substring(0, random.nextBoolean() ? slash + 1 : Math.min(path.length(), 5)));
    }

    /** A name beside a file, of those that mean something there. Never that of a file of which a folder is made, or the other way round. */
    private String newName(String path, ExportFiles files, SplittableRandom random) {
        int tile = path.indexOf("/tile/");
        String name = tile < 0
                ? path.substring(0, path.lastIndexOf('/') + 1) + random.nextInt(700)
                : path.substring(0, path.indexOf('/', tile + 6) + 1) + NAMES.get(random.nextInt(NAMES.size()));
        boolean clash = files.files().keySet().stream()
                .anyMatch(other -> other.startsWith(name + "/") || name.startsWith(other + "/"));
        return clash ? path : name;
    }

    private void change(ExportFiles files, SplittableRandom random, Consumer<byte[]> change) {
        String path = any(files, random);
        byte[] content = files.get(path).clone();
        if (content.length > 0) {
            change.accept(content);
        }
        files.put(path, content);
    }

    private String any(ExportFiles files, SplittableRandom random) {
        for (int tries = 0; tries < 100; tries++) {
            List<String> there = files.under(FOLDERS.get(random.nextInt(FOLDERS.size())));
            if (!there.isEmpty()) {
                return there.get(random.nextInt(there.size()));
            }
        }
        return files.files().firstKey();
    }

    /** A file that might be taken for this one. */
    private String anyLike(String path, ExportFiles files, SplittableRandom random) {
        List<String> like = files.files().keySet().stream()
                .filter(other -> other.contains("/tile/") == path.contains("/tile/"))
                .toList();
        return like.get(random.nextInt(like.size()));
    }
}
