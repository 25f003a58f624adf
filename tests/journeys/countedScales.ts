import type { FastifyInstance } from 'fastify';
import { createGateway } from '#gateway/Gateway.js';
import { localSource } from '#gateway/sources/local.js';
import { composeSupergraph } from '#gateway/supergraph/compose.js';
import { scaleHouses } from '#infra/start/scaleHouses.js';
import { territoryRows } from '#infra/start/territoryRows.js';
import { loadTerritory } from '#infra/territory/loadTerritory.js';
import { type Actor, type Scale, scales } from '#shared/identity/Actor.js';
import { createLog } from '#shared/service/log.js';
import { type OpenScale, openScale } from '#shared/service/openScale.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { manyRows } from './manyRows.js';

/** One fetch as its scale counted it. */
export interface CountedFetch {
  readonly scale: Scale;
  readonly statements: number;
}

/** The three scales over many rows, and a gateway before them that notes what each fetch cost. */
export interface CountedScales {
  readonly scales: Readonly<Record<Scale, OpenScale>>;
  /** Asks the gateway; fetches in the order of their scales, since two may be under way at once. */
  ask(
    actor: Actor,
    query: string,
    variables: object,
  ): Promise<{ readonly data: unknown; readonly errors?: unknown; readonly fetches: readonly CountedFetch[] }>;
  stop(): Promise<void>;
}

/** @param count how many projects one commune has, with all that belongs to each */
export async function openCountedScales(count: number): Promise<CountedScales> {
  const territory = territoryRows(await loadTerritory());
  const rows = manyRows(count);
  const databases: TestDatabase[] = [];
  const opened = new Map<Scale, OpenScale>();
  const log = createLog('tests', 'warn');
  for (const scale of scales) {
    const house = scaleHouses[scale];
    const run = async (ownerUrl: string) => {
      await house.loadTerritory(ownerUrl, territory[scale] as never);
      await house.loadDemonstration(ownerUrl, rows[scale] as never);
    };
    const database = await cloneDatabase(scale, house.definition.migrations, { fill: { name: `many ${count}`, run } });
    databases.push(database);
    opened.set(scale, await openScale(house.definition, { ...database, log }));
  }
  const running = Object.fromEntries(opened) as Record<Scale, OpenScale>;
  let asking: Actor | undefined;
  let fetches: CountedFetch[] = [];
  const gateway: FastifyInstance = await createGateway({
    supergraphSdl: composeSupergraph(
      scales.map((scale) => ({ name: scale, url: `local:${scale}`, sdl: running[scale].sdl })),
    ),
    source: (name) => {
      const scale = name as Scale;
      const local = localSource(running[scale]);
      return {
        ...local,
        async ask(request) {
          const answer = await local.ask(request);
          fetches.push({ scale, statements: Number(answer.extensions?.statements) });
          return answer;
        },
      };
    },
    authenticate: async () => {
      if (asking === undefined) throw new Error('nobody asks');
      return asking;
    },
    mode: 'demonstration',
    // Statements are counted here, not time: a slow machine still answers.
    timeLimit: 30_000,
    log,
  });
  return {
    scales: running,
    async ask(actor, query, variables) {
      asking = actor;
      fetches = [];
      const answer = await gateway.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
      fetches.sort((left, right) => left.scale.localeCompare(right.scale) || left.statements - right.statements);
      return { ...answer.json(), fetches };
    },
    async stop() {
      await gateway.close();
      await Promise.all([...opened.values()].map((scale) => scale.stop()));
      await Promise.all(databases.map((database) => database.drop()));
    },
  };
}
