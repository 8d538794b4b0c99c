package org.besa.postgres;

/**
 * What the server is told. Written at every start, so that what this source says holds; whoever needs other settings runs a PostgreSQL of
 * their own.
 *
 * @param port where it listens, on 127.0.0.1
 */
record Settings(int port) {

    /** The content of {@code postgresql.conf}. */
    String asConfiguration() {
        return """
                # Written by Besa at every start. Changes here are lost.

                # Only this machine reaches it, by password, over TCP.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                allow_alter_system = off

                # What was acknowledged is on the disk.
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                restart_after_crash = on

                # No data in the log. Errors of statements quote values in their first line already, so none is logged: whoever sent the
                # statement is told. Details and statements are cut from what remains.
                log_destination = 'stderr'
                logging_collector = off
                log_min_messages = log
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_statement = 'none'
                log_duration = off
                log_min_duration_statement = -1
                log_min_duration_sample = -1
                log_transaction_sample_rate = 0
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_autovacuum_min_duration = -1
                log_temp_files = -1
                log_lock_waits = off
                log_checkpoints = off
                log_connections = ''
                log_disconnections = off
                log_line_prefix = '%%m [%%p] '
                log_timezone = 'UTC'
                debug_print_parse = off
                debug_print_rewritten = off
                debug_print_plan = off

                # A laptop: little memory, few processes.
                max_connections = 40
                shared_buffers = 64MB
                work_mem = 4MB
                maintenance_work_mem = 32MB
                effective_cache_size = 512MB
                min_wal_size = 64MB
                max_wal_size = 256MB
                io_method = 'sync'
                jit = off
                max_wal_senders = 0
                max_replication_slots = 0
                max_logical_replication_workers = 0

                # The same answers on every machine.
                timezone = 'UTC'
                datestyle = 'ISO, YMD'
                lc_messages = 'C'
                default_text_search_config = 'pg_catalog.simple'
                """.formatted(port);
    }

    /** The content of {@code pg_hba.conf}: who may connect. The owner and the application, to their database; the superuser to any. */
    String asAccessRules() {
        return """
                # Written by Besa at every start. Changes here are lost.
                host  besa  besa_owner,besa_app  127.0.0.1/32  scram-sha-256
                host  all   postgres             127.0.0.1/32  scram-sha-256
                """;
    }
}
