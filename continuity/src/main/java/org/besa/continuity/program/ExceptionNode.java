package org.besa.continuity.program;

/** A compiled exception: takes days away, or gives them back. */
record ExceptionNode(GuardNode when, boolean keep) {}
