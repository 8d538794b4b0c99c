package org.besa.app.cases;

/**
 * What an item of a case says, without who said it and when: a record, sealed as JSON inside an {@link Envelope}. Rooms above this one have contents of
 * their own; each says so with {@link OtherKinds}.
 */
public interface Content {}
