package org.besa.verify.export;

/** Something cannot be read, so nothing can be said about it: where, what is wrong there, and what helps. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String fault;
    private final String mend;

    /**
     * @param place the file or folder
     * @param fault what is wrong with it, as the end of a sentence that begins with the place
     * @param mend what the reader can do, as an imperative
     */
    public Unreadable(String place, String fault, String mend) {
        super(place + ": " + fault + "; " + mend);
        this.place = place;
        this.fault = fault;
        this.mend = mend;
    }

    /** The file or folder. */
    public String place() {
        return place;
    }

    /** What is wrong with it. */
    public String fault() {
        return fault;
    }

    /** What the reader can do. */
    public String mend() {
        return mend;
    }
}
