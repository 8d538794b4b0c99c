package org.besa.continuity.program;

import java.util.Map;
import org.besa.continuity.codes.Need;

/**
 * The facts of many people, column by column. Codes that nobody has are absent.
 *
 * @param people how many people; they are numbered from 0
 * @param events by event code
 * @param timelines states and quantities by code, documents by {@link #documentKey}
 * @param deliveries by need
 */
public record Columns(
        int people,
        Map<String, EventColumn> events,
        Map<String, TimelineColumn> timelines,
        Map<Need, DeliveryColumn> deliveries) {
    public Columns {
        events = Map.copyOf(events);
        timelines = Map.copyOf(timelines);
        deliveries = Map.copyOf(deliveries);
    }

    /** Documents share the timelines with states; the prefix keeps their codes apart. */
    public static String documentKey(String document) {
        return "document " + document;
    }
}
