import { createHash } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import type { MigrationClass } from '#shared/database/connection.js';
import { migrate } from '#shared/database/migrate.js';
import {
  addressOf,
  applicationRole,
  closeToOthers,
  ownerRole,
  provisionScale,
  withClient,
} from '#shared/database/provision.js';

/** Environment variable by which the run's server reaches the workers' processes. */
export const serverVariable = 'ARCHIPEL_TEST_SERVER';

const passwords = { owner: 'owner-in-tests', app: 'app-in-tests' };

export type TestDatabase = {
  readonly name: string;
  /** As `<scale>_owner`: to prepare rows and look behind row-level security. */
  readonly ownerUrl: string;
  /** As `<scale>_app`, like the product. */
  readonly appUrl: string;
  /** Closes what is still connected; a suite calls it last. */
  drop(): Promise<void>;
};

export type CloneOptions = {
  /** Runs once per server, in the template, after the migrations: for a large set of rows several suites share. */
  readonly fill?: { readonly name: string; readonly run: (ownerUrl: string) => Promise<void> };
};

/** Address, with every right, of the PostgreSQL of this run. */
export function testServerUrl(): string {
  const url = process.env[serverVariable];
  if (!url) throw new Error('No test server: run the tests with the configuration of the repository.');
  return url;
}

/**
 * A database of this suite's own, with the scale's schema, copied from a template that is migrated once per run.
 * `scale` names the roles: `commune`, `call`, `pma`, or any other word for a schema of a test's own.
 */
export async function cloneDatabase(
  scale: string,
  migrations: readonly MigrationClass[],
  { fill }: CloneOptions = {},
): Promise<TestDatabase> {
  const server = testServerUrl();
  const template = await templateOf(scale, migrations, fill);
  const name = `t_${scale}_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await withClient(server, async (client) => {
    const owner = escapeIdentifier(ownerRole(scale));
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${escapeIdentifier(template)} OWNER ${owner}`);
    await closeToOthers(client, name, scale);
  });
  return {
    name,
    ownerUrl: addressOf(server, { database: name, user: ownerRole(scale), password: passwords.owner }),
    appUrl: addressOf(server, { database: name, user: applicationRole(scale), password: passwords.app }),
    drop: () => withClient(server, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** Suites run in several processes at once: the first to take the lock builds the template, the others find it. */
async function templateOf(scale: string, migrations: readonly MigrationClass[], fill: CloneOptions['fill']) {
  const content = [...migrations.map((migration) => `${migration.name}${migration}`), fill?.name ?? ''].join('\n');
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const template = `template_${scale}_${digest}`;
  const server = testServerUrl();
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [`template ${scale}`]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount !== 0) return;
    const building = `${template}_building`;
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(building)} WITH (FORCE)`);
    const { ownerUrl } = await provisionScale({ superuserUrl: server, scale, database: building, passwords });
    await migrate({ ownerUrl, scale, migrations });
    await fill?.run(ownerUrl);
    await client.query(`ALTER DATABASE ${escapeIdentifier(building)} RENAME TO ${escapeIdentifier(template)}`);
  });
  return template;
}
