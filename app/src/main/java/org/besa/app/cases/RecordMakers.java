package org.besa.app.cases;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Makes records by a handle that takes its arguments as they lie in the array. Jackson's own way fits the constructor's handle to the array anew for
 * every object, which took half of the time in which items of cases are read.
 */
final class RecordMakers extends JacksonModule {
    @Override
    public String getModuleName() {
        return getClass().getName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addValueInstantiators(new ValueInstantiators.Base() {
            @Override
            public ValueInstantiator modifyValueInstantiator(
                    DeserializationConfig config, BeanDescription.Supplier described, ValueInstantiator usual) {
                return maker(usual);
            }
        });
    }

    private static ValueInstantiator maker(ValueInstantiator usual) {
        return usual instanceof StdValueInstantiator standard
                        && standard.getWithArgsCreator() != null
                        && standard.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor
                        && constructor.getDeclaringClass().isRecord()
                ? new RecordMaker(standard, constructor)
                : usual;
    }

    private static final class RecordMaker extends StdValueInstantiator {
        private final MethodHandle constructor;

        RecordMaker(StdValueInstantiator usual, Constructor<?> constructor) {
            super(usual);
            this.constructor = spread(constructor);
        }

        private static MethodHandle spread(Constructor<?> constructor) {
            constructor.setAccessible(true);
            try {
                return MethodHandles.lookup()
                        .unreflectConstructor(constructor)
                        .asFixedArity()
                        .asSpreader(Object[].class, constructor.getParameterCount())
                        .asType(MethodType.methodType(Object.class, Object[].class));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("it was made accessible: " + constructor, e);
            }
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
            try {
                return constructor.invokeExact(arguments);
            } catch (Error e) {
                throw e;
            } catch (Throwable refused) {
                return context.handleInstantiationProblem(
                        getValueClass(), arguments, rewrapCtorProblem(context, refused));
            }
        }
    }
}
