-- Whose live session the transaction runs in, or null: what the policies of row-level security ask. The transaction sets the
-- raw token for itself alone: set_config('besa.session', TOKEN, true). Without a setting, after commit or rollback, and for
-- whatever is no token, nothing has that hash. The search path is pinned, so that nobody puts a function of their own before
-- those that are meant. A policy calls it as (select besa.session_account()): once per statement.
create function session_account() returns text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
return (
    select account.id
    from besa.session join besa.account on account.id = session.account
    where session.hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('besa.session', true), 'UTF8'))
        and session.ends_at > pg_catalog.now()
        and account.version = session.account_version
        and account.state = 'active'
);

revoke all on function session_account() from public;
grant execute on function session_account() to ${application};
