/** What parties agreed among themselves, recorded by an organisation: clauses as forms, and each version a rule pack that never changes. */
@NullMarked
package org.besa.app.agreements;

import org.jspecify.annotations.NullMarked;
