package org.besa.verify.text;

/** Something is not written in the one way its format allows. The only exception that the readers of this library let out. */
public final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String fault;

    /**
     * @param place where, as "line 3"; empty when the fault is in the whole
     * @param fault what is wrong there, as an end of a sentence that begins with the place
     */
    public NotReadable(String place, String fault) {
        super(place.isEmpty() ? fault : place + ": " + fault);
        this.place = place;
        this.fault = fault;
    }

    /** Place and fault. */
    @Override
    public String getMessage() {
        return place.isEmpty() ? fault : place + ": " + fault;
    }

    /** Where, as "line 3"; empty when the fault is in the whole. */
    public String place() {
        return place;
    }

    /** What is wrong there. */
    public String fault() {
        return fault;
    }

    /** The same fault, told from further away. */
    public NotReadable in(String outerPlace) {
        NotReadable told = new NotReadable(place.isEmpty() ? outerPlace : outerPlace + ", " + place, fault);
        told.addSuppressed(this);
        return told;
    }
}
