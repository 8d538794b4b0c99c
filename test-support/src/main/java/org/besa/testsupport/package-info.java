/** What the tests of several modules share. Never part of the product. */
@NullMarked
package org.besa.testsupport;

import org.jspecify.annotations.NullMarked;
