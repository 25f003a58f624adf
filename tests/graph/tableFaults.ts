import { withClient } from '#shared/database/provision.js';
import { unprotectedTables } from '#shared/database/rowSecurity.js';
import type { Scale } from '#shared/identity/Actor.js';

/** Columns that say whose a row is: an institution's code, or the opaque id of a row that is somebody's. */
const ownerColumns = ['tenant', 'insee', 'siren', 'pole'];

/** Every way in which the tables of a scale's database break a rule, as "rule: table". None in a sound database. */
export async function tableFaults(ownerUrl: string, scale: Scale): Promise<string[]> {
  return await withClient(ownerUrl, async (client) => {
    const faults: string[] = [];
    for (const [rule, sql] of Object.entries(rules)) {
      const { rows } = await client.query(sql, sql.includes('$1') ? [`${scale}_app`] : []);
      faults.push(...rows.map(({ table }) => `${rule}: ${table}`));
    }
    return faults;
  });
}

const ownTables = `pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

/** Each lists the tables that break it. $1 is the application's role. */
const rules: Readonly<Record<string, string>> = {
  'row security not forced': `select * from (${unprotectedTables}) found where "table" <> 'migrations'`,

  'application passes row security': `
    select rolname as "table" from pg_roles where rolname = $1 and (rolsuper or rolbypassrls or rolcreaterole)
    union all select c.relname from ${ownTables} and c.relowner = (select oid from pg_roles where rolname = $1)`,

  // Acts that arrived and what was decided on them are history: whoever changes one changes the past.
  'history can be changed': `
    select c.relname as "table" from ${ownTables}
      and (c.relname ~ '_receipt$' or c.relname in ('labelling_decision', 'journal', 'journal_audit', 'inbox'))
      and (has_any_column_privilege($1, c.oid, 'UPDATE') or has_table_privilege($1, c.oid, 'DELETE')
           or has_table_privilege($1, c.oid, 'TRUNCATE'))`,

  // A key that is unique across institutions tells one, by its refusal, what a hidden row of another holds.
  'unique key tells of other tenants': `
    select distinct c.relname as "table" from ${ownTables}
      and has_table_privilege($1, c.oid, 'INSERT')
      and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = 'r'
                  and pg_get_expr(p.polqual, p.polrelid) <> 'true')
      and exists (
        select from pg_index i where i.indrelid = c.oid and i.indisunique and not exists (
          select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey)
            and (a.attname in (${ownerColumns.map((name) => `'${name}'`).join(', ')})
                 or a.attidentity <> '' or a.atttypid in ('uuid'::regtype, 'xid8'::regtype))))`,

  // Ends are derived from the next beginning: with ends of their own there would be holes.
  'change points with an end or without a key': `
    select c.relname as "table" from ${ownTables}
      and c.relname ~ '^(membership|population|pole_member|regime)'
      and (exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('until', 'ended_on'))
           or not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                          where i.indrelid = c.oid and i.indisunique and a.attname = 'since' and i.indnkeyatts > 1))`,
};
