package org.besa.seal.value;

import java.util.regex.Pattern;
import org.besa.seal.crypto.Context;
import org.besa.verify.note.KeyName;

/** Whose a key is. The context names the owner completely, so no key opens in another's place. */
public sealed interface KeyOwner {

    /** The owner's fields, appended to {@code context}. */
    Context in(Context context);

    /** For messages: opaque ids only. */
    String inWords();

    /** An organisation's own values. */
    record OfOrganisation(OpaqueId organisation) implements KeyOwner {
        @Override
        public Context in(Context context) {
            return context.with("organisation").with(organisation.hex());
        }

        @Override
        public String inWords() {
            return "organisation " + organisation;
        }
    }

    /** A case: its main compartment, and all others below it. */
    record OfCase(OpaqueId organisation, OpaqueId caseId) implements KeyOwner {
        @Override
        public Context in(Context context) {
            return context.with("case").with(organisation.hex()).with(caseId.hex());
        }

        @Override
        public String inWords() {
            return "case " + caseId;
        }
    }

    /**
     * A compartment of a case beside the main one.
     *
     * @param of the case
     * @param compartment its code, for example {@code location}: 1 to 32 lower-case letters and hyphens
     */
    record OfCompartment(OfCase of, String compartment) implements KeyOwner {
        private static final Pattern SHAPE = Pattern.compile("[a-z][a-z-]{0,31}");

        /** Checks the code. */
        public OfCompartment {
            if (!SHAPE.matcher(compartment).matches()) {
                throw new IllegalArgumentException("'" + compartment + "' is not the code of a compartment");
            }
        }

        @Override
        public Context in(Context context) {
            return context.with("compartment")
                    .with(of.organisation().hex())
                    .with(of.caseId().hex())
                    .with(compartment);
        }

        @Override
        public String inWords() {
            return "compartment " + compartment + " of " + of.inWords();
        }
    }

    /**
     * An audit log; its key is the seed of the Ed25519 key that signs the checkpoints.
     *
     * @param name the log's name, as in its checkpoints' origin without the number
     */
    record OfLog(String name) implements KeyOwner {

        /** Checks that it can be the name of a log: without spaces and plus signs ({@link KeyName}). */
        public OfLog {
            name = new KeyName(name).text();
        }

        @Override
        public Context in(Context context) {
            return context.with("log").with(name);
        }

        @Override
        public String inWords() {
            return "log " + name;
        }
    }
}
