import { withClient } from '#shared/database/provision.js';
import type { Actor } from '#shared/identity/Actor.js';
import { createLog } from '#shared/service/log.js';
import { openScale, type ScaleDefinition } from '#shared/service/openScale.js';
import { openHand, sqlOf } from './byHand.js';
import { median } from './measure.js';

export interface ScaleQuestion {
  readonly name: string;
  readonly query: string;
}

/** One question asked of a scale, and its SQL sent by hand, by turns. */
export interface ScaleFigure {
  readonly name: string;
  /** SQL statements over a few rows, and over all of them. */
  readonly statements: readonly [few: number, all: number];
  /** Milliseconds, medians. */
  readonly scale: number;
  readonly hand: number;
  /** The median of each round's ratio, and the least and the greatest round. */
  readonly ratio: number;
  readonly between: readonly [least: number, greatest: number];
}

export interface ScaleOrder {
  /** The scale that is asked. */
  readonly of: ScaleDefinition;
  readonly addresses: { readonly appUrl: string; readonly ownerUrl: string };
  readonly actor: Actor;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Writes the few rows with which statements are first counted, and then all of them. */
  readonly few?: (rows: Rows) => Promise<void>;
  readonly all: (rows: Rows) => Promise<void>;
  readonly rounds: number;
  readonly times: number;
  readonly say: (line: string) => void;
}

/** Sends one statement as the owner of the tables. */
export type Rows = (sql: string, values: unknown[]) => Promise<unknown>;

/** What questions cost over many rows of a scale, against the SQL they are made of. */
export async function scaleFigures(questions: readonly ScaleQuestion[], order: ScaleOrder): Promise<ScaleFigure[]> {
  const { addresses, actor, variables, rounds, times } = order;
  const log = createLog('bench', 'warn');
  const scale = await openScale(order.of, { ...addresses, log });
  const hand = await openHand(addresses.appUrl);
  const ask = async ({ query }: ScaleQuestion): Promise<number> => {
    const answer = await scale.execute({ query, variables, actor, locale: 'fr', requestId: 'bench' });
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return Number((answer.extensions as { statements?: number } | undefined)?.statements);
  };
  try {
    const few = new Map<string, number>();
    const rows: Rows = (sql, values) =>
      withClient(addresses.ownerUrl, async (client) => (await client.query(sql, values)).rows);
    await order.few?.(rows);
    for (const question of questions) few.set(question.name, await ask(question));
    await order.all(rows);
    await rows('analyze', []);
    const figures: ScaleFigure[] = [];
    for (const question of questions) {
      // Warm on both sides: compiled code, prepared statements, pages in memory.
      for (let time = 0; time < times; time += 1) await ask(question);
      const sql = await sqlOf(() => ask(question));
      for (let time = 0; time < times; time += 1) await hand.send(sql);
      const found: { scale: number; hand: number }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const [ours, theirs]: number[][] = [[], []];
        for (let time = 0; time < times; time += 1) {
          ours?.push(await lasting(() => ask(question)));
          theirs?.push(await lasting(() => hand.send(sql)));
        }
        found.push({ scale: median(ours ?? []), hand: median(theirs ?? []) });
      }
      const ratios = found.map((round) => round.scale / round.hand).sort((one, other) => one - other);
      figures.push({
        name: question.name,
        statements: [few.get(question.name) ?? Number.NaN, await ask(question)],
        scale: median(found.map((round) => round.scale)),
        hand: median(found.map((round) => round.hand)),
        ratio: median(ratios),
        between: [ratios[0] ?? Number.NaN, ratios.at(-1) ?? Number.NaN],
      });
      order.say(`${question.name}: ${median(ratios).toFixed(2)}×`);
    }
    return figures;
  } finally {
    await hand.close();
    await scale.stop();
  }
}

async function lasting(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
