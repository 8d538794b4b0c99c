"""Rules, states and records on the pieces of the window on which nothing changes, and what they add up to."""

import numpy as np

from known import AFTER_AS_OF, DAYS, LONG_AGO, NEVER, after, boundary

NO, POSSIBLE, OPEN, SURE = 0, 1, 2, 3
UNKNOWN, DELIVERED, NONE_CAME = 0, 1, 2
SECURED, WITHHELD, DISCRETIONARY, UNMET, UNCONFIRMED = range(5)
FULL, PARTIAL, NOT_COUNTED, NOTHING = range(4)

class Owed:
    """Runs of days that one rule owes, per person (rows) and episode (columns), as places in the window."""

    def __init__(self, first, sure, possible, opened=None, valid=None, due=None):
        self.first = boundary(first)
        if valid is not None:
            self.first = np.where(valid, self.first, np.int16(DAYS))
        self.sure = after(sure)
        self.open = after(possible if opened is None else opened)
        self.possible = self.open if opened is None else after(possible)
        self.due = None if due is None else boundary(due)

    def boundaries(self):
        several = [self.first, self.sure, self.open]
        if self.possible is not self.open:
            several.append(self.possible)
        if self.due is not None:
            several.append(self.due)
        return several

    def level(self, pieces, when=None, taken=None):
        """How firmly it is owed on each piece, and where it is owed as things stand but not yet due."""
        level = np.zeros(pieces.shape, np.int8)
        early = np.zeros(pieces.shape, bool) if self.due is not None else None
        for episode in range(self.first.shape[1]):
            column = slice(episode, episode + 1)
            here = (pieces < self.sure[:, column]).astype(np.int8)
            if self.possible is self.open:
                here += 2 * (pieces < self.open[:, column]).astype(np.int8)
            else:
                here += pieces < self.open[:, column]
                here += pieces < self.possible[:, column]
            here *= pieces >= self.first[:, column]
            if when is not None:
                np.minimum(here, when, out=here)
            if taken is not None:
                here *= ~taken
            if early is not None:
                waits = pieces < self.due[:, column]
                early |= waits & (here >= OPEN)
                here *= ~waits
            np.maximum(level, here, out=level)
        return level, early


class State:
    """What a state says of each person: entries in order of their first day; on a day the last that covers it speaks."""

    def __init__(self, column, admitted):
        self.first = column.begins("from")
        self.end = column.ends("through")
        self.level = np.where(admitted, SURE, NO).astype(np.int8)[column.padded("value", 0)]
        self.column = column

    def boundaries(self):
        return [self.first, self.end]

    def on(self, pieces):
        level = np.full(pieces.shape, POSSIBLE, np.int8)
        for entry in range(self.first.shape[1]):
            column = slice(entry, entry + 1)
            covers = (pieces >= self.first[:, column]) & (pieces < self.end[:, column])
            level = np.where(covers, self.level[:, column], level)
        return level


    def on_days(self, days):
        """Likewise on any days, also outside the window."""
        first, last = self.column.padded("from", NEVER), self.column.padded("through", LONG_AGO)
        level = np.full(days.shape, POSSIBLE, np.int8)
        for entry in range(first.shape[1]):
            column = slice(entry, entry + 1)
            covers = (days >= first[:, column]) & (days <= last[:, column])
            level = np.where(covers, self.level[:, column], level)
        return level


class Arrivals:
    """Whether a need arrives."""

    def __init__(self, column):
        self.width = column.width
        self.first = column.begins("from")
        self.end = column.ends("through")
        self.confirmed = column.ends("confirmed")
        self.stops = column.begins("stops")
        self.kind = column.padded("kind", NOT_COUNTED)
        self.recorded = column.count[:, 0] > 0
        if self.width > 1:
            self.absolute_from = column.padded("from", NEVER)
            self.endless = column.padded("through", LONG_AGO) == NEVER
            self.provider = column.padded("provider", -1)

    def boundaries(self):
        return [self.first, self.end, self.confirmed, self.stops]

    def on(self, pieces):
        if self.width == 0:
            return np.zeros(pieces.shape, np.int8)
        closed = [self.closed(entry, pieces) for entry in range(self.width)]
        covers = [
            (pieces >= self.first[:, [entry]]) & (pieces < self.end[:, [entry]]) for entry in range(self.width)
        ]
        full = np.zeros(pieces.shape, bool)
        failed = np.zeros(pieces.shape, bool)
        for entry in range(self.width):
            kind = self.kind[:, [entry]]
            expected = pieces < self.stops[:, [entry]]
            for other in range(self.width):
                silences = self.silences(other, entry)
                if silences is not None and silences.any():
                    expected &= ~(silences[:, None] & covers[other] & ~closed[other])
            counts = (pieces < self.confirmed[:, [entry]]) | expected
            full |= covers[entry] & (kind == FULL) & counts
            failed |= covers[entry] & np.where(kind == NOTHING, ~closed[entry], (kind != FULL) | ~counts)
        return np.where(full, DELIVERED, np.where(failed, NONE_CAME, UNKNOWN)).astype(np.int8)

    def speaks_for(self, entry, other):
        return (self.provider[:, entry] < 0) | (self.provider[:, entry] == self.provider[:, other])

    def silences(self, nothing, entry):
        """Whose record that nothing came overrides what was expected by another entry."""
        if nothing == entry:
            return None
        return (
            (self.kind[:, nothing] == NOTHING)
            & (self.absolute_from[:, nothing] >= self.absolute_from[:, entry])
            & self.speaks_for(nothing, entry)
        )

    def closed(self, nothing, pieces):
        """On which pieces a later delivery has ended a record without an end that nothing came."""
        ended = np.full((len(pieces), 1), DAYS, np.int16)
        for other in range(self.width):
            if other != nothing:
                ends = (
                    (self.kind[:, nothing] == NOTHING)
                    & self.endless[:, nothing]
                    & (self.kind[:, other] <= PARTIAL)
                    & (self.absolute_from[:, other] > self.absolute_from[:, nothing])
                    & self.speaks_for(nothing, other)
                )
                np.minimum(ended, np.where(ends, self.first[:, other], DAYS)[:, None].astype(np.int16), out=ended)
        return pieces >= ended


class Card:
    """A need that arrives by holding a card; every other state of the card is a record that nothing came."""

    def __init__(self, state, column):
        self.state = state
        self.recorded = column.count[:, 0] > 0

    def boundaries(self):
        return self.state.boundaries()

    def on(self, pieces):
        return np.array([NONE_CAME, UNKNOWN, UNKNOWN, DELIVERED], np.int8)[self.state.on(pieces)]


def pieces_of(people, *sources):
    """First places of the pieces of the window on which none of the sources changes, in order; equal ones are empty pieces."""
    columns = [np.zeros((people, 1), np.int16), np.full((people, 1), AFTER_AS_OF, np.int16)]
    for source in sources:
        columns.extend(source.boundaries() if hasattr(source, "boundaries") else [source])
    pieces = np.concatenate(columns, axis=1)
    pieces.sort(axis=1)
    # Columns in which everybody is still at the beginning, or already at the end, say nothing.
    low, high = pieces.max(axis=0), pieces.min(axis=0)
    first = max(int(np.count_nonzero(low == 0)) - 1, 0)
    last = pieces.shape[1] - int(np.count_nonzero(high == DAYS))
    return pieces[:, first:last]


class Totals:
    def __init__(self):
        self.row = np.zeros(11, np.int64)

    def add(self, pieces, owed, yes, no):
        """Joins pieces of equal cover to spans and gaps, as arrays, and counts them."""
        cover = np.where(owed >= OPEN, yes, no)
        contingent = (owed == POSSIBLE) | (owed == OPEN)
        inside = pieces < DAYS
        code = (cover + 5 * contingent).astype(np.int8)
        start = self.changes(code, inside)
        span_from, span_code, span_days = self.runs(start, pieces, code)
        self.row[:5] += np.bincount(span_code % 5, span_days, 5).astype(np.int64)
        self.row[5] += span_days[span_code >= 5].sum()
        self.row[6] += len(span_from)
        self.row[7] += span_from.sum(dtype=np.int64)

        gap = ((owed == NO) | (yes == UNMET) | (yes == WITHHELD)) & ((owed == SURE) | (no == UNMET) | (no == WITHHELD))
        gap_code = np.where(gap, cover, -1).astype(np.int8)
        start = self.changes(gap_code, inside)
        gap_from, code, days = self.runs(start, pieces, gap_code)
        gaps = code >= 0
        self.row[8] += np.count_nonzero(gaps)
        self.row[9] += days[gaps].sum()
        self.row[10] += gap_from[gaps].sum(dtype=np.int64)

    @staticmethod
    def changes(code, inside):
        start = np.ones(code.shape, bool)
        start[:, 1:] = (code[:, 1:] != code[:, :-1]) & inside[:, 1:]
        return start

    @staticmethod
    def runs(start, pieces, code):
        places = np.flatnonzero(start)
        first = pieces.ravel()[places]
        through = np.empty_like(first)
        through[:-1] = np.where(first[1:] == 0, DAYS, first[1:])
        through[-1] = DAYS
        return first, code.ravel()[places], (through - first).astype(np.int64)


def supplied(totals, pieces, owed, early, arrives, begun):
    owed[(owed == NO) & ~begun[:, None]] = POSSIBLE
    future = pieces >= AFTER_AS_OF
    delivered, nothing = arrives == DELIVERED, arrives == NONE_CAME
    yes = np.where(delivered, SECURED, np.where(nothing, WITHHELD, UNCONFIRMED)).astype(np.int8)
    kind = DISCRETIONARY if early is None else np.where(early, SECURED, DISCRETIONARY)
    no = np.where(delivered, kind, np.where(nothing | future, UNMET, UNCONFIRMED)).astype(np.int8)
    totals.add(pieces, owed, yes, no)


def conferred(totals, pieces, delivered, unknown, missing, arrives, begun):
    owed = np.maximum(np.maximum(delivered, unknown), missing)
    needed = np.where(owed >= OPEN, OPEN, POSSIBLE)
    # Where nothing has begun nothing is known, so neither is that it would be withheld.
    unbegun = (owed == NO) & ~begun[:, None]
    yes = np.where((delivered >= needed) | unbegun, SECURED, np.where(unknown >= needed, UNCONFIRMED, WITHHELD))
    yes = np.where(arrives == NONE_CAME, WITHHELD, yes).astype(np.int8)
    owed[unbegun] = POSSIBLE
    totals.add(pieces, owed, yes, np.int8(UNMET))


def shown(owed, card, arrives):
    """Splits what is owed by showing a card into delivered, unknown and missing."""
    delivered = (card == SURE) | (arrives == DELIVERED)
    missing = ~delivered & (card == NO)
    return owed * delivered, owed * ~(delivered | missing), owed * missing
