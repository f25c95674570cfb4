-- Places of a unit whose printed QR code leads to a report form with unit and place filled in, without login.
create table location (
    unit_id       uuid not null,
    id            uuid not null,
    -- more than 60 random bits: whoever has not seen the poster does not find the form
    code          text not null check (code ~ '^[2-9A-HJ-KM-NP-Z]{13}$'),
    department_id uuid,
    team_id       uuid,
    name          text not null check (length(name) between 1 and 100),
    active        boolean not null default true,
    version       bigint not null default 0,
    created_at    timestamptz not null,
    created_by    uuid,
    primary key (unit_id, id),
    unique (unit_id, code)
);
create index location_id on location (id);
-- two posters with the same name cannot be told apart
create unique index location_name on location (unit_id, name) where active;

-- Which unit a scanned code belongs to; the one question that is asked without knowing the unit.
create table location_code (
    code        text primary key,
    unit_id     uuid not null,
    location_id uuid not null
);
