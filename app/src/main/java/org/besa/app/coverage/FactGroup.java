package org.besa.app.coverage;

import java.util.Map;

/**
 * A group of what can be recorded.
 *
 * @param title finished words
 * @param ways what each is about, by its address below the case's
 */
public record FactGroup(String title, Map<String, String> ways) {}
