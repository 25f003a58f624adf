import type { ExecutionResult } from 'graphql';
import pino from 'pino';
import { loadPoleDemonstration } from '#pma/demo/loadPoleDemonstration.js';
import { loadPoleTerritory } from '#pma/demo/loadPoleTerritory.js';
import { pmaScale } from '#pma/subgraph.js';
import { clock } from '#pma/territory/clock.js';
import { openDatabase, type ScaleDatabase } from '#shared/database/connection.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import { dayOf } from '#shared/graphql/today.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { type OpenScale, openScale } from '#shared/service/openScale.js';
import { cloneDatabase } from '#tests/support/database.js';
import { bully, demonstration, grenay, lens, loos, otherPole, poleSiren, territory } from './poleRows.js';

/** The day it is in these tests. */
const today = '2026-11-23';

const agent = (tenant: string): Actor => ({
  subject: `agent-${tenant}`,
  role: 'COMMUNE_AGENT',
  scale: 'commune',
  tenant,
});

export const actors = {
  director: { subject: 'director', role: 'DIRECTOR', scale: 'pma', tenant: poleSiren },
  otherDirector: { subject: 'other-director', role: 'DIRECTOR', scale: 'pma', tenant: otherPole },
  analyst: { subject: 'analyst', role: 'ANALYST', scale: 'call', tenant: lens },
  officer: { subject: 'officer', role: 'PROJECT_OFFICER', scale: 'call', tenant: lens },
  loos: agent(loos),
  bully: agent(bully),
  grenay: agent(grenay),
  everybody: publicActor,
} as const satisfies Record<string, Actor>;

export interface OpenPole {
  readonly scale: OpenScale;
  readonly ownerUrl: string;
  /** As the owner: sees all rows, whatever the policies. */
  readonly owner: ScaleDatabase;
  /** As the product's own role. */
  readonly app: ScaleDatabase;
  ask(query: string, actor?: Actor, variables?: Record<string, unknown>, locale?: Locale): Promise<Answer>;
  close(): Promise<void>;
}

/** An answer, loosely typed: each test knows what it asked for. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the fields it has just named.
  readonly data: any;
  readonly errors: ExecutionResult['errors'];
  readonly statements: number;
}

/**
 * The pole's scale on a database of the suite's own, with the small territory and demonstration of these tests. It is the
 * demonstration's day there for what the product asks of its clock; the law in the database looks at its own, the real
 * one, so that what is about the law takes the real day too (`useRealDay`).
 */
export async function openPole(): Promise<OpenPole> {
  const database = await cloneDatabase('pma', pmaScale.migrations);
  const owner = await openDatabase({ url: database.ownerUrl, applicationName: 'pole tests', role: 'owner' });
  await loadPoleTerritory(database.ownerUrl, territory);
  await loadPoleDemonstration(database.ownerUrl, demonstration);
  const app = await openDatabase({ url: database.appUrl, applicationName: 'pole tests', poolSize: 4 });
  const scale = await openScale(pmaScale, {
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    poolSize: 20,
  });
  // Suites share a worker's modules: what time it is must be as it was for the next one.
  const before = clock.now;
  clock.now = () => new Date(`${today}T10:00:00Z`);
  return {
    scale,
    ownerUrl: database.ownerUrl,
    owner,
    app,
    async ask(query, actor = actors.director, variables = {}, locale = 'fr') {
      const answer = await scale.execute({ query, variables, actor, locale, requestId: 'test' });
      return {
        data: answer.data,
        errors: answer.errors,
        statements: Number((answer.extensions as { statements?: number } | undefined)?.statements ?? 0),
      };
    },
    async close() {
      clock.now = before;
      await scale.stop();
      await Promise.all([owner.destroy(), app.destroy()]);
      await database.drop();
    },
  };
}

/** Lets the product's clock tell the real day, as the database's does; gives back what puts the former one back. */
export function useRealDay(): () => void {
  const before = clock.now;
  clock.now = () => new Date();
  return () => {
    clock.now = before;
  };
}

/** The real day, some days from now. */
export const inDays = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000));
