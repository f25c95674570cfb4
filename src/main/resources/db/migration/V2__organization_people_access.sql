-- The tree. Every node carries its ancestors by level, so that scope is one comparison and never a recursion.
create table organization (
    id            uuid primary key,
    kind          text not null check (kind in ('PROVINCE_UNION', 'CITY_UNION', 'COUNTY', 'UNIT', 'DEPARTMENT', 'TEAM')),
    parent_id     uuid references organization,
    name          text not null check (length(name) between 1 and 200),
    -- Units: unified social credit code (GB 32100) or a code of the province's own; cities and counties: division code (GB/T 2260).
    code          text not null check (length(code) between 1 and 40),
    province_id   uuid not null,
    city_id       uuid,
    county_id     uuid,
    unit_id       uuid,
    department_id uuid,
    team_id       uuid,
    -- What kind of institution a unit is (综合医院, 乡镇卫生院, 疾控中心 …): the draw's strata are made of it.
    unit_kind     text,
    -- Employees, for figures per 1,000 staff.
    staff         int check (staff >= 0),
    active        boolean not null default true,
    version       bigint not null default 0,
    created_at    timestamptz not null,
    check ((kind = 'PROVINCE_UNION') = (parent_id is null)),
    check ((kind = 'CITY_UNION') = (city_id = id) or kind not in ('CITY_UNION')),
    check ((kind in ('UNIT', 'DEPARTMENT', 'TEAM')) = (unit_id is not null))
);
-- Codes are unique among what they name: top levels and units in the province, departments and teams in their unit.
create unique index organization_code on organization (province_id, code) where kind in ('PROVINCE_UNION', 'CITY_UNION', 'COUNTY', 'UNIT');
create unique index organization_code_in_unit on organization (unit_id, code) where kind in ('DEPARTMENT', 'TEAM');
create index organization_parent on organization (parent_id, name);
create index organization_city on organization (city_id, kind);

create table person (
    id                   uuid primary key,
    username             text not null check (username ~ '^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$'),
    name                 text not null check (length(name) between 1 and 50),
    home_id              uuid not null references organization,
    employee_number      text,
    post                 text,
    mobile               text check (mobile ~ '^1[3-9][0-9]{9}$'),
    email                text,
    -- Null until a first password is set; encoded with its algorithm's name in front.
    password             text,
    must_change_password boolean not null default false,
    password_changed_at  timestamptz,
    failed_logins        int not null default 0,
    locked_until         timestamptz,
    active               boolean not null default true,
    locale               text,
    version              bigint not null default 0,
    created_at           timestamptz not null
);
create unique index person_username on person (lower(username));
create index person_home on person (home_id, name);

create table role_assignment (
    person_id       uuid not null references person,
    role            text not null check (role in ('WORKER', 'TEAM_LEADER', 'DEPARTMENT_HEAD', 'SAFETY_OFFICER', 'UNIT_LEADER', 'UNIT_UNION', 'CITY_UNION', 'PROVINCE_UNION', 'GOVERNMENT', 'ADMINISTRATOR')),
    organization_id uuid not null references organization,
    assigned_at     timestamptz not null,
    assigned_by     uuid references person,
    primary key (person_id, role, organization_id)
);
create index role_assignment_organization on role_assignment (organization_id, role);

-- Opaque bearer tokens of the API; only the SHA-256 is kept.
create table api_token (
    token_hash bytea primary key,
    person_id  uuid not null references person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    user_agent text
);
create index api_token_person on api_token (person_id);
create index api_token_expiry on api_token (expires_at);

-- What administrators and logins did: who, when, to whom. Appended only.
create table access_log (
    id         uuid primary key,
    at         timestamptz not null,
    actor_id   uuid,
    action     text not null,
    subject    text,
    detail     jsonb not null default '{}',
    address    text
);
create index access_log_at on access_log (at desc);
