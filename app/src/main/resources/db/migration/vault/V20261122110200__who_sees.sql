-- Which cases the account of the transaction's session sees. All of these run as the owner, with a pinned search path, and answer nothing
-- without a live session. Only three roles ever see a case, whatever rows somebody inserts for the others.

-- As a coordinator, through the case's team.
create function led_cases() returns setof text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select file.id
    from besa.account as caller
        join besa.team_member as mate on mate.account = caller.id
        join besa.case_file as file on file.team = mate.team and file.organisation = caller.organisation
    where caller.id = (select besa.session_account())
        and caller.role = 'coordinator'
        and not exists (
            select from besa.exclusion where exclusion.case_id = file.id and exclusion.account = caller.id);
end;

-- Of the cases that somebody serves as a member of the case team, those whose compartment of this name they may read.
create function served_cases(compartment text) returns setof text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select member.case_id
    from besa.account as caller
        join besa.case_member as member on member.account = caller.id
        join besa.case_file as file on file.id = member.case_id and file.organisation = caller.organisation
    where caller.id = (select besa.session_account())
        and caller.role in ('caseworker', 'lawyer', 'coordinator')
        and case served_cases.compartment
            when 'main' then true
            when 'location' then member.location
            when 'privileged' then member.privileged and caller.role = 'lawyer'
            else false
        end
        and not exists (
            select from besa.exclusion where exclusion.case_id = file.id and exclusion.account = caller.id);
end;

create function visible_cases() returns setof text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select besa.served_cases('main') union select besa.led_cases();
end;

-- Opens a case for the account of the transaction's session, which becomes its first member. False unless it works on cases and is in the team.
create function open_case(new_id text, new_team text, new_handle bytea) returns boolean
    language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    opener text := besa.session_account();
begin
    insert into besa.case_file (id, organisation, team, handle)
    select new_id, caller.organisation, team.id, new_handle
    from besa.account as caller
        join besa.team_member as mate on mate.account = caller.id
        join besa.team on team.id = mate.team and team.organisation = caller.organisation
    where caller.id = opener
        and caller.role in ('caseworker', 'lawyer', 'coordinator')
        and team.id = new_team;
    if not found then
        return false;
    end if;
    insert into besa.case_member (case_id, account, location, privileged) values (new_id, opener, true, false);
    return true;
end
$$;

revoke all on function led_cases(), served_cases(text), visible_cases(), open_case(text, text, bytea) from public;
grant execute on function led_cases(), served_cases(text), visible_cases(), open_case(text, text, bytea) to ${application};

alter table case_file enable row level security, force row level security;
alter table case_member enable row level security, force row level security;
alter table exclusion enable row level security, force row level security;
alter table sealed_item enable row level security, force row level security;
alter table sealed_file enable row level security, force row level security;
alter table draft enable row level security, force row level security;

-- The functions above run as the owner, whom force binds too. So the owner reads the edges, and adds to the two that open_case fills. Of what
-- is sealed it has no policy: it sees no row of it.
create policy edges on case_file for select to current_user using (true);
create policy edges on case_member for select to current_user using (true);
create policy edges on exclusion for select to current_user using (true);
create policy opening on case_file for insert to current_user with check (true);
create policy opening on case_member for insert to current_user with check (true);

-- = any (array (select …)) asks once per statement and then goes by the index. A plain "in (select …)" of a policy would also ask once, and
-- then go through the whole table.
create policy serving on case_file for select to ${application}
    using (id = any (array (select besa.visible_cases())));
create policy closing on case_file for update to ${application}
    using (id = any (array (select besa.led_cases())));

-- Who serves a case sees who else does, and who is excluded; a coordinator of the case's team changes it, within the organisation.
create policy serving on case_member for select to ${application}
    using (case_id = any (array (select besa.visible_cases())));
create policy joining on case_member for insert to ${application}
    with check (case_id = any (array (select besa.led_cases())) and exists (
        select from besa.account as colleague join besa.account as caller on caller.organisation = colleague.organisation
        where colleague.id = case_member.account and caller.id = (select besa.session_account())));
create policy changing on case_member for update to ${application}
    using (case_id = any (array (select besa.led_cases())));
create policy leaving on case_member for delete to ${application}
    using (case_id = any (array (select besa.led_cases())));
create policy serving on exclusion for select to ${application}
    using (case_id = any (array (select besa.visible_cases())));
create policy excluding on exclusion for insert to ${application}
    with check (case_id = any (array (select besa.led_cases())));
create policy readmitting on exclusion for delete to ${application}
    using (case_id = any (array (select besa.led_cases())));

create policy serving on sealed_item to ${application}
    using (case_id = any (array (select besa.visible_cases()))
        and (compartment = 'main'
            or compartment = 'location' and case_id = any (array (select besa.served_cases('location')))
            or compartment = 'privileged' and case_id = any (array (select besa.served_cases('privileged')))));
create policy serving on sealed_file to ${application}
    using (case_id = any (array (select besa.visible_cases()))
        and (compartment = 'main'
            or compartment = 'location' and case_id = any (array (select besa.served_cases('location')))
            or compartment = 'privileged' and case_id = any (array (select besa.served_cases('privileged')))));

create policy own on draft to ${application}
    using (account = (select besa.session_account())
        and (case_id is null or case_id = any (array (select besa.visible_cases()))));
-- Without a session and without keys: "delete from draft", with no condition, deletes what is stale, and nobody sees which.
create policy stale on draft for delete to ${application}
    using (day < current_date - 30);
