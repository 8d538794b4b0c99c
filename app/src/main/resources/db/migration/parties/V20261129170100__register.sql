-- The register of parties is kept by coordinators: nobody else writes a party, whatever the application forgets to ask. Barred recipients are proposed by whoever works on
-- cases; that another confirms is inside the seal.
create function leading_organisation() returns text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
return (select organisation from besa.session_caller where role = 'coordinator');

revoke all on function leading_organisation() from public;
grant execute on function leading_organisation() to ${application};

create policy keeping on organisation_item as restrictive for insert to ${application}
    with check (kind <> 'party' or organisation = (select besa.leading_organisation()));
