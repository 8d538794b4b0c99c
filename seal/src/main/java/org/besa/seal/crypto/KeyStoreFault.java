package org.besa.seal.crypto;

import java.io.IOException;
import java.nio.file.Path;

/** A place where keys are kept cannot be used as it is. Nothing was changed there. */
public final class KeyStoreFault extends SealFault {

    /**
     * A fault without a cause in the JDK.
     *
     * @param place the file, folder or store
     * @param fault what is wrong with it
     * @param mend what to do
     */
    public KeyStoreFault(String place, String fault, String mend) {
        super(place + ": " + fault + "; " + mend);
    }

    /** The same, where the operating system said no. */
    public KeyStoreFault(String place, String fault, String mend, Throwable cause) {
        super(place + ": " + fault + "; " + mend, cause);
    }

    /**
     * The operating system did not let us do something to a file or folder.
     *
     * @param what "be written"
     */
    public static KeyStoreFault cannot(Path place, String what, IOException cause) {
        DiskFault disk = new DiskFault(cause);
        return new KeyStoreFault(place.toString(), "cannot " + what + ": " + disk.fault(), disk.mend(), cause);
    }
}
