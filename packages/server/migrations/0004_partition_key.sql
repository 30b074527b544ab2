-- Every unique index begins with the column account_id as it is, so that tables can be partitioned
-- by it. The index of what is due hides its account: no look-up of an account may end there.
drop index credits.ledger_key;
create unique index ledger_key on credits.ledger (account_id, key) where key is not null;

drop index credits.keywords_identity;
create unique index keywords_identity on credits.keywords (account_id, country, normalised);

drop index credits.accounts_due;
create index accounts_due on credits.accounts (due_at, account_id collate "POSIX");
