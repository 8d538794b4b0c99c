/** What people sign in with, and what is kept of it: hashes of passwords, tokens and codes, and the secrets of phones. */
@NullMarked
package org.besa.seal.signin;

import org.jspecify.annotations.NullMarked;
