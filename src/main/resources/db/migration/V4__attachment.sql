-- Photos and documents: what is known of each upload; the bytes lie in the file store under their SHA-256, each content once.
create table attachment (
    id               uuid primary key,
    sha256           bytea not null check (length(sha256) = 32),
    media_type       text not null check (media_type in ('image/jpeg', 'application/pdf')),
    size             bigint not null check (size > 0),
    width            int check (width > 0),
    height           int check (height > 0),
    thumbnail_sha256 bytea check (length(thumbnail_sha256) = 32),
    original_name    text not null check (length(original_name) <= 120),
    uploaded_by      uuid references person,
    -- SHA-256 of the ticket of an upload without a name; forgotten once the upload is part of a report
    upload_ticket    bytea check (length(upload_ticket) = 32),
    -- when it became part of something; until then it may be removed
    kept_at          timestamptz,
    created_at       timestamptz not null,
    check ((media_type = 'image/jpeg') = (width is not null and height is not null and thumbnail_sha256 is not null)),
    check (kept_at is not null or uploaded_by is not null or upload_ticket is not null)
);
create index attachment_content on attachment (sha256);
create index attachment_thumbnail on attachment (thumbnail_sha256) where thumbnail_sha256 is not null;
create index attachment_loose on attachment (created_at) where kept_at is null;
create index attachment_uploader on attachment (uploaded_by) where uploaded_by is not null;
