package org.besa.bench.caseload;

import java.util.List;
import java.util.SplittableRandom;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;

/** What arrived for one invented person, need by need: one record, sometimes two or three, sometimes that nothing came. */
final class Support {
    private static final List<String> PROVIDERS =
            List.of("ngo-a", "ngo-b", "xc.reception-office", "xc.health-service", "parish", "host-family");

    private final SplittableRandom random;
    private final File file;
    private final int arrival;

    Support(SplittableRandom random, File file, int arrival) {
        this.random = random;
        this.file = file;
        this.arrival = arrival;
    }

    void record() {
        records(Need.SHELTER, 70);
        records(Need.SUBSISTENCE, 65);
        records(Need.HEALTH, 40);
        records(Need.EDUCATION, 20);
        refusals(Need.WORK, 2);
        refusals(Need.LEGAL_STATUS, 1);
    }

    private void records(Need need, int percent) {
        int from = arrival + random.nextInt(60);
        for (int left = percent; left > 0 && random.nextInt(100) < left; left -= percent * 2 / 3) {
            boolean ends = random.nextInt(100) < 45;
            int through = ends ? from + 30 + random.nextInt(400) : File.OPEN;
            String provider =
                    random.nextInt(20) == 0 ? null : PROVIDERS.get(random.nextInt(random.nextBoolean() ? 2 : 6));
            if (random.nextInt(100) < 13) {
                file.nothingCame(need, provider, from, through);
            } else {
                int confirmed = random.nextInt(100) < 60 ? File.written(from + random.nextInt(300)) : File.OPEN;
                int stop = random.nextInt(100) < 8 ? from + 60 + random.nextInt(400) : File.OPEN;
                int kind = random.nextInt(100);
                file.delivery(
                        need,
                        provider,
                        from,
                        through,
                        confirmed == File.OPEN ? confirmed : Math.min(confirmed, through),
                        stop,
                        kind < 3 ? AidCondition.SILENCE : AidCondition.NONE,
                        kind > 90 ? Adequacy.PARTIAL : Adequacy.FULL,
                        random.nextInt(50) == 0);
            }
            from = ends && random.nextInt(3) > 0 ? through + 1 + random.nextInt(30) : from + 40 + random.nextInt(200);
        }
    }

    private void refusals(Need need, int percent) {
        if (random.nextInt(100) < percent) {
            int from = arrival + 100 + random.nextInt(400);
            file.nothingCame(need, "xc.asylum-office", from, random.nextBoolean() ? File.OPEN : from + 60);
        }
    }
}
