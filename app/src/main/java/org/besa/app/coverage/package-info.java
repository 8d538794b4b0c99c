/** What happened to a person, by which rules it is judged, and what is owed and delivered because of it. */
@NullMarked
package org.besa.app.coverage;

import org.jspecify.annotations.NullMarked;
