/**
 * What is owed to a person on each day, by whom and why: facts and rule packs in; entitlements, cover, protection gaps,
 * deadlines and reasons out.
 *
 * <p>A library without framework. It knows nothing of the application, opens no connection and reads no clock.
 */
@NullMarked
package org.besa.continuity;

import org.jspecify.annotations.NullMarked;
