import { DataSource, type EntitySchema, type MigrationInterface, type MixedList } from 'typeorm';
import { PreparingClient } from './PreparingClient.js';
import { typeParsers } from './parsers.js';
import { silentLogger } from './silentLogger.js';

export type MigrationClass = new () => MigrationInterface;
// TypeORM's own type for a class it maps to a table.
export type EntityClass = new (...parts: never[]) => object;

/**
 * A scale's database: a pool of connections and the tables' classes. Requests reach rows through a transaction, which
 * says for whom; TypeORM's other ways in (`getRepository`, `transaction`), which do not, are left out. `manager` is for
 * the owner's worker and `query` for readiness: in the application role, outside a transaction, they see as nobody.
 */
export type ScaleDatabase = Pick<
  DataSource,
  'createQueryRunner' | 'manager' | 'query' | 'runMigrations' | 'isInitialized' | 'destroy'
>;

export type DatabaseOptions = {
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  readonly entities?: readonly (EntityClass | EntitySchema)[];
  readonly migrations?: readonly MigrationClass[];
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number;
  /** `application` (unless told) has time limits; `owner` has none, for migrations and loading. */
  readonly role?: 'application' | 'owner';
  /** Milliseconds one statement may take in the role `application`; 10 s unless told. */
  readonly statementTimeoutMs?: number;
  /** Told when an idle connection breaks, as all do when the server restarts; the pool replaces them by itself. */
  readonly onConnectionLost?: (error: Error) => void;
};

/** Where TypeORM writes which migrations were run. */
export const migrationsTable = 'migrations';

/** Milliseconds to wait for a connection, new or from the pool: a server that starts on a busy machine takes seconds. */
const connectTimeoutMs = 10_000;

/** Opens a pool and proves that it connects. The schema is never changed here: see `migrate`. */
export async function openDatabase(options: DatabaseOptions): Promise<ScaleDatabase> {
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    entities: [...(options.entities ?? [])] as MixedList<EntityClass | EntitySchema>,
    migrations: [...(options.migrations ?? [])],
    migrationsTransactionMode: 'each',
    migrationsTableName: migrationsTable,
    synchronize: false,
    logger: silentLogger,
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: connectTimeoutMs,
    poolErrorHandler: (error: Error) => options.onConnectionLost?.(error),
    extra: {
      Client: PreparingClient,
      // Statements are sent as they are asked, without waiting for the answer to the one before.
      pipeline: true,
      types: typeParsers,
      keepAlive: true,
      idleTimeoutMillis: 30_000,
      options: sessionSettings(options),
    },
  });
  return await source.initialize();
}

/**
 * Every reader of the journal waits for the oldest open write transaction of the server, so none may stay open:
 * a transaction is limited as a whole, and while it does nothing.
 */
function sessionSettings({ role = 'application', statementTimeoutMs = 10_000 }: DatabaseOptions): string {
  const settings = { timezone: 'UTC', ...(role === 'application' ? timeLimits(statementTimeoutMs) : {}) };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** Session settings, in milliseconds, that keep a forgotten transaction from holding back the others. */
export function timeLimits(statementTimeoutMs: number): Record<string, number> {
  return {
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    transaction_timeout: statementTimeoutMs * 3,
    lock_timeout: statementTimeoutMs,
  };
}
