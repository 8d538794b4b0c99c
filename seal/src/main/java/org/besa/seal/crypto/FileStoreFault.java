package org.besa.seal.crypto;

import java.io.IOException;
import java.nio.file.Path;

/** A folder of sealed files, or a file in it, cannot be used as it is. Nothing half-written is left there. */
public final class FileStoreFault extends SealFault {

    /**
     * A fault that the operating system reported.
     *
     * @param place the file or folder; its name is a random id, or one that the caller gave
     */
    public FileStoreFault(Path place, IOException cause) {
        this(place, new DiskFault(cause));
    }

    private FileStoreFault(Path place, DiskFault disk) {
        super(place + ": " + disk.fault() + "; " + disk.mend(), disk.cause());
    }
}
