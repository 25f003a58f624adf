import { todayInSql } from '../today.js';

/**
 * SQL over the columns that name a tenant, a subject and a role: true when mandates of that role are recorded and all have ended.
 * Where none is recorded, tokens alone say who acts, and nothing is known here.
 */
export function mandatesEnded(tenant: string, subject: string, role: string): string {
  return `(select coalesce(bool_and(coalesce(held.until <= ${todayInSql}, false)), false) from mandate held
    where held.tenant = ${tenant} and held.subject = ${subject} and held.role = ${role})`;
}
