-- Each time a team hands in what its leader signed; one returned and handed in again has more than one (clause 6).
create table supervision_submission (
    team_id      uuid not null references supervision_team,
    number       int not null check (number >= 1),
    signing      int not null check (signing >= 1),
    submitted_by uuid not null references person,
    submitted_at timestamptz not null,
    -- after the seven days
    late         boolean not null,
    decided_by   uuid references person,
    decided_at   timestamptz,
    accepted     boolean,
    reason       text check (length(reason) between 1 and 1000),
    primary key (team_id, number),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (accepted is null)),
    check (coalesce(not accepted, false) = (reason is not null))
);
