"""The nine provisions: the episodes of a block of people, and what is recorded of them."""

import numpy as np

from known import AS_OF, IN_FORCE, LONG_AGO, NEVER, TABLES, awaited, day, plus
from pieces import NO, POSSIBLE, SURE, Arrivals, Owed, State


class Block:
    """Some people: their episodes, what the rules owe them, and what is said of them."""

    def __init__(self, columns, known, people):
        self.columns, self.people, self.count = columns, people, len(people)
        self.known = lambda name: known(name).of(people)
        self.destitute = self.state("timeline destitute", "true")
        self.eligible = self.state("timeline support-eligible", "true")
        self.positive = self.state("timeline reasonable-grounds", "positive")
        self.admitted = self.state("timeline admission-basis", "humanitarian", "resettlement")
        self.applied = self.first("event support-applied")
        self.child_until, self.adult_from = self.under_18()
        self.began = {}
        claims, claimed = self.episodes("event claim-made")
        grants, granted = self.episodes("event status-granted")
        final = self.next("event decision-final", claims)
        self.reception = self.section_1(claims, claimed)
        self.move_on = self.section_2(grants, granted)
        self.non_removal = self.section_3(claims, claimed, final)
        self.waiting = self.section_4()
        self.recovery = self.section_5()
        self.group = self.section_6()
        self.card = self.section_7()
        self.treatment = self.section_8(claims, claimed, final)
        self.refugee = self.section_9(grants, granted)

    def begins(self, section, valid, condition=None):
        """Who has an episode of which more is known than its first day."""
        if condition is not None:
            valid = valid & (condition != POSSIBLE)
        self.began[section] = valid.any(axis=1)

    def section_1(self, claims, claimed):
        in_force = claimed & (claims >= IN_FORCE)
        self.begins(1, in_force, self.destitute.on_days(claims))
        refused, granted = self.next("event claim-refused", claims), self.next("event status-granted", claims)
        appeal_days = np.where(claims < day("2024-10-01"), 14, 21)
        tomorrow = awaited(np.full_like(claims, NEVER), claims)
        closes = plus(refused, appeal_days)
        decided = self.next("event appeal-decided", claims)
        decided_sure = awaited(decided, claims)
        in_time = self.next("event appeal-lodged", refused) <= np.where(refused == NEVER, LONG_AGO, closes)
        shut = closes <= AS_OF
        none = refused == NEVER
        sure = np.select([none, in_time, shut], [tomorrow, decided_sure, closes], np.minimum(decided_sure, closes))
        opened = np.select([none, in_time, shut], [NEVER, decided, closes], closes)
        possible = np.select([none, in_time, shut], [NEVER, decided, closes], np.maximum(decided, closes))
        seven_days_on = plus(granted, 7)
        return Owed(
            claims,
            np.minimum(sure, plus(awaited(granted, claims), 7)),
            np.minimum(possible, seven_days_on),
            opened=np.minimum(opened, seven_days_on),
            valid=in_force,
        )

    def section_2(self, grants, granted):
        in_force = granted & (grants >= IN_FORCE)
        happened = np.where(
            self.applied == NEVER,
            np.where(grants > AS_OF, POSSIBLE, NO),
            np.where(grants >= self.applied, SURE, NO),
        )
        self.begins(2, in_force, np.minimum(happened, self.eligible.on_days(grants)))
        days = np.select([grants < day("2024-12-09"), grants < day("2025-06-01")], [28, 56], 28)
        last = plus(grants, days - 1)
        return Owed(grants, last, last, valid=in_force)

    def section_3(self, claims, claimed, final):
        self.begins(3, claimed)
        withdrawn = self.next("event claim-withdrawn", claims)
        return Owed(
            np.maximum(claims, IN_FORCE),
            np.minimum(awaited(final, claims), awaited(withdrawn, claims)),
            np.minimum(final, withdrawn),
            valid=claimed,
        )

    def section_4(self):
        lodgings, lodged = self.episodes("event claim-lodged")
        lodged &= lodgings >= IN_FORCE
        self.begins(4, lodged)
        final = self.next("event decision-final", lodgings)
        first = np.where(
            lodgings < day("2024-07-01"),
            TABLES.look_up(TABLES.nine_months, lodgings),
            TABLES.look_up(TABLES.six_months, lodgings),
        )
        return Owed(first, awaited(final, lodgings), final, valid=lodged)

    def section_5(self):
        decisions, decided = self.episodes("event reasonable-grounds-decision")
        decided &= decisions >= IN_FORCE
        self.begins(5, decided, self.positive.on_days(decisions))
        least = plus(decisions, np.where(decisions < day("2025-01-01"), 45, 30) - 1)
        conclusive = self.next("event conclusive-grounds-decision", decisions)
        return Owed(
            decisions,
            np.maximum(least, awaited(conclusive, decisions)),
            np.maximum(least, conclusive),
            valid=decided,
        )

    def section_6(self):
        arrivals, arrived = self.episodes("event arrived")
        self.begins(6, arrived, self.admitted.on_days(arrivals))
        end = np.minimum(TABLES.look_up(TABLES.year_included, arrivals), day("2025-11-15"))
        changed = self.next("event status-granted", arrivals)
        return Owed(
            np.maximum(arrivals, IN_FORCE),
            np.minimum(end, awaited(changed, arrivals)),
            np.minimum(end, changed),
            valid=arrived,
        )

    def section_7(self):
        registrations, registered = self.episodes("event claim-registered")
        self.begins(7, registered)
        changed, final = self.next("event status-granted", registrations), self.next("event decision-final", registrations)
        return Owed(
            np.maximum(registrations, IN_FORCE),
            np.minimum(awaited(changed, registrations), plus(awaited(final, registrations), 28)),
            np.minimum(changed, plus(final, 28)),
            valid=registered,
            due=TABLES.look_up(TABLES.three_working_days, registrations),
        )

    def section_8(self, claims, claimed, final):
        child = np.where(claims < self.child_until, SURE, np.where(claims < self.adult_from, POSSIBLE, NO))
        self.begins(8, claimed, np.maximum(child, self.destitute.on_days(claims)))
        ends = day("2027-01-01")
        return Owed(
            np.maximum(claims, IN_FORCE),
            np.minimum(plus(awaited(final, claims), 28), ends),
            np.minimum(plus(final, 28), ends),
            valid=claimed,
        )

    def section_9(self, grants, granted):
        self.begins(9, granted)
        revoked = self.next("event status-revoked", grants)
        return Owed(np.maximum(grants, IN_FORCE), awaited(revoked, grants), revoked, valid=granted)

    def episodes(self, name):
        column = self.known(name)
        days = column.padded("days", NEVER)
        valid = column.present.copy()
        # The same event recorded twice for one day is one occurrence.
        valid[:, 1:] &= days[:, 1:] != days[:, :-1]
        return days, valid

    def next(self, name, anchors):
        column = self.known(name)
        found = np.full(anchors.shape, NEVER, np.int32)
        if anchors.shape[1] and column.width:
            days = column.padded("days", NEVER)
            for entry in reversed(range(column.width)):
                candidate = days[:, entry : entry + 1]
                found = np.where(candidate >= anchors, candidate, found)
        return found

    def state(self, name, *values):
        return State(self.known(name), self.columns.admitted(name, *values))

    def arrivals(self, need):
        return Arrivals(self.known("delivery " + need))

    def first(self, name):
        column = self.known(name)
        return column.padded("days", NEVER)[:, :1] if column.width else np.full((len(self.people), 1), NEVER)

    def under_18(self):
        """The first days of the year of the eighteenth birthday and of the year after; where nobody knows, all days lie between."""
        column = self.known("timeline birth-year")
        # The one recorded last speaks; entries stand in that order.
        turns = np.full((len(self.people), 1), 0)
        if column.width:
            turns = np.take_along_axis(column.padded("value", 0), np.maximum(column.count - 1, 0), 1) // 1000 + 18
        begins = (turns - 1970).astype("M8[Y]").astype("M8[D]").astype(np.int64)
        ends = (turns - 1969).astype("M8[Y]").astype("M8[D]").astype(np.int64)
        unknown = column.count == 0
        return np.where(unknown, LONG_AGO, begins), np.where(unknown, NEVER, ends)
