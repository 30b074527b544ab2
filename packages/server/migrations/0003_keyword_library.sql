-- Keywords researched before, for every account. No account owns them, so no key begins with
-- account_id. Of each order there is a column that is smallest first and never null, so that a page
-- is a span of one index.
create table credits.library_keywords (
  number bigint generated always as identity primary key,
  keyword text not null,
  normalised text collate "C" not null,
  country text collate "C" not null,
  industry text collate "C" not null,
  sector text collate "C" not null,
  volume bigint check (volume >= 0),
  difficulty integer check (difficulty between 0 and 100),
  cpc_cents bigint check (cpc_cents >= 0),
  intent text,
  source text not null check (source in ('synthetic', 'import')),
  active boolean not null default true,
  shown text collate "C" not null,
  volume_order bigint not null generated always as (coalesce(-volume, 1)) stored,
  difficulty_order integer not null generated always as (coalesce(difficulty, 101)) stored
);

create unique index library_identity
  on credits.library_keywords (country, industry, sector, normalised);

create index library_by_volume on credits.library_keywords (volume_order, number) where active;
create index library_by_difficulty on credits.library_keywords (difficulty_order, number)
  where active;
create index library_by_keyword on credits.library_keywords (shown, number) where active;
