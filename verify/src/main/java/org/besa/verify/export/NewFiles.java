package org.besa.verify.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder that is being filled with files that were not there before. */
record NewFiles(Path folder) {

    /**
     * Writes one, with the folders that it lies in, and waits until it is on the disk: the export's name must not get there before its
     * content.
     *
     * @param path below this folder
     */
    void write(String path, ByteBuffer content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
    }

    void write(String path, byte[] content) throws IOException {
        write(path, ByteBuffer.wrap(content));
    }

    NewFiles in(String path) {
        return new NewFiles(folder.resolve(path));
    }
}
