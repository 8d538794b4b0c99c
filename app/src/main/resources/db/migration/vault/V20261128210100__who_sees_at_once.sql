-- The same rules about who sees which case as before, as views: each function below is one query, where it was up to five, one called by the other. Every
-- statement of a request asks them, so that most of its time went there. Nobody but the owner may read the views.

-- As a coordinator, through the case's team.
create view led_case as
    select file.id as case_id
    from session_caller as caller
        join team_member as mate on mate.account = caller.id
        join case_file as file on file.team = mate.team and file.organisation = caller.organisation
    where caller.role = 'coordinator'
        and not exists (select from exclusion where exclusion.case_id = file.id and exclusion.account = caller.id);

-- As a member of the case team. The flags say which compartments beside main.
create view served_case as
    select member.case_id, member.location, member.privileged and caller.role = 'lawyer' as privileged
    from session_caller as caller
        join case_member as member on member.account = caller.id
        join case_file as file on file.id = member.case_id and file.organisation = caller.organisation
    where caller.role in ('caseworker', 'lawyer', 'coordinator')
        and not exists (select from exclusion where exclusion.case_id = file.id and exclusion.account = caller.id);

create or replace function led_cases() returns setof text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select case_id from besa.led_case;
end;

create or replace function served_cases(compartment text) returns setof text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select case_id from besa.served_case
    where case served_cases.compartment
            when 'main' then true
            when 'location' then location
            when 'privileged' then privileged
            else false
        end;
end;

create or replace function visible_cases() returns setof text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select case_id from besa.served_case union select case_id from besa.led_case;
end;
