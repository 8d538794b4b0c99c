"""The nine provisions: the episodes of a block of people, and what is recorded of them."""

import numpy as np

from known import AS_OF, DAYS, IN_FORCE, LONG_AGO, NEVER, TABLES, awaited, boundary, day, plus
from pieces import Arrivals, Owed, State


class Block:
    """Some people: their episodes, what the rules owe them, and what is said of them."""

    def __init__(self, columns, known, people):
        self.columns, self.people = columns, people
        self.known = lambda name: known(name).of(people)
        claims, claimed = self.episodes("event claim-made")
        refused, final = self.next("event claim-refused", claims), self.next("event decision-final", claims)
        granted = self.next("event status-granted", claims)
        self.reception = self.section_1(claims, claimed, refused, granted)
        withdrawn = self.next("event claim-withdrawn", claims)
        self.non_removal = Owed(
            np.maximum(claims, IN_FORCE),
            np.minimum(awaited(final, claims), awaited(withdrawn, claims)),
            np.minimum(final, withdrawn),
            valid=claimed,
        )
        health_ends = day("2027-01-01")
        self.treatment = Owed(
            np.maximum(claims, IN_FORCE),
            np.minimum(plus(awaited(final, claims), 28), health_ends),
            np.minimum(plus(final, 28), health_ends),
            valid=claimed,
        )
        self.claimed = claimed.any(axis=1)
        self.claimed_in_force = (claimed & (claims >= IN_FORCE)).any(axis=1)

        grants, granted = self.episodes("event status-granted")
        in_force = granted & (grants >= IN_FORCE)
        days = np.select([grants < day("2024-12-09"), grants < day("2025-06-01")], [28, 56], 28)
        move_on_ends = plus(grants, days - 1)
        self.move_on = Owed(grants, move_on_ends, move_on_ends, valid=in_force)
        revoked = self.next("event status-revoked", grants)
        self.refugee = Owed(np.maximum(grants, IN_FORCE), awaited(revoked, grants), revoked, valid=granted)
        self.granted = granted.any(axis=1)
        self.granted_in_force = in_force.any(axis=1)

        lodgings, lodged = self.episodes("event claim-lodged")
        lodged &= lodgings >= IN_FORCE
        final = self.next("event decision-final", lodgings)
        first = np.where(
            lodgings < day("2024-07-01"),
            TABLES.look_up(TABLES.nine_months, lodgings),
            TABLES.look_up(TABLES.six_months, lodgings),
        )
        self.waiting = Owed(first, awaited(final, lodgings), final, valid=lodged)
        self.lodged = lodged.any(axis=1)

        decisions, decided = self.episodes("event reasonable-grounds-decision")
        decided &= decisions >= IN_FORCE
        least = plus(decisions, np.where(decisions < day("2025-01-01"), 45, 30) - 1)
        conclusive = self.next("event conclusive-grounds-decision", decisions)
        self.recovery = Owed(
            decisions,
            np.maximum(least, awaited(conclusive, decisions)),
            np.maximum(least, conclusive),
            valid=decided,
        )
        self.decided = decided.any(axis=1)

        arrivals, arrived = self.episodes("event arrived")
        end = np.minimum(TABLES.look_up(TABLES.year_included, arrivals), day("2025-11-15"))
        changed = self.next("event status-granted", arrivals)
        self.group = Owed(
            np.maximum(arrivals, IN_FORCE),
            np.minimum(end, awaited(changed, arrivals)),
            np.minimum(end, changed),
            valid=arrived,
        )
        self.arrived = arrived.any(axis=1)

        registrations, registered = self.episodes("event claim-registered")
        changed, final = self.next("event status-granted", registrations), self.next("event decision-final", registrations)
        self.card = Owed(
            np.maximum(registrations, IN_FORCE),
            np.minimum(awaited(changed, registrations), plus(awaited(final, registrations), 28)),
            np.minimum(changed, plus(final, 28)),
            valid=registered,
            due=TABLES.look_up(TABLES.three_working_days, registrations),
        )
        self.registered = registered.any(axis=1)

    def section_1(self, claims, claimed, refused, granted):
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
            valid=claimed & (claims >= IN_FORCE),
        )

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

    def applied(self):
        """The place of the first application, DAYS where there is none; and whether there is one."""
        column = self.known("event support-applied")
        first = column.padded("days", NEVER)[:, :1] if column.width else np.full((len(self.people), 1), NEVER)
        return boundary(first), first != NEVER

    def under_18(self):
        """The places where the year of the eighteenth birthday begins and ends."""
        column = self.known("timeline birth-year")
        # The one recorded last speaks; entries stand in that order.
        turns = np.full((len(self.people), 1), -1)
        if column.width:
            turns = np.take_along_axis(column.padded("value", -1), np.maximum(column.count - 1, 0), 1) // 1000 + 18
        begins = (turns - 1970).astype("M8[Y]").astype("M8[D]").astype(np.int64)
        ends = (turns - 1969).astype("M8[Y]").astype("M8[D]").astype(np.int64)
        unknown = column.count == 0
        return np.where(unknown, 0, boundary(begins)).astype(np.int16), np.where(unknown, DAYS, boundary(ends)).astype(np.int16)
