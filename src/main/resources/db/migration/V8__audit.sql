-- One root a day over the heads of all chains that grew that day, each over the one before: written once.
create table audit_root (
    day           date primary key,
    root          bytea not null check (length(root) = 32),
    previous_root bytea not null check (length(previous_root) = 32),
    heads         int not null check (heads >= 0),
    computed_at   timestamptz not null
);
revoke update, delete, truncate on audit_root from current_user;
