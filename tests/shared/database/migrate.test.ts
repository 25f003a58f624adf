import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrate } from '#shared/database/migrate.js';
import { addressOf, provisionScale, withClient } from '#shared/database/provision.js';
import { testServerUrl } from '#tests/support/database.js';
import { afterEach, expect, it } from '#tests/support/suite.js';

class First1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE first (id int)');
  }
  async down(): Promise<void> {}
}

class Broken1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half_made (id int)');
    await runner.query('SELECT 1 / 0');
  }
  async down(): Promise<void> {}
}

const database = `migrated_${process.pid}`;
const scale = 'migrated';
const options = { superuserUrl: testServerUrl(), scale, database, passwords: { owner: 'one', app: 'two' } };

afterEach(async () => {
  await withClient(testServerUrl(), (client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
});

const value = async (url: string, sql: string): Promise<unknown> => {
  const { rows } = await withClient(url, (client) => client.query({ text: sql, rowMode: 'array' }));
  return rows[0]?.[0];
};

it('a scale is provisioned as often as one likes, and a new password replaces the old', async () => {
  const before = await provisionScale(options);
  await migrate({ ...before, scale, migrations: [First1700000000001] });
  const after = await provisionScale({ ...options, passwords: { owner: 'three', app: 'four' } });
  await expect(value(before.appUrl, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  expect(await value(after.appUrl, 'SELECT count(*)::int FROM first')).toBe(0);
});

it('the application owns nothing, passes no policy, makes no table and enters no other database', async () => {
  const { ownerUrl, appUrl } = await provisionScale(options);
  await migrate({ ownerUrl, scale, migrations: [First1700000000001] });
  expect(await value(appUrl, 'SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user')).toBe(false);
  await expect(value(appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
  await expect(value(appUrl, 'INSERT INTO first VALUES (1)')).rejects.toThrow(/permission denied/);
  const other = await provisionScale({ ...options, scale: 'stranger', database: `${database}_other` });
  try {
    await expect(value(addressOf(appUrl, { database: `${database}_other` }), 'SELECT 1')).rejects.toThrow(
      /permission denied/,
    );
    expect(await value(other.appUrl, 'SELECT 1')).toBe(1);
  } finally {
    await withClient(testServerUrl(), (client) => client.query(`DROP DATABASE ${database}_other WITH (FORCE)`));
  }
});

it('the application role has time limits whatever opens the connection', async () => {
  const { appUrl } = await provisionScale(options);
  for (const name of ['statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout']) {
    expect(await value(appUrl, `SHOW ${name}`)).not.toBe('0');
  }
});

it('two services that start at once run each migration once', async () => {
  const { ownerUrl } = await provisionScale(options);
  const migrations = [First1700000000001];
  const names = await Promise.all([1, 2, 3].map(() => migrate({ ownerUrl, scale, migrations })));
  expect(names.flat()).toEqual(['First1700000000001']);
});

it('a migration that fails leaves nothing half-made, and those before it stay', async () => {
  const { ownerUrl } = await provisionScale(options);
  const migrations = [First1700000000001, Broken1700000000002];
  await expect(migrate({ ownerUrl, scale, migrations })).rejects.toThrow(/division by zero/);
  expect(await value(ownerUrl, `SELECT to_regclass('half_made') IS NULL AND to_regclass('first') IS NOT NULL`)).toBe(
    true,
  );
});
