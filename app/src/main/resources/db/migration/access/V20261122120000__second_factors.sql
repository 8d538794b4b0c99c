-- What people sign in with besides a password, and when a session was last proved to be its person's.

create table totp (
    account   text   primary key references account,
    -- Sealed under the organisation's key.
    secret    bytea  not null,
    -- The last step whose code was taken: a code is good once.
    last_step bigint not null
);

create table passkey (
    id            text    primary key check (id ~ '^[0-9a-f]{32}$'),
    -- By which the person's device knows it.
    credential_id bytea   not null unique check (octet_length(credential_id) between 1 and 1023),
    account       text    not null references account,
    -- Id of the device's model, credential id and public key, as WebAuthn writes them. Nothing in it is secret.
    credential    bytea   not null,
    sign_count    bigint  not null check (sign_count >= 0),
    -- Whether the device may keep a copy of it elsewhere; never changes.
    backup        boolean not null,
    label         text    not null check (char_length(label) between 1 and 100),
    created       date    not null,
    last_used     date
);
create index passkey_of_account on passkey (account);

-- What a device is asked to sign: once, and soon.
create table passkey_challenge (
    -- SHA-256 of what the browser shows when it comes back.
    visit     bytea       primary key check (octet_length(visit) = 32),
    purpose   text        not null check (purpose in ('register', 'sign-in', 'prove')),
    -- Whose, unless somebody signs in.
    account   text        references account,
    challenge bytea       not null check (octet_length(challenge) = 32),
    ends_at   timestamptz not null,
    check ((account is null) = (purpose = 'sign-in'))
);
create index passkey_challenge_end on passkey_challenge (ends_at);

-- With such a code somebody chooses a password and takes a secret, once. A change of the account ends it.
create table enrolment (
    -- SHA-256 of the code. The code itself is stored nowhere.
    hash            bytea       primary key check (octet_length(hash) = 32),
    account         text        not null unique references account,
    account_version bigint      not null,
    -- The secret that the person's phone will have, sealed under the organisation's key: the same however often the page is opened.
    secret          bytea       not null,
    ends_at         timestamptz not null
);

grant select, insert, update (secret, last_step), delete on totp to ${application};
grant select, insert, update (sign_count, label, last_used), delete on passkey to ${application};
grant select, insert, delete on passkey_challenge to ${application};
grant select, insert, delete on enrolment to ${application};

alter table session
    add column locked boolean not null default false,
    -- When its person last showed a password or a passkey.
    add column proved_at timestamptz;
grant update (locked, proved_at) on session to ${application};

-- As before; and a locked session is nobody's.
create or replace function session_account() returns text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
return (
    select account.id
    from besa.session join besa.account on account.id = session.account
    where session.hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('besa.session', true), 'UTF8'))
        and session.ends_at > pg_catalog.now()
        and account.version = session.account_version
        and account.state = 'active'
        and not session.locked
);
