-- Whose live session the transaction runs in, as a row that other views can join: a view is planned together with what asks it, while a
-- function inside a function is set up and torn down at each call. Nobody but the owner may read it.
create view session_caller as
    select account.id, account.organisation, account.role
    from session join account on account.id = session.account
    where session.hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('besa.session', true), 'UTF8'))
        and session.ends_at > pg_catalog.now()
        and account.version = session.account_version
        and account.state = 'active'
        and not session.locked;

create or replace function session_account() returns text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
return (select id from besa.session_caller);
