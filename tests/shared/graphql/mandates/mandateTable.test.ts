import { v7 } from 'uuid';
import { unprotectedTables } from '#shared/database/rowSecurity.js';
import { inTransaction, type TransactionScope } from '#shared/database/transaction.js';
import type { Mandate } from '#shared/graphql/mandates/Mandate.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { carency, loos, type MandateScale, openMandates } from './openMandates.js';

describe('the table of mandates, by SQL alone', () => {
  let commune: MandateScale;
  let agent: Mandate;
  beforeAll(async () => {
    commune = await openMandates('commune');
    const row = { subject: 'agent', role: 'COMMUNE_AGENT' as const, since: '2020-01-01', until: null };
    agent = await commune.insert({ ...row, tenant: loos });
    await commune.insert({ ...row, tenant: carency, subject: 'other' });
  });
  afterAll(() => commune.close());

  const administrator = { tenant: loos, scale: 'commune', role: 'ADMINISTRATOR', subject: 'first' };
  const as = <Row = Record<string, unknown>>(scope: Partial<TransactionScope>, sql: string, values: unknown[] = []) =>
    inTransaction<Row[]>(
      commune.app,
      { tenant: null, audience: 'institution', readOnly: false, ...scope },
      async (manager) => await manager.query(sql, values),
    );
  const subjects = async (scope: Partial<TransactionScope>) =>
    (await as<{ subject: string }>(scope, 'select subject from mandate order by 1')).map(({ subject }) => subject);
  const insert = (scope: Partial<TransactionScope>, tenant: string, more: object = {}) => {
    const row = { subject: v7(), role: 'ANALYST', since: '2026-01-01', until: null, ...more };
    return as(
      scope,
      `insert into mandate (id, tenant, subject, role, since, until, granted_by) values ($1, $2, $3, $4, $5, $6, $1)`,
      [v7(), tenant, row.subject, row.role, row.since, row.until],
    );
  };

  it('is forced to obey row-level security', async () => {
    expect(await commune.owner.query(unprotectedTables)).toEqual([{ table: 'migrations' }]);
  });

  it('shows nothing to nobody, one’s own to each, the tenant’s to its administrator', async () => {
    expect(await subjects({})).toEqual([]);
    expect(await subjects({ subject: 'public' })).toEqual([]);
    expect(await subjects({ subject: 'agent' })).toEqual(['agent']);
    expect(await subjects({ tenant: loos, scale: 'commune', role: 'COMMUNE_AGENT', subject: 'x' })).toEqual([]);
    expect(await subjects({ ...administrator, scale: 'call' })).toEqual([]);
    expect(await subjects(administrator)).toEqual(['agent']);
    expect(await subjects({ ...administrator, subject: 'other' })).toEqual(['agent', 'other']);
  });

  it('does not remember the person of the transaction before on the same connection', async () => {
    expect(await subjects({ subject: 'agent' })).toEqual(['agent']);
    expect(await subjects({ subject: null })).toEqual([]);
  });

  it('takes rows from the tenant’s administrator alone', async () => {
    const refused = 'violates row-level security';
    await expect(insert({ ...administrator, role: 'COMMUNE_AGENT' }, loos)).rejects.toThrow(refused);
    await expect(insert({ ...administrator, scale: 'pma' }, loos)).rejects.toThrow(refused);
    await expect(insert(administrator, carency)).rejects.toThrow(refused);
    await expect(insert({ subject: 'agent' }, loos, { subject: 'agent' })).rejects.toThrow(refused);
  });

  it('lets nothing of a mandate change but its end, and nothing go', async () => {
    const denied = 'permission denied';
    await expect(as(administrator, `update mandate set role = 'ADMINISTRATOR'`)).rejects.toThrow(denied);
    await expect(as(administrator, `update mandate set subject = 'me'`)).rejects.toThrow(denied);
    await expect(as(administrator, 'delete from mandate')).rejects.toThrow(denied);
    await as({ subject: 'agent' }, 'update mandate set until = null, version = 9');
    await as({ ...administrator, tenant: carency }, 'update mandate set version = 9 where tenant = $1', [loos]);
    expect(await commune.rows()).toContainEqual(agent);
  });

  it('keeps what the code should have kept', async () => {
    const violates = /violates (check|unique) constraint|duplicate key/;
    const wrong = [
      { subject: 'public' },
      { subject: '' },
      { role: 'DIRECTOR' },
      { role: 'PUBLIC' },
      { since: '2026-01-02', until: '2026-01-01' },
      { subject: 'agent', role: 'COMMUNE_AGENT' },
    ];
    for (const more of wrong) await expect(insert(administrator, loos, more)).rejects.toThrow(violates);
  });
});
