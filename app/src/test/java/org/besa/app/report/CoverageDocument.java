package org.besa.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A coverage as a program gets it, held against the published contract. */
public record CoverageDocument(String text) {
    private static final Path SCHEMA = Path.of("../docs/schema/coverage.schema.json");

    /** Fails unless the document is valid, its keys stand in the contract's order, and the spans of each need partition the window. */
    public void keepsTheContract() throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
                        .validate(text, InputFormat.JSON))
                .as("differences from %s", SCHEMA)
                .isEmpty();
        JsonNode document = new JsonMapper().readTree(text);
        keysInOrder(document, Contract.ROOT);
        document.get("needs").forEach(need -> {
            keysInOrder(need, Contract.NEED);
            need.get("spans").forEach(span -> {
                keysInOrder(span, Contract.SPAN);
                span.get("owedBy").forEach(owing -> keysInOrder(owing, Contract.OWING));
            });
            partition(need, document);
        });
        document.get("gaps").forEach(gap -> keysInOrder(gap, Contract.GAP));
        document.get("obligations").forEach(duty -> keysInOrder(duty, Contract.OBLIGATION));
        document.get("deadlines").forEach(deadline -> keysInOrder(deadline, Contract.DEADLINE));
        document.get("unknown").forEach(unknown -> keysInOrder(unknown, Contract.UNKNOWN));
    }

    private static void keysInOrder(JsonNode node, List<String> contract) {
        assertThat(node.propertyNames()).startsWith(contract.toArray(String[]::new));
    }

    private static void partition(JsonNode need, JsonNode document) {
        LocalDate next = day(document, "from");
        for (JsonNode span : need.get("spans")) {
            assertThat(day(span, "from"))
                    .as("first day of a span of %s", need.get("need"))
                    .isEqualTo(next);
            assertThat(day(span, "through")).isAfterOrEqualTo(next);
            next = day(span, "through").plusDays(1);
        }
        assertThat(next).isEqualTo(day(document, "through").plusDays(1));
    }

    private static LocalDate day(JsonNode node, String key) {
        return LocalDate.parse(node.get(key).asString());
    }

    /** The keys on which others rely, in their order; later keys may follow. */
    private interface Contract {
        List<String> ROOT = List.of(
                "case",
                "asOf",
                "knownOn",
                "from",
                "through",
                "engine",
                "packs",
                "calendars",
                "needs",
                "gaps",
                "obligations",
                "deadlines",
                "unknown",
                "notAssessed");
        List<String> NEED = List.of("need", "spans");
        List<String> SPAN = List.of(
                "from",
                "through",
                "cover",
                "contested",
                "alleged",
                "promised",
                "partial",
                "contingentOn",
                "earliestEnd",
                "owedBy",
                "deliveredBy");
        List<String> OWING = List.of("dutyBearer", "provision", "cite");
        List<String> GAP =
                List.of("need", "from", "through", "kind", "cover", "contested", "contingentOn", "reason", "next");
        List<String> OBLIGATION = List.of("dutyBearer", "act", "due", "provision", "contingentOn");
        List<String> DEADLINE = List.of("act", "opens", "lastDay", "provision", "consequence", "contingentOn");
        List<String> UNKNOWN = List.of("fact", "affects");
    }
}
