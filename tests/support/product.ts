import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personaMandates } from '#infra/demo/personaMandates.js';
import { demonstration } from '#infra/demo/scenario/demonstration.js';
import { tokenOf } from '#infra/demo/token.js';
import { grantMandates } from '#infra/start/grantMandates.js';
import { openOneProcess, type RunningProduct } from '#infra/start/oneProcess.js';
import type { Filled } from '#infra/start/prepare.js';
import { scaleHouses } from '#infra/start/scaleHouses.js';
import { tenantsOf } from '#infra/start/tenants.js';
import { territoryRows } from '#infra/start/territoryRows.js';
import { loadTerritory } from '#infra/territory/loadTerritory.js';
import { clock } from '#shared/graphql/today.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { today } from './days.js';

/** What a GraphQL client gets back. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its question, which only the test knows.
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: unknown[];
    readonly extensions: Record<string, unknown>;
  }[];
  // biome-ignore lint/suspicious/noExplicitAny: likewise.
  readonly extensions?: any;
}

let read: ReturnType<typeof loadTerritory> | undefined;

/** Read once in each worker: suites only look at it. */
const artois = () => {
  read ??= loadTerritory();
  return read;
};

export interface FilledForTests extends Filled {
  drop(): Promise<void>;
}

/**
 * Three databases of this suite's own, holding the Artois and its demonstration, copied from templates. It is the
 * demonstration of today, as for whoever starts the product: nothing in it is over that should be under way.
 */
export async function filledDatabases(day = today()): Promise<FilledForTests> {
  const territory = await artois();
  const tenants = tenantsOf(territory);
  const databases = new Map<Scale, TestDatabase>();
  for (const scale of scales) {
    const house = scaleHouses[scale];
    const run = async (ownerUrl: string) => {
      await house.loadTerritory(ownerUrl, territoryRows(territory)[scale] as never);
      await house.loadDemonstration(ownerUrl, demonstration(territory, day)[scale] as never);
      await grantMandates(
        ownerUrl,
        personaMandates(tenants).filter((mandate) => mandate.scale === scale),
      );
    };
    databases.set(
      scale,
      await cloneDatabase(scale, house.definition.migrations, { fill: { name: `artois ${day}`, run } }),
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'archipel-product-'));
  return {
    addresses: Object.fromEntries(databases) as unknown as Filled['addresses'],
    tenants,
    issuerFolder: join(folder, 'issuer'),
    sessionSecret: 'a-session-secret-of-the-tests-only',
    async drop() {
      await Promise.all([...databases.values()].map((database) => database.drop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface TestProduct extends RunningProduct {
  /** Where its databases are, for what the operator does. */
  readonly addresses: Filled['addresses'];
  /** Asks as a persona ("public" carries no token). */
  ask(persona: string, query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
}

/**
 * The whole product in this process, on its own databases and port.
 * @param day the demonstration's, which is then the one that its clock shows; today unless told
 */
export async function openProduct(day?: string): Promise<TestProduct> {
  const before = clock.now;
  if (day !== undefined) clock.now = () => new Date(`${day}T10:00:00Z`);
  const filled = await filledDatabases(day);
  const running = await openOneProcess(filled, { port: 0, host: '127.0.0.1', logLevel: 'silent' });
  return {
    ...running,
    addresses: filled.addresses,
    ask: asker(running.address),
    async stop() {
      clock.now = before;
      await running.stop();
      await filled.drop();
    },
  };
}

/** Asks one address as the personas, each with a token of its own. */
export function asker(address: string): TestProduct['ask'] {
  const tokens = new Map<string, string>();
  const tokenFor = async (persona: string): Promise<string> => {
    const known = tokens.get(persona);
    if (known !== undefined) return known;
    const { status, out, err } = await tokenOf(persona, address);
    if (status !== 0) throw new Error(err);
    tokens.set(persona, out.trim());
    return out.trim();
  };
  return async (persona, query, variables, headers) => {
    const authorization = persona === 'public' ? {} : { authorization: `Bearer ${await tokenFor(persona)}` };
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'fr', ...authorization, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Omit<Answer, 'status'>;
    return { ...answer, status: response.status };
  };
}
