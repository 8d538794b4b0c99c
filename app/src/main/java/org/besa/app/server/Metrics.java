package org.besa.app.server;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.besa.app.audit.Sequencing;
import org.besa.app.vault.OpenKeys;

/**
 * Figures about the server, none about cases or people, in the text format of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats). Only whoever
 * runs the server gets them, through the control socket.
 */
final class Metrics {
    private final RequestCounts requests;
    private final HikariDataSource connections;
    private final OpenKeys keys;
    private final Sequencing sequencing;

    Metrics(RequestCounts requests, HikariDataSource connections, OpenKeys keys, Sequencing sequencing) {
        this.requests = requests;
        this.connections = connections;
        this.keys = keys;
        this.sequencing = sequencing;
    }

    /** A line for each figure; durations in seconds, memory in bytes. */
    String text() {
        HikariPoolMXBean pool = connections.getHikariPoolMXBean();
        return String.join(
                "\n",
                gauge("besa_unlocked", keys.areUnlocked() ? 1 : 0),
                gauge("besa_audit_log_trouble", sequencing.trouble().isPresent() ? 1 : 0),
                gauge(
                        "besa_uptime_seconds",
                        ManagementFactory.getRuntimeMXBean().getUptime() / 1e3),
                gauge("besa_heap_used_bytes", (double)
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()),
                gauge("besa_threads", ManagementFactory.getThreadMXBean().getThreadCount()),
                gauge("besa_database_connections_active", pool.getActiveConnections()),
                gauge("besa_database_connections_idle", pool.getIdleConnections()),
                gauge("besa_database_connections_awaited", pool.getThreadsAwaitingConnection()),
                answers());
    }

    private String answers() {
        String byClass = IntStream.rangeClosed(1, 5)
                .mapToObj(digit -> "besa_answers_total{status=\"%dxx\"} %d".formatted(digit, requests.answered(digit)))
                .collect(Collectors.joining("\n"));
        return "# TYPE besa_answers_total counter\n" + byClass + "\n# TYPE besa_answers_seconds_total counter\n"
                + "besa_answers_seconds_total " + number(requests.seconds());
    }

    private static String gauge(String name, double value) {
        return "# TYPE " + name + " gauge\n" + name + " " + number(value);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
