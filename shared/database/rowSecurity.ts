import { escapeIdentifier } from 'pg';
import { applicationRole, ownerRole } from './provision.js';

/** A setting of the transaction; after a first use on a connection PostgreSQL answers '' where none is set. */
const setting = (name: string): string => `nullif(current_setting('archipel.${name}', true), '')`;

/** SQL: the organisation acted for (INSEE code or SIREN), null for the public. A comparison with null lets nothing pass. */
export const currentTenant = setting('tenant');
/** SQL: `'public'`, `'institution'`, or null outside a transaction of ours. */
export const currentAudience = setting('audience');
/** SQL: the scale of the organisation acted for. */
export const currentScale = setting('scale');
/** SQL: the role acted in. */
export const currentRole = setting('role');
/** SQL: the person or machine acting, 'public' for who has not signed in; null where no request acts (a delivery). */
export const currentSubject = setting('subject');
/** SQL: the delegation by which one acts in the place of a mandate's holder; null for who acts in one's own. */
export const currentDelegation = setting('delegation');

/** SQL that turns row-level security on, for the table's owner too, and lets the owner (worker, loader) see all. */
export function enableRowSecurity(table: string, scale: string): string {
  const name = escapeIdentifier(table);
  return [
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${policy(table, 'owner')} ON ${name} TO ${escapeIdentifier(ownerRole(scale))} USING (true) WITH CHECK (true)`,
  ].join(';\n');
}

export type WriteRight = 'insert' | 'update' | 'delete';

/** SQL that lets the application read rows for which `condition` (SQL over the row) holds. */
export function allowReading(table: string, scale: string, condition: string): string {
  return `CREATE POLICY ${policy(table, 'read')} ON ${escapeIdentifier(table)} FOR SELECT TO ${application(scale)} USING (${condition})`;
}

/** SQL that lets the application write rows for which `condition` holds, before and after the change. */
export function allowWriting(table: string, scale: string, condition: string, rights: readonly WriteRight[]): string {
  const name = escapeIdentifier(table);
  const policies = rights.map((right) => {
    const using = right === 'insert' ? '' : ` USING (${condition})`;
    const check = right === 'delete' ? '' : ` WITH CHECK (${condition})`;
    return `CREATE POLICY ${policy(table, right)} ON ${name} FOR ${right.toUpperCase()} TO ${application(scale)}${using}${check}`;
  });
  return [...policies, grantToApplication(table, scale, rights)].join(';\n');
}

/** SQL that grants the application the right to write; row-level policies still decide which rows. */
function grantToApplication(table: string, scale: string, rights: readonly WriteRight[]): string {
  return `GRANT ${rights.join(', ').toUpperCase()} ON ${escapeIdentifier(table)} TO ${application(scale)}`;
}

/** SQL that lists the tables without forced row-level security: the committed exceptions, or nothing. */
export const unprotectedTables = `
  SELECT c.relname AS "table" FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
  ORDER BY 1`;

const application = (scale: string): string => escapeIdentifier(applicationRole(scale));
const policy = (table: string, purpose: string): string => escapeIdentifier(`${table}_${purpose}`);
