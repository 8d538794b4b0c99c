-- Which of these names of sealed files no row has: files that a killed server had sealed and not yet written down. Only inside this function
-- does the owner see rows of sealed_file, and what comes out is no more than what the caller has seen in the folder.
create function files_without_row(names text[]) returns setof text
    language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    perform set_config('besa.sweeping', 'on', true);
    return query
        select name from unnest(names) as name
        where not exists (select from besa.sealed_file where sealed_file.id = name);
    perform set_config('besa.sweeping', '', true);
end
$$;

revoke all on function files_without_row(text[]) from public;
grant execute on function files_without_row(text[]) to ${application};

create policy sweeping on sealed_file for select to current_user
    using (current_setting('besa.sweeping', true) = 'on');
