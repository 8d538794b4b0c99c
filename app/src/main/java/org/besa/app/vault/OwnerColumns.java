package org.besa.app.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.KeyOwner.OfLog;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.besa.seal.value.OpaqueId;

/**
 * An owner of a key as the columns of a row; what an owner does not have is empty.
 *
 * @param kind which kind of owner
 * @param organisation its id
 * @param caseId its id
 * @param name the compartment's code, or the log's name
 */
record OwnerColumns(String kind, String organisation, String caseId, String name) {

    static OwnerColumns of(KeyOwner owner) {
        return switch (owner) {
            case OfOrganisation of ->
                new OwnerColumns("organisation", of.organisation().hex(), "", "");
            case OfCase of ->
                new OwnerColumns("case", of.organisation().hex(), of.caseId().hex(), "");
            case OfCompartment of ->
                new OwnerColumns(
                        "compartment",
                        of.of().organisation().hex(),
                        of.of().caseId().hex(),
                        of.compartment());
            case OfLog of -> new OwnerColumns("log", "", "", of.name());
        };
    }

    static OwnerColumns of(ResultSet row) throws SQLException {
        return new OwnerColumns(
                row.getString("kind"), row.getString("organisation"), row.getString("case_id"), row.getString("name"));
    }

    KeyOwner owner() {
        return switch (kind) {
            case "organisation" -> new OfOrganisation(new OpaqueId(organisation));
            case "case" -> ofCase();
            case "compartment" -> new OfCompartment(ofCase(), name);
            case "log" -> new OfLog(name);
            default -> throw new IllegalStateException("the table's check lets no owner of kind '" + kind + "' in");
        };
    }

    private OfCase ofCase() {
        return new OfCase(new OpaqueId(organisation), new OpaqueId(caseId));
    }
}
