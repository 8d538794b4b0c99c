package org.besa.app.access;

import java.util.Arrays;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;

/** The password that a dangerous form asks for, unless its person has shown one lately. */
public final class FreshProof {
    /** The name of its field. */
    static final String FIELD = "proof";

    private final StepUp stepUp;
    private final SignIn signIn;

    FreshProof(StepUp stepUp, SignIn signIn) {
        this.stepUp = stepUp;
        this.signIn = signIn;
    }

    /** Whether a form need not ask. */
    public boolean isFresh(Caller caller) {
        return stepUp.isFresh(caller);
    }

    /** The form, with a fault if there was no fresh proof and the password is none. */
    public Form ifNeeded(Frame frame, Caller caller, String password, String source, Form form) {
        return isFresh(caller) ? form : byPassword(frame, caller, password, source, form);
    }

    /** The form, with a fault if this is not the caller's password. */
    Form byPassword(Frame frame, Caller caller, String password, String source, Form form) {
        if (password.isEmpty()) {
            return form.fault(FIELD, frame.say("access.proof.missing"));
        }
        char[] characters = password.toCharArray();
        try {
            return switch (signIn.prove(caller, characters, source)) {
                case SignIn.Answer.In in -> form;
                case SignIn.Answer.Wrong wrong -> form.fault(FIELD, frame.say("access.password.wrong"));
                case SignIn.Answer.Later later -> form.fault(FIELD, Patience.asked(frame, later.after()));
            };
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
