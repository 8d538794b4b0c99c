package org.besa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Lets tests into the one {@link House}. After each test its windows are closed, and nothing may have gone wrong in them. */
final class InHouse implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(House.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return house(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        assertThat(house(test).leave()).as("what went wrong in windows").isEmpty();
    }

    private static House house(ExtensionContext test) {
        return test.getRoot().getStore(PLACE).computeIfAbsent(House.class, key -> open(), House.class);
    }

    private static House open() {
        try {
            return House.open(Path.of(System.getProperty("besa.home", ".."))
                    .toAbsolutePath()
                    .normalize());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
