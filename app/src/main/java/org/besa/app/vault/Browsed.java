package org.besa.app.vault;

import java.util.List;
import org.besa.seal.value.OpaqueId;

/**
 * All cases that a caller sees.
 *
 * @param opened what was made of each case that opens, by id
 * @param unopened those that do not, because somebody changed or moved what is stored, or the disk damaged it; by id
 */
public record Browsed<T>(List<T> opened, List<Unopened> unopened) {

    /** Of a case that does not open, what stands in the clear. */
    public record Unopened(OpaqueId id, OpaqueId team, CaseState state) {
        static Unopened of(CaseEdge edge) {
            return new Unopened(edge.id(), edge.team(), edge.state());
        }
    }
}
