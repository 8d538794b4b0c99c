-- The address by which somebody's calendar program asks for their days, and nothing else: it signs nobody in, and no page is shown for it. What it is answered
-- is computed at each request and stored nowhere.
create table calendar_feed (
    -- By which calendar programs know the entries again; a new address is another calendar.
    id              text   primary key check (id ~ '^[0-9a-f]{32}$'),
    account         text   not null unique references account,
    -- SHA-256 of the token in the address. The token itself is stored nowhere.
    hash            bytea  not null unique check (octet_length(hash) = 32),
    -- What ends sessions ends the address too.
    account_version bigint not null,
    language        text   not null check (language in ('en', 'sq', 'fa')),
    since           date   not null
);
grant select, insert, update (id, hash, account_version, language, since), delete on calendar_feed to ${application};

-- As before; and whoever asks by such an address: row-level security shows a request for somebody's days the cases of that somebody, and of nobody else.
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
        and account.state = 'active';
