-- Which hazard a form's sending became: a second tap on "send" finds it here instead of making another.
create table report_submission (
    unit_id    uuid not null,
    -- SHA-256 of the secret the form carries; it leads to no person
    submission bytea not null check (length(submission) = 32),
    hazard_id  uuid not null,
    created_at timestamptz not null,
    primary key (unit_id, submission)
);
-- An anonymous witness finds the hazard again by the code given with the thanks.
create index hazard_sighting_claim on hazard_sighting (claim_hash) where claim_hash is not null;
-- One witness is thanked once.
create unique index hazard_sighting_witness on hazard_sighting (unit_id, hazard_id, claim_hash) where claim_hash is not null;
