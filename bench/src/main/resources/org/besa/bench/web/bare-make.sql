create schema bare;
create table bare.account (id text primary key, name text not null unique, password text not null);
create table bare.session (token text primary key, account text not null references bare.account);
create table bare.one_case (
    id text primary key,
    name text not null,
    script text not null,
    state text not null default 'open',
    revision bigint not null default 1,
    written timestamptz not null default now(),
    may text, how text, reach text, say text, avoid text, times text
);
create table bare.caller_case (
    account text not null references bare.account,
    case_id text not null references bare.one_case,
    primary key (account, case_id)
);
create index caller_of_case on bare.caller_case (case_id);
create table bare.note (
    id text primary key,
    case_id text not null references bare.one_case,
    author text not null references bare.account,
    written timestamptz not null default now(),
    text text not null
);
create index note_of_case on bare.note (case_id);
grant usage on schema bare to besa_app;
grant select, insert, update, delete on all tables in schema bare to besa_app;
