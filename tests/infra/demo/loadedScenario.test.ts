import { demonstration } from '#infra/demo/scenario/demonstration.js';
import { loadScales } from '#infra/start/loadScales.js';
import { scaleHouses } from '#infra/start/scaleHouses.js';
import { loadTerritory } from '#infra/territory/loadTerritory.js';
import type { Territory } from '#infra/territory/Territory.js';
import { withClient } from '#shared/database/provision.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { cloneDatabase, type TestDatabase, testServerUrl } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const silent = { step: <T>(_what: unknown, work: () => Promise<T>) => work() };

let territory: Territory;
beforeAll(async () => {
  territory = await loadTerritory();
});

describe.each(['2026-11-23', '2027-01-01', '2027-12-31', '2028-02-29'])('the demonstration of %s', (day) => {
  let databases: Record<Scale, TestDatabase>;
  beforeAll(async () => {
    const cloned = scales.map(async (scale): Promise<[Scale, TestDatabase]> => {
      return [scale, await cloneDatabase(scale, scaleHouses[scale].definition.migrations)];
    });
    databases = Object.fromEntries(await Promise.all(cloned)) as Record<Scale, TestDatabase>;
    await loadScales({ addresses: databases, territory, day }, silent);
  });
  afterAll(async () => {
    await Promise.all(Object.values(databases ?? {}).map((database) => database.drop()));
  });

  /** The first column of every row, past row-level security. */
  async function values(scale: Scale, sql: string): Promise<unknown[]> {
    const url = new URL(testServerUrl());
    url.pathname = `/${databases[scale].name}`;
    const { rows } = await withClient(url.href, (client) => client.query({ text: sql, rowMode: 'array' }));
    return rows.map(([first]: unknown[]) => first);
  }

  it('is held by the three databases, every rule of theirs kept, and every row marked', async () => {
    const { commune, call, pma } = demonstration(territory, day);
    const marked: readonly (readonly [Scale, string, number])[] = [
      ['commune', 'project', commune.projects.length],
      ['commune', 'action', commune.actions.length],
      ['call', 'labelling', call.labellings.length],
      ['call', 'proposal_receipt', call.labellings.length],
      ['pma', 'technician', pma.technicians.length],
      ['pma', 'resource_team', pma.teams.length],
      ['pma', 'allocation', pma.allocations.length],
      ['pma', 'consent_receipt', pma.consents.length],
    ];
    for (const [scale, table, count] of marked) {
      expect([table, await values(scale, `SELECT demonstration FROM ${table}`)]).toEqual([
        table,
        Array(count).fill(true),
      ]);
    }
  });

  it('leaves what sources state without that mark', async () => {
    for (const scale of scales) {
      const columns = await values(
        scale,
        `SELECT table_name FROM information_schema.columns
         WHERE table_schema = 'public' AND column_name = 'demonstration' AND table_name = ANY ('{fact,commune,membership,population,agglomeration,pole,pole_member,official_commune}')`,
      );
      expect(columns).toEqual([]);
    }
    const stated = await Promise.all(scales.map((scale) => values(scale, 'SELECT id FROM fact')));
    expect(stated.flat().sort()).toEqual(territory.facts.map(({ id }) => id).sort());
  });

  it('has each problem the director looks for', async () => {
    const cut = await values('pma', 'SELECT DISTINCT technician_id FROM technician_month WHERE committed > capacity');
    expect(cut).not.toEqual([]);
    const withoutAgreement = `SELECT id FROM allocation WHERE state = 'ACTIVE' AND employer_agreed_on IS NULL`;
    expect(await values('pma', withoutAgreement)).not.toEqual([]);
    const withoutConsent = `SELECT id FROM allocation a WHERE state = 'ACTIVE' AND NOT EXISTS (
      SELECT FROM resource_team t JOIN consent_receipt r ON r.project_id = t.project_id WHERE t.id = a.team_id)`;
    expect(await values('pma', withoutConsent)).not.toEqual([]);
  });

  it('loads a second time without a row more', async () => {
    const tables = {
      commune: ['project', 'action', 'need', 'journal'],
      call: ['labelling', 'journal'],
      pma: ['allocation', 'allocation_month', 'consent_receipt', 'journal'],
    };
    const count = async () =>
      Promise.all(
        scales.flatMap((scale) => tables[scale].map((table) => values(scale, `SELECT count(*)::int FROM ${table}`))),
      );
    const before = await count();
    await loadScales({ addresses: databases, territory, day }, silent);
    expect(await count()).toEqual(before);
  });
});
