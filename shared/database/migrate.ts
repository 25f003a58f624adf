import { type Client, escapeIdentifier } from 'pg';
import { type MigrationClass, migrationsTable, openDatabase } from './connection.js';
import { applicationRole, withClient } from './provision.js';

export type MigrateOptions = {
  readonly ownerUrl: string;
  readonly scale: string;
  readonly migrations: readonly MigrationClass[];
};

/**
 * Runs the migrations not yet run, each in its own transaction, as the owner; returns their names. Two services that
 * start at once run them once: the second waits, then finds nothing to do.
 *
 * The application role may read every table the owner makes and use its sequences; a migration grants the right to
 * write itself (`grantToApplication`), since most tables are written in one way only.
 */
export async function migrate({ ownerUrl, scale, migrations }: MigrateOptions): Promise<string[]> {
  return await withClient(ownerUrl, async (lock) => {
    await lock.query(`SELECT pg_advisory_lock(hashtext('archipel.migrate'))`);
    const app = escapeIdentifier(applicationRole(scale));
    await lock.query(`GRANT USAGE ON SCHEMA public TO ${app}`);
    await lock.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO ${app}`);
    await lock.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${app}`);
    // Every start but the first: nothing is to be run, and TypeORM need not be made ready to run it.
    if (await allRun(lock, migrations)) return [];
    const database = await openDatabase({
      url: ownerUrl,
      applicationName: `${scale} migrations`,
      migrations,
      poolSize: 2,
      role: 'owner',
    });
    try {
      const done = await database.runMigrations({ transaction: 'each' });
      return done.map(({ name }) => name);
    } finally {
      await database.destroy();
    }
  });
}

async function allRun(client: Client, migrations: readonly MigrationClass[]): Promise<boolean> {
  const { rows: tables } = await client.query(
    `SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tablename = $1`,
    [migrationsTable],
  );
  if (tables.length === 0) return false;
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${migrationsTable}`);
  const run = new Set(rows.map(({ name }) => name));
  return migrations.every((Migration) => run.has(new Migration().name ?? Migration.name));
}
