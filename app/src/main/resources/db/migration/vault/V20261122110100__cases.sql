-- Cases: who serves them in the clear, everything else sealed. Every table here is under row-level security, which also binds its
-- owner (force). The application's role sees a row only inside a transaction that has set a live session, and only if the session's
-- account serves the case.

create table case_file (
    id           text   primary key check (id ~ '^[0-9a-f]{32}$'),
    organisation text   not null,
    team         text   not null,
    state        text   not null default 'open' check (state in ('open', 'closed')),
    -- Grows with the state.
    version      bigint not null default 1 check (version > 0),
    -- The case's name in the audit log, sealed under the case's key: with the key the link goes.
    handle       bytea  not null,
    foreign key (team, organisation) references team (id, organisation)
);
create index case_file_of_team on case_file (team);

-- The case team. The flags are the compartments beside main that this person may read; privileged counts for lawyers only.
create table case_member (
    case_id    text    not null references case_file,
    account    text    not null references account,
    location   boolean not null,
    privileged boolean not null,
    primary key (case_id, account)
);
create index case_member_of_account on case_member (account);

-- A conflict of interest. It beats every grant.
create table exclusion (
    case_id text not null references case_file,
    account text not null references account,
    primary key (case_id, account)
);
create index exclusion_of_account on exclusion (account);

-- Every revision of every item; the highest is the current one, and none is ever changed. Who, when and what is inside the seal.
create table sealed_item (
    case_id     text   not null references case_file,
    item_id     text   not null check (item_id ~ '^[0-9a-f]{32}$'),
    revision    bigint not null check (revision > 0),
    kind        text   not null check (kind ~ '^[a-z][a-z-]{0,31}$'),
    compartment text   not null check (compartment in ('main', 'location', 'privileged')),
    sealed      bytea  not null,
    primary key (item_id, revision)
);
create index sealed_item_of_case on sealed_item (case_id, kind);

-- What is known of a file; its content lies sealed in a folder, under the same id.
create table sealed_file (
    case_id     text  not null references case_file,
    id          text  primary key check (id ~ '^[0-9a-f]{32}$'),
    compartment text  not null check (compartment in ('main', 'location', 'privileged')),
    facts       bytea not null
);
create index sealed_file_of_case on sealed_file (case_id);

-- What somebody was typing. Under the case's key, or the organisation's while there is no case yet.
create table draft (
    account text  not null references account,
    place   text  not null check (place ~ '^[a-z0-9./-]{1,97}$'),
    case_id text  references case_file,
    sealed  bytea not null,
    day     date  not null,
    primary key (account, place)
);
create index draft_of_case on draft (case_id);
create index draft_of_day on draft (day);

grant select, update (state, version) on case_file to ${application};
grant select, insert, update (location, privileged), delete on case_member to ${application};
grant select, insert, delete on exclusion to ${application};
grant select, insert on sealed_item, sealed_file to ${application};
grant select, insert, update (case_id, sealed, day), delete on draft to ${application};
