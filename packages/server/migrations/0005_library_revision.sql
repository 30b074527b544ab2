-- Goes up with every change of the library, so that its counts may be remembered until then.
alter table credits.installation add column library_revision bigint not null default 0;

-- One sector, most searched first.
create index library_by_sector
  on credits.library_keywords (industry, sector, volume_order, number) where active;

-- A sector is of one industry. Who does not know it expects a few rows, and sorts thousands.
create statistics credits.library_sectors (dependencies)
  on industry, sector from credits.library_keywords;
