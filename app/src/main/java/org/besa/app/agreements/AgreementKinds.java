package org.besa.app.agreements;

import org.besa.app.cases.Kind;

/** What this room keeps of an organisation. */
final class AgreementKinds {
    static final Kind<AgreementVersion> AGREEMENT = Kind.many("agreement", AgreementVersion.class);

    private AgreementKinds() {}
}
