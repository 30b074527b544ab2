export const legacyHelp = `
In this order, each of them first without --yes:
  1. plan      read the report; look at every no_successor and unusable
  2. import    opens the accounts; DATABASE_URL or DATA_DIR say where
  3. verify    until it finds nothing
  4. shadow    where the two models differ; look at every only_old_allows
  5. expand    then let the host's code stop using the old columns
  6. contract  later, when nobody wants to go back
  7. restore   if somebody does: exact values, out of the archive tables

Example:
  export LEGACY_DATABASE_URL=postgres://localhost/igny8 DATABASE_URL=postgres://localhost/credits
  credits-server legacy plan --settings legacy.json --report findings.jsonl
  credits-server legacy import --settings legacy.json --catalogue plans.json --yes`

export const legacySettingsHelp = `
The file of --settings, with what stands where nothing is said (the two marked * must be):
  {
    "unlimitedValues": [-1],         * what a limit says for "unlimited"; [] for nothing
    "unlimitedValuesOf": {},           the same for one column: {"max_keywords": [0]}
    "fallbackPlanId": "free",        * the plan of accounts whose own is missing
    "plans": "igny8_plans",
    "accounts": "igny8_tenants",
    "sites":    {"table": "igny8_sites",    "id": "id", "account": "tenant_id"},
    "users":    {"table": "igny8_users",    "id": "id", "account": "tenant_id"},
    "keywords": {"table": "igny8_keywords", "id": "id", "account": "tenant_id", "columns": {}},
    "planColumns": {}, "accountColumns": {},   other names: {"credits": "credit_balance"}
    "planIdFrom": "slug", "currency": "USD", "country": "us",
    "statuses": {}                     old to new: {"frozen": "inactive"}
  }
"sites", "users" or "keywords" may be null: then accounts open with none of them taken.`
