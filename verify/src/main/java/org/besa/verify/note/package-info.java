/**
 * Signed notes, checkpoints of a log, and the cosignatures of its witnesses, as C2SP describes them:
 * <a href="https://c2sp.org/signed-note">signed-note</a>, <a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>,
 * <a href="https://c2sp.org/tlog-cosignature">tlog-cosignature</a>.
 */
@NullMarked
package org.besa.verify.note;

import org.jspecify.annotations.NullMarked;
