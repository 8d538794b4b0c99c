package org.besa.bench.contender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.besa.bench.byhand.Entitlements;
import org.besa.bench.byhand.Needs;
import org.besa.bench.byhand.Periods;
import org.besa.bench.caseload.NineProvisions;
import org.besa.bench.drools.Episodes;
import org.besa.bench.drools.Recorded;
import org.besa.bench.drools.Seen;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.program.Columns;
import org.besa.continuity.program.EventColumn;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * The nine provisions as Drools rules, a session a person. The rules find out what is known and derive the episodes with their ends; conditions that
 * are read day by day, the union of episodes, cover and gaps are then left to the hand-written code, which is in Drools' favour.
 */
public final class Drools {
    private static final String RULES = "/org/besa/bench/drools/nine-provisions.drl";

    private final KieBase rules;
    private final WorkingCalendar calendar;

    /** Compiles the rules, which takes seconds. */
    public Drools(WorkingCalendar calendar) {
        this.calendar = calendar;
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources" + RULES, text());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        rules = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /** The cover of everybody. */
    public void cover(Columns columns, Tally tally) {
        Entitlements owed = new Entitlements(columns, NineProvisions.VIEW);
        Needs needs = new Needs(columns, NineProvisions.VIEW, owed, tally);
        Episodes episodes = new Episodes(owed);
        Seen seen = new Seen(NineProvisions.VIEW, new Periods(calendar));
        for (int person = 0; person < columns.people(); person++) {
            owed.person(person);
            KieSession session = rules.newKieSession();
            session.setGlobal("episodes", episodes);
            session.insert(seen);
            for (Map.Entry<String, EventColumn> code : columns.events().entrySet()) {
                EventColumn events = code.getValue();
                for (int i = events.offsets()[person]; i < events.offsets()[person + 1]; i++) {
                    session.insert(
                            new Recorded(code.getKey(), events.days()[i], events.recorded()[i], events.replaced()[i]));
                }
            }
            session.fireAllRules();
            session.dispose();
            needs.tell(person);
        }
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Drools.class.getResourceAsStream(RULES), RULES)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
