-- As many cases of as many people as Besa has, in plain text: %2$d copies of those of %1$s.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
set work_mem = '256MB';

create temp table plain_shape as
    select one_case.*, row_number() over (order by id) - 1 as no
    from bare.one_case join bare.caller_case on case_id = id where account = '%1$s';
create temp table plain_town as
    select case_no, case_no / 200 as team_no, case_no %% 60 as no, md5('case ' || case_no) as id
    from generate_series(0, %2$d - 1) as case_no;
analyze plain_shape, plain_town;

insert into bare.account (id, name, password)
    select md5('account ' || team_no || '.' || member), 'person.' || team_no || '.' || member, ''
    from (select distinct team_no from plain_town) as team, generate_series(0, 4) as member;
drop index bare.caller_of_case;
drop index bare.note_of_case;
insert into bare.one_case (id, name, script, state, may, how, reach, say, avoid, times)
    select town.id, name || ' ' || case_no, script, case when case_no %% 10 = 9 then 'closed' else 'open' end, may, how, reach, say, avoid, times
    from plain_town as town join plain_shape using (no)
    order by 1;
insert into bare.caller_case (account, case_id)
    select md5('account ' || team_no || '.' || (case_no + member) %% 5), id
    from plain_town, generate_series(0, 1) as member
    order by 1, 2;
insert into bare.note (id, case_id, author, text)
    select md5('note ' || case_no || note.id), town.id, md5('account ' || team_no || '.0'), text
    from plain_town as town join plain_shape using (no) join bare.note on note.case_id = plain_shape.id
    order by 1;
create index caller_of_case on bare.caller_case (case_id);
create index note_of_case on bare.note (case_id);
set session_replication_role = origin;
drop table plain_town;
