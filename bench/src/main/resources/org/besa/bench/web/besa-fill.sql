-- Cases that none of our people serves: %2$d of them, shaped like those of %1$s, who opened theirs through the pages. Ids, edges and what stands in the
-- clear are as the server writes them; what is sealed, and wrapped keys, are noise of the same length.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
set work_mem = '256MB';

create temp table shape as
    select file.id, file.organisation, file.team, octet_length(handle) as handle, row_number() over (order by file.id) - 1 as no
    from besa.case_file as file join besa.case_member on case_id = file.id where account = '%1$s';
create temp table shape_item as
    select no, kind, compartment, octet_length(sealed) as length, row_number() over (partition by no) as item
    from besa.sealed_item join shape on shape.id = case_id;
create temp table shape_key as
    select no, kind, name, octet_length(wrapped) as length from besa.wrapped_key join shape on shape.id = case_id;
create temp table noise as
    select no, string_agg(sha512((no || '.' || part)::bytea), ''::bytea) as bytes
    from generate_series(0, 999) as no, generate_series(1, 48) as part group by no;
create index on noise (no);
analyze shape, shape_item, shape_key, noise;

-- Two hundred cases to a team, five people in a team, twenty-five teams to an organisation; the first team and organisation are ours.
create temp table town as
    select case_no, case_no / 200 as team_no, case_no %% 60 as no,
        md5('case ' || case_no) as id,
        case when case_no / 200 = 0 then (select min(team) from shape) else md5('team ' || case_no / 200) end as team,
        case when case_no / 5000 = 0 then (select min(organisation) from shape) else md5('organisation ' || case_no / 5000) end
            as organisation
    from generate_series(0, %2$d - 1) as case_no;
create index on town (no);
analyze town;

insert into besa.organisation (id, name) select distinct organisation, 'Organisation ' || organisation from town on conflict do nothing;
insert into besa.team (id, organisation, name) select distinct team, organisation, 'Team ' || team_no from town on conflict do nothing;
insert into besa.account (id, organisation, sign_in_name, role, state, handle)
    select md5('account ' || team_no || '.' || member), organisation, 'person.' || team_no || '.' || member,
        (array['caseworker', 'caseworker', 'caseworker', 'lawyer', 'coordinator'])[member + 1], 'active',
        md5('handle ' || team_no || '.' || member)
    from (select distinct team_no, organisation from town) as team, generate_series(0, 4) as member;
insert into besa.team_member (team, account)
    select team, md5('account ' || team_no || '.' || member)
    from (select distinct team_no, team from town) as team, generate_series(0, 4) as member;
insert into besa.wrapped_key (kind, organisation, wrapped)
    select 'organisation', organisation, (select substr(bytes, 1, (select min(length) from shape_key)) from noise where no = 0)
    from (select distinct organisation from town) as town on conflict do nothing;

drop index besa.case_file_of_team;
drop index besa.case_member_of_account;
drop index besa.sealed_item_of_case;

insert into besa.case_file (id, organisation, team, state, handle)
    select town.id, town.organisation, town.team, case when case_no %% 10 = 9 then 'closed' else 'open' end, substr(bytes, 1, handle)
    from town join shape using (no) join noise on noise.no = case_no %% 1000
    order by town.id;
insert into besa.case_member (case_id, account, location, privileged)
    select id, md5('account ' || team_no || '.' || (case_no + member) %% 5), true, (case_no + member) %% 5 = 3
    from town, generate_series(0, 1) as member
    order by 1, 2;
insert into besa.exclusion (case_id, account)
    select id, md5('account ' || team_no || '.' || (case_no + 2) %% 5) from town where case_no %% 100 = 7;
insert into besa.sealed_item (case_id, item_id, revision, kind, compartment, sealed)
    select id, md5('item ' || case_no || '.' || item), 1, kind, compartment, substr(bytes, 1, length)
    from town join shape_item using (no) join noise on noise.no = (case_no * 7 + item) %% 1000
    order by 2;
insert into besa.wrapped_key (kind, organisation, case_id, name, wrapped)
    select kind, organisation, id, name, substr(bytes, 1, length)
    from town join shape_key using (no) join noise on noise.no = (case_no * 11) %% 1000
    order by 1, 2, 3, 4;

create index case_file_of_team on besa.case_file (team);
create index case_member_of_account on besa.case_member (account);
create index sealed_item_of_case on besa.sealed_item (case_id, kind);
set session_replication_role = origin;
drop table town;
