-- The audit log. Entries are inserted by the transaction that does the deed, unordered; one sequencer gives them their
-- places. The application may add and never change: it has no right to update or delete an entry with a place.

create table audit_pending (
    id    bigint generated always as identity primary key,
    entry bytea  not null check (octet_length(entry) between 1 and 65535)
);

create table audit_log (
    number integer primary key check (number > 0),
    -- The subtrees at the tree's edge, 32 bytes each, widest first.
    edge   bytea   not null check (octet_length(edge) % 32 = 0),
    -- The newest checkpoint, as it was signed. Cosignatures are kept in audit_checkpoint.
    note   bytea   not null
);

create table audit_entry (
    log   integer not null references audit_log,
    place bigint  not null check (place >= 0),
    entry bytea   not null,
    primary key (log, place)
);

create table audit_checkpoint (
    log  integer not null references audit_log,
    size bigint  not null check (size >= 0),
    note bytea   not null,
    primary key (log, size)
);

grant select, insert, delete on audit_pending to ${application};
grant select, insert, update on audit_log to ${application};
grant select, insert on audit_entry to ${application};
grant select, insert, update (note) on audit_checkpoint to ${application};
