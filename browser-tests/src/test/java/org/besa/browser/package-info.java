/** The running application, seen through a browser; knows addresses, words on pages and nothing of the code behind. */
@NullMarked
package org.besa.browser;

import org.jspecify.annotations.NullMarked;
