package org.besa.app.oversight;

import java.time.Instant;

/**
 * One entry as a row.
 *
 * @param place in the log, from 0
 * @param actor the sign-in name; empty if nobody is known by that handle
 * @param action its code, as the exported log has it
 * @param outcome "done", "refused" or "failed"
 * @param cases how many handles it names
 */
public record AuditLine(long place, Instant time, String actor, String action, String outcome, int cases) {}
