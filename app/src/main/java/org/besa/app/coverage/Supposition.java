package org.besa.app.coverage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.besa.continuity.rules.RulePack;

/** Something supposed for many cases: the rules that it changes are made once for all cases that they judge. */
final class Supposition {
    private final Supposed supposed;
    private final Lawbook law;
    private final Map<Judge, Judge> judges = new ConcurrentHashMap<>();

    Supposition(Supposed supposed, Lawbook law) {
        this.supposed = supposed;
        this.law = law;
    }

    Supposed supposed() {
        return supposed;
    }

    /** The rules as they would be; the very same where nothing changes. */
    Judge judge(Judge now) {
        return judges.computeIfAbsent(now, judge -> {
            List<RulePack> packs = supposed.packs(judge.packs());
            return packs.equals(judge.packs()) ? judge : law.judge(packs);
        });
    }
}
