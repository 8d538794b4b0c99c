-- A mail now and then that says how much falls due in somebody's own cases, which they asked for. The server looks as that person, by a token that lies here under the
-- organisation's key: while it is locked, and for whoever has the database alone, there is no such token.
create table mail_digest (
    id              text        primary key check (id ~ '^[0-9a-f]{32}$'),
    account         text        not null unique references account,
    -- SHA-256 of the token.
    hash            bytea       not null unique check (octet_length(hash) = 32),
    -- What ends sessions ends the digest too.
    account_version bigint      not null,
    -- Sealed under the organisation's key: address, days of the week, language, form, and the token.
    wish            bytea       not null,
    -- Sealed: when one was taken last, and what went wrong since.
    outcome         bytea       not null,
    since           date        not null,
    -- The last day of which nothing is to be done any more, whether something was sent or not.
    settled         date        not null,
    -- How often handing over failed on the day after, and when it is tried again.
    tries           integer     not null default 0 check (tries >= 0),
    again_at        timestamptz
);
grant select, insert, update, delete on mail_digest to ${application};

-- As before; and the server, looking for a digest: row-level security shows it the cases of its person as they are then, and of nobody else.
create or replace view session_caller as
    select account.id, account.organisation, account.role
    from session join account on account.id = session.account
    where session.hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('besa.session', true), 'UTF8'))
        and session.ends_at > pg_catalog.now()
        and account.version = session.account_version
        and account.state = 'active'
        and not session.locked
    union all
    select account.id, account.organisation, account.role
    from calendar_feed as feed join account on account.id = feed.account
    where feed.hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('besa.session', true), 'UTF8'))
        and account.version = feed.account_version
        and account.state = 'active'
    union all
    select account.id, account.organisation, account.role
    from mail_digest as digest join account on account.id = digest.account
    where digest.hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('besa.session', true), 'UTF8'))
        and account.version = digest.account_version
        and account.state = 'active';
