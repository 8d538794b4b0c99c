package org.besa.seal.crypto;

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
}
