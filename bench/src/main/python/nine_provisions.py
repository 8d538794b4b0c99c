"""The nine provisions as somebody at home in numpy would write them.

    nine_provisions.py FOLDER TIMES

FOLDER holds the columns as the benchmark wrote them (Handover.java). Prints the totals, a line a need, then one line
"seconds S" for each of TIMES runs, each from the loaded columns to the totals, and the process's peak memory.

How: people are put in order of how much is recorded of them, so that a block of them needs little padding. In a block every
boundary of every rule, state and record that bears on a need becomes a column of a small matrix (a row a person); sorted, its
columns cut the window into pieces on which nothing changes, and every rule is evaluated on all pieces of all people at once.
"""

import resource
import sys
import time
from pathlib import Path

import numpy as np

from known import AFTER_AS_OF, NEVER, Columns, boundary
from pieces import NO, POSSIBLE, SURE, Card, Totals, conferred, pieces_of, shown, supplied
from rules import Block

BLOCK = 4096


def legal_status(block, totals):
    permit, arrivals = block.state("document residence-permit", "held"), block.arrivals("legal-status")
    pieces = pieces_of(
        block.count, block.recovery, block.positive, block.group, block.admitted, block.refugee, permit, arrivals
    )
    arrives = arrivals.on(pieces)
    delivered = np.maximum(
        block.recovery.level(pieces, block.positive.on(pieces))[0],
        block.group.level(pieces, block.admitted.on(pieces))[0],
    )
    by_card, unknown, missing = shown(block.refugee.level(pieces)[0], permit.on(pieces), arrives)
    begun = block.began[5] | block.began[6] | block.began[9]
    conferred(totals, pieces, np.maximum(delivered, by_card), unknown, missing, arrives, begun)


def protection_from_removal(block, totals):
    arrivals = block.arrivals("protection-from-removal")
    pieces = pieces_of(block.count, block.non_removal, block.recovery, block.positive, arrivals)
    delivered = np.maximum(
        block.non_removal.level(pieces)[0], block.recovery.level(pieces, block.positive.on(pieces))[0]
    )
    nothing = np.zeros_like(delivered)
    conferred(totals, pieces, delivered, nothing, nothing, arrivals.on(pieces), block.began[3] | block.began[5])


def shelter(block, totals):
    reception(block, totals, block.arrivals("shelter"))


def subsistence(block, totals):
    reception(block, totals, block.arrivals("subsistence"))


def reception(block, totals, arrivals):
    disqualified = block.state("timeline disqualified", "true")
    suspended = block.state("timeline suspensive-effect", "true")
    applied, has_applied = boundary(block.applied), block.applied != NEVER
    pieces = pieces_of(
        block.count, block.reception, block.destitute, disqualified, suspended, block.move_on, block.eligible, applied,
        arrivals,
    )  # fmt: skip
    taken = disqualified.on(pieces) == SURE
    if taken.any():
        taken &= suspended.on(pieces) != SURE
    owed = block.reception.level(pieces, block.destitute.on(pieces), taken)[0]
    if block.move_on.first.shape[1]:
        happened = np.where(
            has_applied,
            np.where(pieces >= applied, SURE, NO),
            np.where(pieces >= AFTER_AS_OF, POSSIBLE, NO),
        ).astype(np.int8)
        when = np.minimum(happened, block.eligible.on(pieces))
        owed = np.maximum(owed, block.move_on.level(pieces, when)[0])
    begun = block.began[1] | block.began[2] | arrivals.recorded
    supplied(totals, pieces, owed, None, arrivals.on(pieces), begun)


def health(block, totals):
    child_until, adult_from = boundary(block.child_until), boundary(block.adult_from)
    arrivals = block.arrivals("health")
    pieces = pieces_of(block.count, block.treatment, block.destitute, child_until, adult_from, arrivals)
    age = np.where(pieces < child_until, SURE, np.where(pieces < adult_from, POSSIBLE, NO)).astype(np.int8)
    owed, early = block.treatment.level(pieces, np.maximum(age, block.destitute.on(pieces)))
    supplied(totals, pieces, owed, early, arrivals.on(pieces), block.began[8] | arrivals.recorded)


def identity_document(block, totals):
    name = "document identity-document"
    arrivals = Card(block.state(name, "held"), block.known(name))
    pieces = pieces_of(block.count, block.card, arrivals)
    owed, early = block.card.level(pieces)
    supplied(totals, pieces, owed, early, arrivals.on(pieces), block.began[7] | arrivals.recorded)


def work(block, totals):
    work_permit = block.state("document work-permit", "held")
    residence_permit = block.state("document residence-permit", "held")
    own_delay = block.state("timeline delay-attributable", "true")
    arrivals = block.arrivals("work")
    pieces = pieces_of(block.count, block.waiting, work_permit, own_delay, block.refugee, residence_permit, arrivals)
    arrives = arrivals.on(pieces)
    waiting = block.waiting.level(pieces, None, own_delay.on(pieces) == SURE)[0]
    lost = work_permit.on(pieces) == NO
    by_card, unknown, missing = shown(block.refugee.level(pieces)[0], residence_permit.on(pieces), arrives)
    delivered, missing = np.maximum(waiting * ~lost, by_card), np.maximum(waiting * lost, missing)
    conferred(totals, pieces, delivered, unknown, missing, arrives, block.began[4] | block.began[9])


def education(block, totals):
    arrivals = block.arrivals("education")
    pieces = pieces_of(block.count, block.group, block.admitted, arrivals)
    owed, early = block.group.level(pieces, block.admitted.on(pieces))
    supplied(totals, pieces, owed, early, arrivals.on(pieces), block.began[6] | arrivals.recorded)


NEEDS = (
    legal_status, protection_from_removal, shelter, subsistence, health, identity_document, work, education,
)  # fmt: skip


def cover(columns):
    known = columns.known()
    totals = [Totals() for _ in NEEDS]
    for people in blocks(columns, known):
        block = Block(columns, known, people)
        for need, total in zip(NEEDS, totals):
            need(block, total)
    return totals


def blocks(columns, known):
    """People in blocks, those with equally much on file together."""
    key = np.zeros(columns.people, np.int64)
    for name in (
        "event claim-made", "event status-granted", "event arrived", "event reasonable-grounds-decision",
        "delivery shelter", "delivery subsistence", "delivery health", "delivery education",
        "timeline destitute", "document identity-document", "document residence-permit", "document work-permit",
    ):  # fmt: skip
        key = key * 4 + np.minimum(known(name).counts, 3)
    order = np.argsort(key, kind="stable").astype(np.int32)
    return [order[start : start + BLOCK] for start in range(0, len(order), BLOCK)]


def main():
    folder, times = Path(sys.argv[1]), int(sys.argv[2])
    columns = Columns(folder)
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        totals = cover(columns)
        seconds.append(time.perf_counter() - start)
    for total in totals:
        print("total", *total.row)
    for second in seconds:
        print("seconds", second)
    print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


main()
