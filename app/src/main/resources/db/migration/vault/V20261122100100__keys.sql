-- Wrapped keys: noise without the root, which is never in a table. Not part of a data backup.

create table key_epoch (
    one    boolean primary key default true check (one),
    number bigint  not null check (number > 0),
    wrapped bytea  not null
);

create table wrapped_key (
    -- organisation, case, compartment or log
    kind         text    not null check (kind in ('organisation', 'case', 'compartment', 'log')),
    organisation text    not null default '' check (organisation = '' or organisation ~ '^[0-9a-f]{32}$'),
    case_id      text    not null default '' check (case_id = '' or case_id ~ '^[0-9a-f]{32}$'),
    -- The compartment's code, or the log's name.
    name         text    not null default '',
    wrapped      bytea   not null,
    held         boolean not null default false check (kind = 'case' or not held),
    primary key (kind, organisation, case_id, name)
);

-- A case's id never gets a key again.
create table erasure (
    organisation text        not null,
    case_id      text        not null,
    epoch        bigint      not null,
    scheduled    timestamptz not null,
    effective    timestamptz,
    primary key (organisation, case_id)
);

grant select, insert, update on key_epoch to ${application};
grant select, insert, update, delete on wrapped_key to ${application};
grant select, insert, update (effective) on erasure to ${application};
