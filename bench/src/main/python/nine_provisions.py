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

from known import AFTER_AS_OF, Columns
from pieces import NO, POSSIBLE, SURE, Card, Totals, conferred, pieces_of, shown, supplied
from rules import Block

BLOCK = 4096


def cover(columns):
    known = columns.known()
    totals = {need: Totals() for need in NEEDS}
    for people in blocks(columns, known):
        count = len(people)
        block = Block(columns, known, people)

        recovery_when = block.state("timeline reasonable-grounds", "positive")
        group_when = block.state("timeline admission-basis", "humanitarian", "resettlement")
        residence_permit = block.state("document residence-permit", "held")
        arrivals = block.arrivals("legal-status")
        pieces = pieces_of(
            count, block.recovery, recovery_when, block.group, group_when, block.refugee, residence_permit, arrivals
        )
        arrives = arrivals.on(pieces)
        delivered = np.maximum(
            block.recovery.level(pieces, recovery_when.on(pieces))[0],
            block.group.level(pieces, group_when.on(pieces))[0],
        )
        by_card, unknown, missing = shown(block.refugee.level(pieces)[0], residence_permit.on(pieces), arrives)
        conferred(
            totals["legal-status"], pieces, np.maximum(delivered, by_card), unknown, missing, arrives,
            block.decided | block.arrived | block.granted,
        )

        arrivals = block.arrivals("protection-from-removal")
        pieces = pieces_of(count, block.non_removal, block.recovery, recovery_when, arrivals)
        delivered = np.maximum(
            block.non_removal.level(pieces)[0], block.recovery.level(pieces, recovery_when.on(pieces))[0]
        )
        nothing = np.zeros_like(delivered)
        conferred(
            totals["protection-from-removal"], pieces, delivered, nothing, nothing, arrivals.on(pieces),
            block.claimed | block.decided,
        )

        destitute = block.state("timeline destitute", "true")
        disqualified = block.state("timeline disqualified", "true")
        suspended = block.state("timeline suspensive-effect", "true")
        eligible = block.state("timeline support-eligible", "true")
        applied, has_applied = block.applied()
        for need in ("shelter", "subsistence"):
            arrivals = block.arrivals(need)
            pieces = pieces_of(
                count, block.reception, destitute, disqualified, suspended, block.move_on, eligible, applied, arrivals
            )
            taken = disqualified.on(pieces) == SURE
            if taken.any():
                taken &= suspended.on(pieces) != SURE
            owed = block.reception.level(pieces, destitute.on(pieces), taken)[0]
            if block.move_on.first.shape[1]:
                happened = np.where(
                    has_applied,
                    np.where(pieces >= applied, SURE, NO),
                    np.where(pieces >= AFTER_AS_OF, POSSIBLE, NO),
                ).astype(np.int8)
                when = np.minimum(happened, eligible.on(pieces))
                owed = np.maximum(owed, block.move_on.level(pieces, when)[0])
            begun = block.claimed_in_force | block.granted_in_force | arrivals.recorded
            supplied(totals[need], pieces, owed, None, arrivals.on(pieces), begun)

        child_until, adult_from = block.under_18()
        arrivals = block.arrivals("health")
        pieces = pieces_of(count, block.treatment, destitute, child_until, adult_from, arrivals)
        age = np.where(pieces < child_until, SURE, np.where(pieces < adult_from, POSSIBLE, NO)).astype(np.int8)
        owed, early = block.treatment.level(pieces, np.maximum(age, destitute.on(pieces)))
        supplied(totals["health"], pieces, owed, early, arrivals.on(pieces), block.claimed | arrivals.recorded)

        arrivals = Card(block.state("document identity-document", "held"), known("document identity-document"))
        pieces = pieces_of(count, block.card, arrivals)
        owed, early = block.card.level(pieces)
        supplied(
            totals["identity-document"], pieces, owed, early, arrivals.on(pieces), block.registered | arrivals.recorded
        )

        work_permit = block.state("document work-permit", "held")
        own_delay = block.state("timeline delay-attributable", "true")
        arrivals = block.arrivals("work")
        pieces = pieces_of(count, block.waiting, work_permit, own_delay, block.refugee, residence_permit, arrivals)
        arrives = arrivals.on(pieces)
        waiting = block.waiting.level(pieces, None, own_delay.on(pieces) == SURE)[0]
        lost = work_permit.on(pieces) == NO
        by_card, unknown, missing = shown(block.refugee.level(pieces)[0], residence_permit.on(pieces), arrives)
        conferred(
            totals["work"], pieces, np.maximum(waiting * ~lost, by_card), unknown, np.maximum(waiting * lost, missing),
            arrives, block.lodged | block.granted,
        )

        arrivals = block.arrivals("education")
        pieces = pieces_of(count, block.group, group_when, arrivals)
        owed, early = block.group.level(pieces, group_when.on(pieces))
        supplied(totals["education"], pieces, owed, early, arrivals.on(pieces), block.arrived | arrivals.recorded)
    return totals


NEEDS = (
    "legal-status", "protection-from-removal", "shelter", "subsistence", "health", "identity-document", "work", "education",
)  # fmt: skip


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
    for need in NEEDS:
        print("total", *totals[need].row)
    for second in seconds:
        print("seconds", second)
    print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


main()
