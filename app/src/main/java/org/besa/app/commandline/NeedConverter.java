package org.besa.app.commandline;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.besa.continuity.codes.Need;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Needs as they are typed: their codes. */
final class NeedConverter implements ITypeConverter<Need> {
    @Override
    public Need convert(String typed) {
        return Need.ofCode(typed)
                .orElseThrow(() -> new TypeConversionException("there is no need '" + typed + "'; give one of: "
                        + Arrays.stream(Need.values()).map(Need::code).collect(Collectors.joining(", "))));
    }
}
