package org.besa.app.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.besa.app.access.Accounts;
import org.besa.app.access.CalendarFeeds;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.access.StepUp;
import org.besa.app.access.Team;
import org.besa.app.access.Teams;
import org.besa.seal.value.OpaqueId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The house with invented people, for the rooms above the vault. */
public final class OpenHouse {
    private final CaseHouse house;

    /** @param folder empty */
    public OpenHouse(Path folder) {
        house = new CaseHouse(folder);
    }

    public CaseAccess cases() {
        return house.cases;
    }

    public Cohort cohort() {
        return house.cohort;
    }

    public Shelf shelf() {
        return new Shelf(house.asApplication, house.transaction, house.keys, house.leaves);
    }

    public Accounts accounts() {
        return house.accounts;
    }

    public Teams teams() {
        return house.teams;
    }

    /** The addresses of calendars. */
    public CalendarFeeds feeds(Clock clock) {
        return new CalendarFeeds(
                house.asApplication,
                house.transaction,
                new StepUp(house.sessions),
                house.leaves,
                house.crypto,
                house.random,
                clock);
    }

    /**
     * Takes back that anybody learns of what was written until now: as if a change had been missed.
     *
     * @return how many revisions
     */
    public int unlearn() {
        JdbcClient owner = house.database.asOwner();
        owner.sql("alter table besa.sealed_item no force row level security").update();
        int revisions = owner.sql("update besa.sealed_item set written = null").update();
        owner.sql("alter table besa.sealed_item force row level security").update();
        return revisions;
    }

    public SecureRandom random() {
        return house.random;
    }

    public Drafts drafts(Clock clock) {
        return new Drafts(house.asApplication, house.transaction, house.keys, house.leaves, clock);
    }

    public WhoMaySee sights() {
        return new WhoMaySee(house.asApplication, house.transaction, house.leaves, house.cases);
    }

    /** The team of mira, drita and luan. */
    public Team heron() {
        return house.heron;
    }

    /** The team of tarek and besnik. */
    public Team marsh() {
        return house.marsh;
    }

    /** A caseworker of Heron. */
    public Caller mira() {
        return house.mira;
    }

    /** A coordinator of Heron. */
    public Caller drita() {
        return house.drita;
    }

    /** A lawyer of Heron. */
    public Caller luan() {
        return house.luan;
    }

    /** A caseworker of Marsh. */
    public Caller tarek() {
        return house.tarek;
    }

    /** The administrator, who sees no case. */
    public Caller agim() {
        return house.signedIn(house.administrator);
    }

    /** Somebody else of Heron. */
    public Caller colleague(String name, Role role) {
        return house.member(name, role, house.heron);
    }

    /** Something in the case that was sealed by whoever, not by the room above. */
    public Written sealed(Caller caller, OpaqueId of, OpaqueId item, String kind, long expected, byte[] content) {
        return house.cases.change(
                caller, of, CaseHouse.CHANGE, open -> open.put(item, kind, Compartment.MAIN, expected, content));
    }

    /** Something on the organisation's shelf that was sealed by whoever, not by the room above. */
    public Written shelved(Caller caller, String kind, byte[] content) {
        return shelf().change(
                        caller, CaseHouse.CHANGE, open -> open.put(OpaqueId.random(house.random), kind, 0, content));
    }

    /** What the audit log calls what was done since the beginning, oldest first. */
    public List<String> actions() {
        return house.entries().stream().map(entry -> entry.action().text()).toList();
    }

    /** The files in the folder, without the keys. */
    public long sealedFiles() {
        String[] found = house.folder.toFile().list((folder, name) -> name.length() == 32);
        return found == null ? 0 : found.length;
    }
}
