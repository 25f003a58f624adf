import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scaleHouses } from '#infra/start/scaleHouses.js';
import type { ScaleDatabase } from '#shared/database/connection.js';
import { withClient } from '#shared/database/provision.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { tableFaults } from './tableFaults.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const databases = new Map<Scale, TestDatabase>();
beforeAll(async () => {
  for (const scale of scales) {
    databases.set(scale, await cloneDatabase(scale, scaleHouses[scale].definition.migrations));
  }
});
afterAll(async () => {
  for (const database of databases.values()) await database.drop();
});
const addressOf = (scale: Scale): string => databases.get(scale)?.ownerUrl ?? '';

describe('the tables', () => {
  it.each(scales)('of the %s scale keep their rules', async (scale) => {
    expect(await tableFaults(addressOf(scale), scale)).toEqual([]);
  });

  const policed = (table: string) => `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_read on ${table} for select to call_app using (tenant = 'x');
    grant select, insert on ${table} to call_app;`;
  it.each<[string, string, string]>([
    ['one that its own owner bypasses', 'row security not forced: loose', 'create table loose (id uuid primary key)'],
    [
      'a receipt that the application may edit',
      'history can be changed: opinion_receipt',
      `create table opinion_receipt (id uuid primary key, tenant text, word text); ${policed('opinion_receipt')}
       grant update (word) on opinion_receipt to call_app`,
    ],
    [
      'a title that no two institutions may both have',
      'unique key tells of other tenants: notice',
      `create table notice (id uuid primary key, tenant text, title text unique); ${policed('notice')}`,
    ],
    [
      'a regime with an end of its own',
      'change points with an end or without a key: regime_of_waste',
      `create table regime_of_waste (tenant text, since date, until date, primary key (tenant, since));
       ${policed('regime_of_waste')}`,
    ],
    [
      'two populations of one day',
      'change points with an end or without a key: population_count',
      `create table population_count (tenant text, since date); ${policed('population_count')}`,
    ],
  ])('are refused with %s', async (_what, fault, sql) => {
    await withClient(addressOf('call'), async (client) => {
      await client.query(sql);
      expect(await tableFaults(addressOf('call'), 'call')).toEqual([fault]);
      await client.query(`drop table ${/create table (\w+)/.exec(sql)?.[1]}`);
    });
  });
});

describe('rows are reached in a transaction that says for whom', () => {
  it('because the pool offers no repository', () => {
    // The compiler refuses it, and would refuse this line should the type ever offer one.
    // @ts-expect-error TypeORM's repositories open connections of their own, as nobody.
    type Repository = ScaleDatabase['getRepository'];
    const refused: Repository | undefined = undefined;
    expect(refused).toBeUndefined();
  });

  it('because one file alone opens pools, and none asks for a repository', () => {
    const sources = ['shared', 'subgraphs', 'gateway', 'infra'].flatMap((house) =>
      readdirSync(`${root}${house}`, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
        .map((file) => `${house}/${file}`),
    );
    const holding = (text: string) => sources.filter((file) => readFileSync(`${root}${file}`, 'utf8').includes(text));
    expect(holding('new DataSource(')).toEqual(['shared/database/connection.ts']);
    expect(holding('.getRepository(')).toEqual([]);
  });
});
