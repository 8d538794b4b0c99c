/** How mail leaves this server: which server takes it, how safely, and what came of it. It knows nobody, and no room's words. */
@NullMarked
package org.besa.app.mail;

import org.jspecify.annotations.NullMarked;
