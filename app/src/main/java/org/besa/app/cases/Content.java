package org.besa.app.cases;

/** What an item of a case says, without who said it and when; sealed as JSON inside an {@link Envelope}. */
public sealed interface Content permits PersonName, SafeContact, Note, StoredFile {}
