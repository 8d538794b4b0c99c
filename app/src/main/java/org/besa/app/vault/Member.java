package org.besa.app.vault;

import org.besa.seal.value.OpaqueId;

/**
 * A member of a case team.
 *
 * @param location whether they may read the compartment of that name
 * @param privileged whether they may read the compartment of that name, if they are a lawyer
 */
public record Member(OpaqueId account, boolean location, boolean privileged) {}
