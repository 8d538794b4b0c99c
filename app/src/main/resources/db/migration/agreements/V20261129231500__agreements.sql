-- Agreements are recorded by coordinators and lawyers: nobody else writes one, whatever the application forgets to ask.
create function agreeing_organisation() returns text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
return (select organisation from besa.session_caller where role in ('coordinator', 'lawyer'));

revoke all on function agreeing_organisation() from public;
grant execute on function agreeing_organisation() to ${application};

create policy agreeing on organisation_item as restrictive for insert to ${application}
    with check (kind <> 'agreement' or organisation = (select besa.agreeing_organisation()));
