package org.besa.app.access;

/**
 * A team in a list.
 *
 * @param members how many are in it
 */
public record TeamRow(Team team, int members) {}
