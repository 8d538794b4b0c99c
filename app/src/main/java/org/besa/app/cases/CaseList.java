package org.besa.app.cases;

import java.util.List;

/**
 * One page of cases.
 *
 * @param lines those on this page
 * @param count all that were found
 * @param back the address of the page before, or empty
 * @param on the address of the next page, or empty
 */
public record CaseList(List<CaseLine> lines, int count, String back, String on) {}
