/** What a sign-in leaves behind: the hash of a password, and the hash of a session's token. Neither gives back what it was made from. */
@NullMarked
package org.besa.seal.signin;

import org.jspecify.annotations.NullMarked;
