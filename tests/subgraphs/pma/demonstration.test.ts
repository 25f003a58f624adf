import { loadPoleDemonstration } from '#pma/demo/loadPoleDemonstration.js';
import { loadPoleTerritory } from '#pma/demo/loadPoleTerritory.js';
import { pmaScale } from '#pma/subgraph.js';
import { withClient } from '#shared/database/provision.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { demonstration, territory } from './poleRows.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase('pma', pmaScale.migrations);
  await loadPoleTerritory(database.ownerUrl, territory);
});
afterAll(async () => {
  await database?.drop();
});

const query = async (text: string) =>
  (await withClient(database.ownerUrl, (client) => client.query(text))).rows as Record<string, unknown>[];

describe('the demonstration', () => {
  it('that promises too much without being imported is not loaded at all', async () => {
    const [first] = demonstration.allocations;
    if (first === undefined) throw new Error('The demonstration is empty.');
    const tooMuch = { ...first, months: [{ month: '2026-11', planned: 21, done: 0 }] };
    const load = loadPoleDemonstration(database.ownerUrl, { ...demonstration, allocations: [tooMuch] });
    await expect(load).rejects.toThrow('beyond the capacity of 2026-11');
    expect(await query('select count(*)::int from technician')).toEqual([{ count: 0 }]);
  });

  it('is loaded once: a second start changes nothing, whatever became of its rows', async () => {
    await loadPoleDemonstration(database.ownerUrl, demonstration);
    await query(`update allocation set state = 'CANCELLED', reason = 'Test.' where number = 5`);
    const everything = `select (select jsonb_agg(a order by id) from allocation a) as allocations,
      (select jsonb_agg(m order by technician_id, month) from technician_month m) as months,
      (select count(*) from consent_receipt) as receipts, (select count(*) from journal) as journal`;
    const before = await query(everything);
    await loadPoleTerritory(database.ownerUrl, territory);
    await loadPoleDemonstration(database.ownerUrl, demonstration);
    expect(await query(everything)).toEqual(before);
  });

  it('is marked as such, row by row', async () => {
    const unmarked = ['technician', 'resource_team', 'allocation', 'consent_receipt']
      .map((table) => `select '${table}' as name from ${table} where not demonstration`)
      .join(' union all ');
    expect(await query(unmarked)).toEqual([]);
    expect(await query('select count(*)::int from journal where not imported')).toEqual([{ count: 0 }]);
  });

  it('continues its numbers', async () => {
    expect(await query('select year, last from allocation_number order by year')).toEqual([
      { year: 2026, last: 4 },
      { year: 2027, last: 5 },
    ]);
  });
});
