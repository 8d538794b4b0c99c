/** The web server with few and with very many cases, beside a bare page of the same rows in the same run. */
@NullMarked
package org.besa.bench.web;

import org.jspecify.annotations.NullMarked;
