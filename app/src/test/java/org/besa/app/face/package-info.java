/** What every page promises: words in every language, no text outside of them, no style or script inside pages, colours that can be read. */
@NullMarked
package org.besa.app.face;

import org.jspecify.annotations.NullMarked;
