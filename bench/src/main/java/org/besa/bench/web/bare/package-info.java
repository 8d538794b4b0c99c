/** What a web page of cases costs without seal, audit log and row-level security: Spring Boot, JDBC and JTE, with the same routes and forms as Besa. */
@NullMarked
package org.besa.bench.web.bare;

import org.jspecify.annotations.NullMarked;
