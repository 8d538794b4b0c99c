/** What every page looks like and says: languages, words, dates, layout, form parts and static files; knows no domain. */
@NullMarked
package org.besa.app.face;

import org.jspecify.annotations.NullMarked;
