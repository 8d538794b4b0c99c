-- What an organisation keeps for all its cases, and which is of none of them: every revision of every item, sealed under the organisation's key. The highest is the
-- current one, and none is ever changed. Who, when and what is inside the seal.

create table organisation_item (
    organisation text   not null references organisation,
    item_id      text   not null check (item_id ~ '^[0-9a-f]{32}$'),
    revision     bigint not null check (revision > 0),
    kind         text   not null check (kind ~ '^[a-z][a-z-]{0,31}$'),
    sealed       bytea  not null,
    primary key (item_id, revision)
);
create index organisation_item_of_kind on organisation_item (organisation, kind);

grant select, insert on organisation_item to ${application};

-- The organisation of the transaction's session, if its person works on cases there; else null.
create function serving_organisation() returns text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
return (select organisation from besa.session_caller where role in ('caseworker', 'lawyer', 'coordinator'));

revoke all on function serving_organisation() from public;
grant execute on function serving_organisation() to ${application};

alter table organisation_item enable row level security, force row level security;

create policy serving on organisation_item to ${application}
    using (organisation = (select besa.serving_organisation()));
