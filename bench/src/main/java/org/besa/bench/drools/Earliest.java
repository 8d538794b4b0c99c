package org.besa.bench.drools;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The earliest of some days, NEVER of none. */
public final class Earliest implements AccumulateFunction<Earliest.Context> {

    /** The earliest so far. */
    public static final class Context implements Serializable {
        private int day = NEVER;
    }

    @Override
    public Context createContext() {
        return new Context();
    }

    @Override
    public void init(Context context) {
        context.day = NEVER;
    }

    @Override
    public void accumulate(Context context, Object value) {
        context.day = Math.min(context.day, ((Number) value).intValue());
    }

    @Override
    public void reverse(Context context, Object value) {
        throw new UnsupportedOperationException("a day is never taken back");
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public Object getResult(Context context) {
        return context.day;
    }

    @Override
    public Class<?> getResultType() {
        return Integer.class;
    }

    /** Nothing to write: see {@link Externalizable}. */
    @Override
    public void writeExternal(ObjectOutput out) {}

    @Override
    public void readExternal(ObjectInput in) {}
}
