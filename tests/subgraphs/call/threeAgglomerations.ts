import pino from 'pino';
import { callScale } from '#call/subgraph.js';
import { openDatabase } from '#shared/database/connection.js';
import { beginTransaction, type TransactionScope } from '#shared/database/transaction.js';
import type { Actor } from '#shared/identity/Actor.js';
import { openScale } from '#shared/service/openScale.js';
import { filledDatabases } from '#tests/support/product.js';
import type { Answer } from './openCall.js';

/** CALL, CABBALR and CAHC: three tenants of one database. */
export const agglomerations = ['246200364', '200072460', '246200299'] as const;

// biome-ignore lint/suspicious/noExplicitAny: a row has the columns that its statement names.
export type Row = Record<string, any>;

export interface ThreeAgglomerations {
  readonly sdl: string;
  ask(actor: Actor, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** As the owner of the tables, behind row-level security. */
  behind(sql: string, values?: unknown[]): Promise<Row[]>;
  /** As the product does for this reader or writer, undone at once; "refused" with PostgreSQL's code where it may not. */
  tried(scope: Partial<TransactionScope>, sql: string, values?: unknown[]): Promise<Row[] | string>;
  close(): Promise<void>;
}

/** The agglomerations' scale with the demonstration of the Artois, rows of each of the three among it. */
export async function openThreeAgglomerations(): Promise<ThreeAgglomerations> {
  const filled = await filledDatabases();
  const { appUrl, ownerUrl } = filled.addresses.call;
  const scale = await openScale(callScale, { ...filled.addresses.call, log: pino({ level: 'silent' }) });
  const open = (url: string, role: 'owner' | 'application') =>
    openDatabase({ url, applicationName: 'tenants in tests', role, poolSize: 1 });
  const [owner, app] = await Promise.all([open(ownerUrl, 'owner'), open(appUrl, 'application')]);
  return {
    sdl: scale.sdl,
    ask: (actor, query, variables) =>
      scale.execute({ query, variables, actor, locale: 'fr', requestId: 'tenants' }) as Promise<Answer>,
    behind: (sql, values) => owner.query(sql, values),
    async tried(scope, sql, values) {
      const transaction = await beginTransaction(app, {
        tenant: null,
        audience: 'institution',
        readOnly: false,
        ...scope,
      });
      try {
        return await transaction.manager.query(sql, values);
      } catch (error) {
        return `refused ${(error as { code?: string }).code}`;
      } finally {
        await transaction.rollback();
      }
    },
    async close() {
      await Promise.all([owner.destroy(), app.destroy()]);
      await scale.stop();
      await filled.drop();
    },
  };
}
