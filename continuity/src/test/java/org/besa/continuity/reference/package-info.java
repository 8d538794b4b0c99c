/**
 * Two evaluators written from docs/continuity.md alone, independently of the engine and of each other: day by day, and by sets of days. They
 * share only the form of their answer.
 */
@NullMarked
package org.besa.continuity.reference;

import org.jspecify.annotations.NullMarked;
