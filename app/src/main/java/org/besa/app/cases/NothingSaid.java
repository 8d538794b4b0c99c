package org.besa.app.cases;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.InjectableValues;

/** What stands for a part that {@link CameLater}: the constant NONE of its type. */
final class NothingSaid extends InjectableValues {
    @Override
    public Object findInjectableValue(
            DeserializationContext context,
            @Nullable Object id,
            BeanProperty part,
            @Nullable Object bean,
            @Nullable Boolean optional,
            @Nullable Boolean useInput)
            throws JacksonException {
        Class<?> type = part.getType().getRawClass();
        try {
            return type.getField("NONE").get(null);
        } catch (ReflectiveOperationException noConstant) {
            throw new IllegalStateException("a part that came later needs a constant NONE: " + type, noConstant);
        }
    }

    @Override
    public InjectableValues snapshot() {
        return this;
    }
}
