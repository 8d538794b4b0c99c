package org.besa.app.commandline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Days as they are typed: {@code 2026-01-31}, years 1900 to 2199. */
final class DayConverter implements ITypeConverter<LocalDate> {
    private static final String SHAPE = "(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}";

    @Override
    public LocalDate convert(String typed) {
        if (!typed.matches(SHAPE)) {
            throw new TypeConversionException("'" + typed + "' is not a day; write it as 2026-01-31");
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("there is no day '" + typed + "' in the calendar");
        }
    }
}
