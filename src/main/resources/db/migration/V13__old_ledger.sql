-- The number a hazard had in the ledger it was imported from: the same row is not taken in twice.
alter table hazard add column old_number text check (length(old_number) between 1 and 100);
create unique index hazard_old_number on hazard (unit_id, old_number) where old_number is not null;
