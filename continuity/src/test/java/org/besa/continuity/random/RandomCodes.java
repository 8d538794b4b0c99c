package org.besa.continuity.random;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.codes.Vocabulary.DocumentCode;
import org.besa.continuity.codes.Vocabulary.EventCode;
import org.besa.continuity.codes.Vocabulary.QuantityCode;
import org.besa.continuity.codes.Vocabulary.StateCode;

/** The few codes of the samples: so few that rules and facts meet. States do not age here, so that contingency has one cause only. */
public interface RandomCodes {
    List<String> EVENTS = List.of("claim-made", "claim-refused", "appeal-lodged", "detained", "released");
    Map<String, List<String>> STATES = Map.of(
            "disqualified", List.of("false", "true"),
            "household", List.of("family", "single"),
            "status", List.of("none", "refugee", "subsidiary"));
    List<String> STATE_NAMES = List.of("disqualified", "household", "status");
    String SIZE = "household-size";
    String BIRTH_YEAR = "birth-year";
    List<String> DOCUMENTS = List.of("passport", "residence-permit", "travel-document");
    List<Need> NEEDS = List.of(Need.LEGAL_STATUS, Need.SHELTER, Need.SUBSISTENCE, Need.TRAVEL_DOCUMENT, Need.WORK);
    List<String> PARTIES = List.of("office-a", "office-b", "agency-c");
    Plain PLAIN = new Plain("en", "sq", "fa");
    QuantityCode ANY_NUMBER = new QuantityCode(false, null, null, null, false, PLAIN);

    Vocabulary VOCABULARY = new Vocabulary(
            EVENTS.stream().collect(Collectors.toMap(code -> code, code -> new EventCode(PLAIN, null))),
            STATES.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> new StateCode(Set.copyOf(entry.getValue()), null, false, PLAIN))),
            Map.of(SIZE, ANY_NUMBER, BIRTH_YEAR, ANY_NUMBER),
            Map.of(
                    "passport", new DocumentCode(Set.of(Need.TRAVEL_DOCUMENT), null, PLAIN),
                    "residence-permit", new DocumentCode(Set.of(), null, PLAIN),
                    "travel-document", new DocumentCode(Set.of(Need.TRAVEL_DOCUMENT), null, PLAIN)));
}
