import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { timeLimits } from './connection.js';
import { typeParsers } from './parsers.js';

export type ScalePasswords = { readonly owner: string; readonly app: string };
export type ScaleAddresses = { readonly ownerUrl: string; readonly appUrl: string };

export type ProvisionOptions = {
  /** Address of any database of the server, with the right to make roles and databases. */
  readonly superuserUrl: string;
  /** Names the roles, and the database unless told: `commune`, `call`, `pma`. */
  readonly scale: string;
  readonly database?: string;
  readonly passwords: ScalePasswords;
};

/** Owns everything in the scale's database: runs migrations and the worker. */
export const ownerRole = (scale: string): string => `${scale}_owner`;
/** Owns nothing and passes every row-level policy: serves requests. */
export const applicationRole = (scale: string): string => `${scale}_app`;

/**
 * Makes a scale's two roles and its database where they are absent, and sets their passwords and time limits. Safe to
 * run at every start. In production roles and databases are made by the administrator: only `migrate` runs there.
 */
export async function provisionScale(options: ProvisionOptions): Promise<ScaleAddresses> {
  const { superuserUrl, scale, database = scale, passwords } = options;
  const [owner, app] = [ownerRole(scale), applicationRole(scale)];
  await withClient(superuserUrl, async (client) => {
    // Two services may start at the same moment; PostgreSQL has no CREATE ROLE IF NOT EXISTS.
    await client.query(`SELECT pg_advisory_lock(hashtext('archipel.provision'))`);
    await makeRole(client, owner, passwords.owner);
    await makeRole(client, app, passwords.app);
    for (const [name, value] of Object.entries(timeLimits(10_000))) {
      await client.query(`ALTER ROLE ${escapeIdentifier(app)} SET ${name} = ${value}`);
    }
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(owner)}`);
    }
    await closeToOthers(client, database, scale);
  });
  return {
    ownerUrl: addressOf(superuserUrl, { database, user: owner, password: passwords.owner }),
    appUrl: addressOf(superuserUrl, { database, user: app, password: passwords.app }),
  };
}

/** A database is open to every role until told otherwise; the other scales' roles have no business here. */
export async function closeToOthers(client: Client, database: string, scale: string): Promise<void> {
  const [name, app] = [escapeIdentifier(database), escapeIdentifier(applicationRole(scale))];
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO ${app}`);
}

/** Milliseconds that an operator's command waits for a connection: nobody else waits for it. */
const connectTimeoutMs = 30_000;

/** Runs `work` on one connection of its own, closed afterwards. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs, types: typeParsers });
  // A lost connection makes the statement under way fail, or the next one; unheard, it would end the process too.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server's address for another database or role. */
export function addressOf(url: string, to: { database?: string; user?: string; password?: string }): string {
  const address = new URL(url);
  if (to.database !== undefined) address.pathname = `/${encodeURIComponent(to.database)}`;
  if (to.user !== undefined) address.username = encodeURIComponent(to.user);
  if (to.password !== undefined) address.password = encodeURIComponent(to.password);
  return address.href;
}

async function makeRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${escapeIdentifier(role)}`);
  const rights = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE INHERIT';
  await client.query(`ALTER ROLE ${escapeIdentifier(role)} ${rights} PASSWORD ${escapeLiteral(password)}`);
}
