-- Two things for those who see very many cases. The rules about who sees what stay as they are.

-- 1. A transaction may say which cases it is about: besa.about, ids with commas between, for itself alone. Then it sees no others, whatever its session sees, and
-- nobody lists thousands of cases for a statement about one. Nothing, or an empty text: all that the session sees. The functions are in plpgsql, which keeps the plan
-- of each of the two ways.

create or replace function led_cases() returns setof text
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    about text[] := string_to_array(nullif(current_setting('besa.about', true), ''), ',');
begin
    if about is null then
        return query select led.case_id from besa.led_case as led;
    else
        return query select led.case_id from besa.led_case as led where led.case_id = any (about);
    end if;
end
$$;

create or replace function served_cases(compartment text) returns setof text
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    about text[] := string_to_array(nullif(current_setting('besa.about', true), ''), ',');
begin
    if about is null then
        return query
            select served.case_id from besa.served_case as served
            where case compartment
                when 'main' then true
                when 'location' then served.location
                when 'privileged' then served.privileged
                else false
            end;
    else
        return query
            select served.case_id from besa.served_case as served
            where served.case_id = any (about)
                and case compartment
                    when 'main' then true
                    when 'location' then served.location
                    when 'privileged' then served.privileged
                    else false
                end;
    end if;
end
$$;

create or replace function visible_cases() returns setof text
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    about text[] := string_to_array(nullif(current_setting('besa.about', true), ''), ',');
begin
    if about is null then
        return query
            select served.case_id from besa.served_case as served
            union
            select led.case_id from besa.led_case as led;
    else
        return query
            select served.case_id from besa.served_case as served where served.case_id = any (about)
            union
            select led.case_id from besa.led_case as led where led.case_id = any (about);
    end if;
end
$$;

-- 2. Which transactions changed who sees which case: whoever remembers what somebody sees asks whether there was one since. Numbers of transactions, and nothing else.

create table edge_change (
    written xid8 primary key default pg_current_xact_id()
);
grant select on edge_change to ${application};

create function note_edge_change() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into besa.edge_change default values on conflict do nothing;
    return null;
end
$$;
revoke all on function note_edge_change() from public;

create trigger noting after insert or update or delete on case_file for each statement execute function note_edge_change();
create trigger noting after insert or update or delete on case_member for each statement execute function note_edge_change();
create trigger noting after insert or update or delete on exclusion for each statement execute function note_edge_change();
create trigger noting after insert or update or delete on team_member for each statement execute function note_edge_change();
create trigger noting after insert or update or delete on erasure for each statement execute function note_edge_change();
