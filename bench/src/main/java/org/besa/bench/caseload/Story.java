package org.besa.bench.caseload;

import java.util.List;
import java.util.SplittableRandom;
import org.besa.continuity.facts.Entry;

/**
 * What happened to one invented person: a claim that runs its course (sometimes two), a group admission, or a decision on trafficking; means,
 * birth year and the support that arrived. Shares are chosen so that every provision and every cover occurs often, not to mirror a country.
 */
public final class Story {
    private static final int AS_OF = NineProvisions.VIEW.asOf();

    private final SplittableRandom random;
    private final File file;

    Story(SplittableRandom random) {
        this.random = random;
        this.file = new File(random);
        tell();
    }

    /** Everything recorded, in the order in which it was written down. */
    public List<Entry> entries() {
        return file.entries();
    }

    private void tell() {
        int arrival = AS_OF - 700 + random.nextInt(720);
        int kind = random.nextInt(100);
        if (kind < 70) {
            claim(arrival);
        } else if (kind < 88) {
            admittedAsGroup(arrival);
        } else {
            trafficked(arrival);
        }
        circumstances(arrival);
        new Support(random, file, arrival).record();
    }

    private void claim(int arrival) {
        int made = arrival + random.nextInt(10);
        if (!file.event("claim-made", made)) {
            return;
        }
        int registered = made + random.nextInt(8);
        if (in(100, 95)) {
            file.correctedEvent("claim-registered", registered, in(100, 4));
        }
        if (in(100, 85)) {
            file.event("claim-lodged", registered + random.nextInt(25));
        }
        if (in(100, 5)) {
            file.event("claim-withdrawn", registered + 20 + random.nextInt(200));
            return;
        }
        int decided = registered + 90 + random.nextInt(360);
        if (in(100, 45)) {
            granted(decided);
        } else {
            refused(decided);
        }
        if (in(100, 4)) {
            int from = made + random.nextInt(200);
            file.state("disqualified", "true", from, in(100, 50) ? from + 20 + random.nextInt(90) : File.OPEN);
        }
        if (in(100, 2)) {
            file.state("suspensive-effect", "true", made + random.nextInt(300), File.OPEN);
        }
        if (in(100, 4)) {
            int from = made + 60 + random.nextInt(200);
            file.state("delay-attributable", "true", from, from + random.nextInt(120));
        }
        if (in(100, 70)) {
            file.document("identity-document", registered + random.nextInt(40), in(100, 8), random);
        }
        if (in(100, 25)) {
            file.document("work-permit", registered + 180 + random.nextInt(90), in(100, 15), random);
        }
    }

    private void granted(int decided) {
        if (!file.event("status-granted", decided)) {
            return;
        }
        file.event("decision-final", decided);
        if (in(100, 60)) {
            file.event("support-applied", decided - 5 + random.nextInt(20));
            int found = decided + random.nextInt(15);
            if (in(100, 15)) {
                file.state("support-eligible", "false", found, found + 20);
                found += 21;
            }
            file.state("support-eligible", in(100, 85) ? "true" : "false", found, File.OPEN);
        }
        if (in(100, 70)) {
            file.document("residence-permit", decided + random.nextInt(60), in(100, 10), random);
        }
        if (in(100, 3)) {
            file.event("status-revoked", decided + 60 + random.nextInt(200));
        }
    }

    private void refused(int decided) {
        if (!file.event("claim-refused", decided)) {
            return;
        }
        int appeals = random.nextInt(100);
        if (appeals < 65) {
            int lodged = decided + (appeals < 55 ? 1 + random.nextInt(14) : 22 + random.nextInt(20));
            file.event("appeal-lodged", lodged);
            int heard = lodged + 40 + random.nextInt(160);
            if (file.event("appeal-decided", heard)) {
                if (in(100, 30)) {
                    granted(heard);
                } else {
                    finallyRefused(heard);
                }
            }
        } else {
            finallyRefused(decided + 22);
        }
    }

    private void finallyRefused(int day) {
        if (file.event("decision-final", day) && in(100, 15)) {
            int again = day + 20 + random.nextInt(150);
            if (file.event("claim-made", again) && file.event("claim-registered", again + random.nextInt(6))) {
                file.event("claim-lodged", again + 6 + random.nextInt(20));
                if (in(100, 40)) {
                    file.event("decision-final", again + 60 + random.nextInt(90));
                }
            }
        }
    }

    private void admittedAsGroup(int arrival) {
        file.event("arrived", arrival);
        file.state(
                "admission-basis",
                in(100, 80) ? "humanitarian" : in(100, 50) ? "resettlement" : "transfer-arrangement",
                arrival,
                File.OPEN);
        if (in(100, 12)) {
            granted(arrival + 150 + random.nextInt(300));
        }
    }

    private void trafficked(int arrival) {
        int decided = arrival + 30 + random.nextInt(120);
        if (file.event("reasonable-grounds-decision", decided)) {
            file.state("reasonable-grounds", in(100, 88) ? "positive" : "negative", decided, File.OPEN);
            if (in(100, 60)) {
                file.event("conclusive-grounds-decision", decided + 20 + random.nextInt(250));
            }
        }
        if (in(100, 35)) {
            claim(arrival + 10 + random.nextInt(60));
        }
    }

    private void circumstances(int arrival) {
        if (in(100, 85)) {
            int from = arrival + random.nextInt(10);
            int until = in(100, 12) ? from + 60 + random.nextInt(400) : File.OPEN;
            file.state("destitute", in(100, 92) ? "true" : "false", from, until);
            if (until != File.OPEN && in(100, 60)) {
                file.state("destitute", "false", until + 1, File.OPEN);
            }
        }
        if (in(100, 90)) {
            file.birthYear(1945 + random.nextInt(80), arrival);
        }
    }

    private boolean in(int of, int hits) {
        return random.nextInt(of) < hits;
    }
}
