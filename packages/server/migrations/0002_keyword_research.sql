-- Rows that live searches found, for every account: the same search is asked once in seven days.
-- No account owns them, so this key does not begin with account_id.
create table credits.found_keywords (
  search_hash text collate "C" primary key,
  found_at timestamptz not null,
  rows json not null
);

create index found_keywords_age on credits.found_keywords (found_at);

-- The answer to each key of a live search; a key that used a query also stands in the ledger.
create table credits.research_answers (
  account_id text collate "C" not null,
  key text collate "C" not null,
  fingerprint text not null,
  answer json not null,
  answered_at timestamptz not null,
  primary key (account_id, key)
);

create index research_answers_age on credits.research_answers (answered_at);
