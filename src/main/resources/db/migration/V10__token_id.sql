-- A name by which its owner may end a token without knowing it.
alter table api_token add column id uuid not null default gen_random_uuid();
alter table api_token alter column id drop default;
create unique index api_token_id on api_token (id);
