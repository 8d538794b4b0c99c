/** The code lists that files, packs and results share: needs, states of documents, and the vocabulary of facts. */
@NullMarked
package org.besa.continuity.codes;

import org.jspecify.annotations.NullMarked;
