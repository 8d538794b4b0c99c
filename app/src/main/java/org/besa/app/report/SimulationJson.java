package org.besa.app.report;

import java.util.List;
import org.besa.continuity.cohort.Simulation;
import org.besa.continuity.cohort.Simulation.Change;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.rules.RulePack;

/** A simulation for programs: the two sides with their hashes, the changes by need, week and duty-bearer, the cases that lose. */
public record SimulationJson(Simulation simulation, Moment moment, List<RulePack> proposal, List<RulePack> today) {

    public void write(Json json) {
        json.day("asOf", moment.asOf())
                .day("knownOn", moment.knownOn())
                .day("from", simulation.from())
                .day("through", simulation.through())
                .objects("proposal", proposal, SimulationJson::pack)
                .objects("today", today, SimulationJson::pack)
                .number("people", simulation.people())
                .objects("changes", simulation.changes(), SimulationJson::change)
                .texts("losing", simulation.losing());
    }

    private static void pack(Json json, RulePack pack) {
        json.text("id", pack.id()).text("sha256", pack.sha256());
    }

    private static void change(Json json, Change change) {
        json.text("need", change.need().code())
                .day("week", change.week())
                .text("dutyBearer", change.dutyBearer())
                .number("peopleLosing", change.peopleLosing())
                .number("daysLost", change.daysLost())
                .number("peopleGaining", change.peopleGaining())
                .number("daysGained", change.daysGained());
    }
}
