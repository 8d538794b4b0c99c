-- Who may sign in, and who is signed in. Nothing here says anything about a case.

create table organisation (
    id   text primary key check (id ~ '^[0-9a-f]{32}$'),
    name text not null check (char_length(name) between 1 and 200)
);

create table account (
    id           text   primary key check (id ~ '^[0-9a-f]{32}$'),
    organisation text   not null references organisation,
    -- In lower case, and of one installation.
    sign_in_name text   not null unique check (sign_in_name ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
    role         text   not null check (role in ('caseworker', 'lawyer', 'coordinator', 'administrator', 'auditor')),
    state        text   not null check (state in ('active', 'left')),
    -- The name of this person in the audit log.
    handle       text   not null unique check (handle ~ '^[0-9a-f]{32}$'),
    -- Grows with role, state and password. A session of an older version has ended.
    version      bigint not null default 1 check (version > 0)
);

create table password (
    account          text        primary key references account,
    salt             bytea       not null check (octet_length(salt) = 16),
    memory_kibibytes integer     not null,
    passes           integer     not null,
    result           bytea       not null check (octet_length(result) = 32),
    since            timestamptz not null
);

create table session (
    -- SHA-256 of the token. The token itself is stored nowhere.
    hash            bytea       primary key check (octet_length(hash) = 32),
    account         text        not null references account,
    account_version bigint      not null,
    created         timestamptz not null,
    last_seen       timestamptz not null,
    -- Unless it is used before; never later than the longest time from created.
    ends_at         timestamptz not null
);
create index session_of_account on session (account);

-- An account is never deleted: the audit log names it. An id, a handle and an organisation stay what they are.
grant select, insert on organisation to ${application};
grant select, insert, update (role, state, version) on account to ${application};
grant select, insert, update (salt, memory_kibibytes, passes, result, since), delete on password to ${application};
grant select, insert, update (last_seen, ends_at), delete on session to ${application};
