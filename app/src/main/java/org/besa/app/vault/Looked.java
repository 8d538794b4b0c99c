package org.besa.app.vault;

import java.util.List;
import org.besa.app.vault.Browsed.Unopened;

/**
 * All open cases that a caller sees, by what is remembered of them.
 *
 * @param known by id; without those that wait, and those that do not open
 * @param choice which of them were opened
 * @param waiting how many are not read yet
 * @param chosen what was made of those that were opened, by id
 * @param unopened those that do not open, because somebody changed or moved what is stored, or the disk damaged it
 */
public record Looked<T, C, R>(
        List<CaseMemory.Known<T>> known, C choice, int waiting, List<R> chosen, List<Unopened> unopened) {}
