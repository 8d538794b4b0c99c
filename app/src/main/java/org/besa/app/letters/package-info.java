/** Letters about what is owed and does not come: written from the case on each request, approved by a person, kept as they were approved. */
@NullMarked
package org.besa.app.letters;

import org.jspecify.annotations.NullMarked;
