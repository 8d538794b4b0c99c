package org.besa.app.cases;

import java.util.Optional;
import org.besa.app.face.Form;

/**
 * A form that came back.
 *
 * @param form what was typed, and what is wrong with it
 * @param value what it says, if nothing is wrong
 */
public record Filled<T>(Form form, Optional<T> value) {}
