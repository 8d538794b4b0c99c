package org.besa.bench.byhand;

import org.besa.continuity.codes.Need;
import org.besa.continuity.cohort.CoverSink;
import org.besa.continuity.program.Columns;
import org.besa.continuity.program.View;

/** The eight needs: which sections serve each, what arrives, and so its cover. */
public final class Needs {
    private final Entitlements owed;
    private final NeedSweep sweep;
    private final Arrivals shelter;
    private final Arrivals subsistence;
    private final Arrivals health;
    private final Arrivals education;
    private final Arrivals status;
    private final Arrivals removal;
    private final Arrivals work;
    private final Steps papers = new Steps();

    public Needs(Columns columns, View view, Entitlements owed, CoverSink sink) {
        this.owed = owed;
        sweep = new NeedSweep(view, sink);
        shelter = new Arrivals(columns.deliveries().get(Need.SHELTER), view);
        subsistence = new Arrivals(columns.deliveries().get(Need.SUBSISTENCE), view);
        health = new Arrivals(columns.deliveries().get(Need.HEALTH), view);
        education = new Arrivals(columns.deliveries().get(Need.EDUCATION), view);
        status = new Arrivals(columns.deliveries().get(Need.LEGAL_STATUS), view);
        removal = new Arrivals(columns.deliveries().get(Need.PROTECTION_FROM_REMOVAL), view);
        work = new Arrivals(columns.deliveries().get(Need.WORK), view);
    }

    /** Tells the spans and gaps of the person whose entitlements these are. */
    public void tell(int person) {
        Conditions conditions = owed.conditions();
        Steps workPermit = owed.waiting.size() == 0 ? conditions.always() : conditions.workPermit();
        Steps residencePermit = owed.refugee.size() == 0 ? conditions.always() : conditions.residencePermit();

        status.read(person);
        boolean began = owed.began(5) || owed.began(6) || owed.began(9);
        sweep.lawful(owed.recovery, owed.group);
        sweep.carded(null, workPermit);
        sweep.shown(owed.refugee, residencePermit);
        sweep.conferred(person, Need.LEGAL_STATUS, status.steps(), began);

        removal.read(person);
        sweep.lawful(owed.nonRemoval, owed.recovery);
        sweep.shown(null, residencePermit);
        sweep.conferred(person, Need.PROTECTION_FROM_REMOVAL, removal.steps(), owed.began(3) || owed.began(5));

        began = owed.began(1) || owed.began(2);
        shelter.read(person);
        sweep.supplied(person, Need.SHELTER, owed.reception, owed.moveOn, shelter.steps(), began || shelter.recorded());
        subsistence.read(person);
        sweep.supplied(
                person,
                Need.SUBSISTENCE,
                owed.reception,
                owed.moveOn,
                subsistence.steps(),
                began || subsistence.recorded());

        health.read(person);
        sweep.supplied(person, Need.HEALTH, owed.treatment, null, health.steps(), owed.began(8) || health.recorded());

        // Nothing but the card brings this need, so there are no other records to read.
        papers.ofCard(conditions.identityDocument());
        sweep.supplied(
                person,
                Need.IDENTITY_DOCUMENT,
                owed.card,
                null,
                papers,
                owed.began(7) || conditions.identityDocumentRecorded());

        work.read(person);
        sweep.lawful(null, null);
        sweep.carded(owed.waiting, workPermit);
        sweep.shown(owed.refugee, residencePermit);
        sweep.conferred(person, Need.WORK, work.steps(), owed.began(4) || owed.began(9));

        education.read(person);
        sweep.supplied(
                person, Need.EDUCATION, owed.group, null, education.steps(), owed.began(6) || education.recorded());
    }
}
