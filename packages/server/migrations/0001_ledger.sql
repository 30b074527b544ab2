-- Everything lives in a schema of its own, so that it can share a host's database.
-- Every key begins with account_id, which may serve as the distribution key.

create table credits.accounts (
  account_id text collate "C" primary key,
  plan_id text not null,
  status text not null check (status in ('active', 'trialing', 'past_due', 'inactive')),
  anchor timestamptz not null,
  cycle integer not null,
  seq bigint not null check (seq >= 0),
  updated_at timestamptz not null,
  due_at timestamptz not null,
  grants json not null,
  available bigint not null check (available between 0 and 9007199254740991),
  held bigint not null check (held between 0 and 9007199254740991),
  spent_this_cycle bigint not null check (spent_this_cycle >= 0),
  granted_this_cycle bigint not null check (granted_this_cycle >= 0),
  used_sites bigint not null check (used_sites >= 0),
  used_users bigint not null check (used_users >= 0),
  used_keywords bigint not null check (used_keywords >= 0),
  used_ahrefs_queries bigint not null check (used_ahrefs_queries >= 0),
  held_sites bigint not null check (held_sites >= 0),
  held_users bigint not null check (held_users >= 0),
  held_keywords bigint not null check (held_keywords >= 0),
  held_ahrefs_queries bigint not null check (held_ahrefs_queries >= 0),
  open_reservations integer not null check (open_reservations >= 0),
  check (available + held <= 9007199254740991)
) with (fillfactor = 50);

create index accounts_due on credits.accounts (due_at, account_id);

create table credits.ledger (
  account_id text collate "C" not null,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  kind text not null,
  credits bigint not null,
  held bigint not null,
  limit_name text,
  slots bigint not null,
  action text,
  estimated bigint,
  count bigint not null,
  images_basic bigint,
  images_quality bigint,
  images_premium bigint,
  reservation_id text,
  site_id text,
  automation_id text,
  run_id text,
  actor text,
  label text,
  note text,
  key text collate "C",
  fingerprint text,
  answer text, -- JSON
  primary key (account_id, seq)
);

-- "POSIX" is "C" by another name. A look-up that says so can use this index and no other: planned
-- while the table was empty it would otherwise read all of an account's entries, and stay so.
-- Insights, forecasts and plan fit read this index and nothing else.
create index ledger_insights on credits.ledger (account_id, at)
  include (kind, credits, estimated, count, action, images_basic, images_quality, images_premium,
    site_id, automation_id, limit_name, slots, note);

create index ledger_left_sites on credits.ledger (account_id, note)
  where kind = 'unclaim' and limit_name = 'sites';

create unique index ledger_key
  on credits.ledger (account_id collate "POSIX", key collate "POSIX") where key is not null;

create table credits.reservations (
  account_id text collate "C" not null,
  id text collate "C" not null,
  status text not null check (status in ('open', 'settled', 'released', 'expired')),
  parts json not null,
  slots json not null,
  actions json not null,
  drawn bigint not null check (drawn >= 0),
  price_version text not null,
  expires_at timestamptz not null,
  context json not null,
  primary key (account_id, id)
) with (fillfactor = 80);

create index reservations_open on credits.reservations (account_id, expires_at)
  where status = 'open';

create table credits.runs (
  account_id text collate "C" not null,
  id text collate "C" not null,
  status text not null check (status in ('running', 'paused', 'finished')),
  reservation_id text not null,
  required bigint not null check (required >= 0),
  charged bigint not null check (charged >= 0),
  steps json not null,
  paused_by json,
  paused_for json not null,
  automation json not null,
  context json not null,
  started_at timestamptz not null,
  primary key (account_id, id)
) with (fillfactor = 80);

create table credits.claims (
  account_id text collate "C" not null,
  limit_name text collate "C" not null,
  name text collate "C" not null,
  state text not null check (state in ('active', 'pending')),
  expires_at timestamptz,
  primary key (account_id, limit_name, name)
);

create index claims_pending on credits.claims (account_id) where state = 'pending';

-- A keyword's id is kw_<added_seq>_<added_index>; newest first is this key, backwards.
create table credits.keywords (
  account_id text collate "C" not null,
  added_seq bigint not null,
  added_index integer not null,
  keyword text not null,
  normalised text collate "C" not null,
  country text collate "C" not null,
  door text not null,
  added_at timestamptz not null,
  site_id text,
  volume bigint,
  difficulty integer,
  cpc_cents bigint,
  intent text,
  primary key (account_id, added_seq, added_index)
);

create unique index keywords_identity on credits.keywords
  (account_id collate "POSIX", country collate "POSIX", normalised collate "POSIX");

-- Signs the cursors of every process that shares this database.
create table credits.installation (
  singleton boolean primary key default true check (singleton),
  cursor_secret text not null
);

insert into credits.installation (cursor_secret)
  values (gen_random_uuid()::text || gen_random_uuid()::text);
