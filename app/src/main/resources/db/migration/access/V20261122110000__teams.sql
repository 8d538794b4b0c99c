-- Who works together. A team says nothing about a case; which cases are its own stands with the cases.

create table team (
    id           text primary key check (id ~ '^[0-9a-f]{32}$'),
    organisation text not null references organisation,
    name         text not null check (char_length(name) between 1 and 100),
    unique (organisation, name),
    -- What refers to a team and an organisation refers to a team of that organisation.
    unique (id, organisation)
);

create table team_member (
    team    text not null references team,
    account text not null references account,
    primary key (team, account)
);
create index team_member_of_account on team_member (account);

grant select, insert, update (name) on team to ${application};
grant select, insert, delete on team_member to ${application};
