package org.besa.app.vault;

import org.besa.seal.value.OpaqueId;

/**
 * A case as it stands in the clear: no name, no content.
 *
 * @param version grows with the state
 * @param served whether the caller is a member of the case team
 * @param led whether the caller is a coordinator of the case's team
 */
public record CaseRow(OpaqueId id, OpaqueId team, CaseState state, long version, boolean served, boolean led) {}
