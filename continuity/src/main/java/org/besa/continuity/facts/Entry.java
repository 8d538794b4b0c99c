package org.besa.continuity.facts;

/** Anything that a case records with a source: facts, assistance, statements. */
public sealed interface Entry permits Fact, Assistance, Statement {
    Origin origin();
}
