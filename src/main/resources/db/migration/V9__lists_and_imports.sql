-- Lists of tree and people by name, and search by any part of a name.
create extension if not exists pg_trgm;

create index organization_name on organization (name, id);
create index organization_name_search on organization using gin (name gin_trgm_ops);
create index organization_unit on organization (unit_id);
create index organization_county on organization (county_id) where county_id is not null;
create index organization_department on organization (department_id) where department_id is not null;
create index person_name on person (name, id);
create index person_name_search on person using gin (name gin_trgm_ops);

-- A sheet someone uploads: checked first, then, once confirmed, imported; both in the background. One row per upload.
create table import_job (
    id           uuid primary key,
    kind         text not null,
    file_name    text not null,
    file         bytea,
    state        text not null check (state in ('CHECKING', 'CHECKED', 'IMPORTING', 'DONE', 'FAILED')),
    skip_bad     boolean not null default false,
    total        int,
    done         int not null default 0 check (done >= 0),
    report       jsonb,
    failure      text,
    created_by   uuid not null references person,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    -- The sheet itself is kept only until it is imported or a day has passed.
    check (state not in ('CHECKING', 'CHECKED', 'IMPORTING') or file is not null)
);
create index import_job_created_by on import_job (created_by, created_at desc);
create index import_job_created_at on import_job (created_at);
