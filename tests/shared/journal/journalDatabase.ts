import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openDatabase, type ScaleDatabase } from '#shared/database/connection.js';
import type { TransactionScope } from '#shared/database/transaction.js';
import type { Scale } from '#shared/identity/Actor.js';
import { tellDelegations } from '#shared/journal/byDelegation.js';
import { concernedTenants, tellConcernedTenants } from '#shared/journal/concernedTenants.js';
import { journalStatements } from '#shared/journal/migrations.js';
import { cloneDatabase } from '#tests/support/database.js';

export interface JournalDatabase {
  readonly app: ScaleDatabase;
  readonly owner: ScaleDatabase;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** A scale's database with the journal's tables, and `effect`: what the tests' deliveries do. */
export async function openJournalDatabase(scale: Scale): Promise<JournalDatabase> {
  class JournalOfTests1700000000000 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of [...journalStatements(scale), ...tellDelegations]) await runner.query(statement);
      await runner.query(`create table effect (
        seq bigint generated always as identity, stream uuid not null, number bigint not null
      )`);
      await runner.query(`grant insert on effect to ${scale}_app`);
      // A shared file, to test whom a change concerns: who carries it, its own tenant first.
      await runner.query('create table carried (id text primary key, tenants text[] not null)');
      const tenants = 'select tenants from carried where carried.id = new.id';
      const concerned = [...concernedTenants(scale), ...tellConcernedTenants({ Carried: tenants })];
      for (const statement of concerned) await runner.query(statement);
    }

    async down(): Promise<void> {}
  }
  const { ownerUrl, appUrl, drop } = await cloneDatabase(scale, [JournalOfTests1700000000000]);
  const app = await openDatabase({ url: appUrl, applicationName: 'journal tests' });
  const owner = await openDatabase({ url: ownerUrl, applicationName: 'journal tests', role: 'owner' });
  return {
    app,
    owner,
    ownerUrl,
    close: async () => {
      await Promise.all([app.destroy(), owner.destroy()]);
      await drop();
    },
  };
}

export const loos = '62528';
export const grenay = '62386';

export function writing(tenant: string): TransactionScope {
  return { tenant, audience: 'institution', readOnly: false };
}

export function reading(tenant: string | null, audience: 'public' | 'institution' = 'institution'): TransactionScope {
  return { tenant, audience, readOnly: true };
}

/** Resolves once somebody waits for an advisory lock in this database. */
export async function advisoryLockAwaited({ owner }: JournalDatabase): Promise<void> {
  const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  while ((await owner.manager.query<unknown[]>(waiting)).length === 0) await new Promise((go) => setTimeout(go, 5));
}
