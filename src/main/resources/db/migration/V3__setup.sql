-- The one-time code of an empty installation; only its SHA-256, gone once redeemed.
create table setup_code (
    code_hash  bytea primary key,
    offered_at timestamptz not null
);
