import { isDeepStrictEqual } from 'node:util';
import { Pool } from 'undici';
import type { Variant } from './variants.js';

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What one variant did in one round. Milliseconds, of CPU time where the name says so. */
export interface Round {
  readonly latency: number;
  readonly gatewayCpu: number;
  readonly totalCpu: number;
  /** Answers a second with several clients at once. */
  readonly throughput: number;
}

export interface MeasureOptions {
  readonly rounds: number;
  /** Questions of one client in a round, and of all clients together in its second half. */
  readonly alone: number;
  readonly together: number;
  readonly clients: number;
  readonly warmUp: number;
  readonly say: (line: string) => void;
}

export interface Measured {
  /** Bytes of the answer's data, the same in all variants. */
  readonly bytes: number;
  readonly rounds: ReadonlyMap<Variant['name'], readonly Round[]>;
}

/** Asks the variants by turns, so that what else the machine does falls on all of them. */
export async function measure(
  variants: readonly Variant[],
  question: Question,
  options: MeasureOptions,
): Promise<Measured> {
  const askers = await Promise.all(variants.map((variant) => openAsker(variant, question, options.clients)));
  const rounds = new Map<Variant['name'], Round[]>(variants.map(({ name }) => [name, []]));
  try {
    const bytes = await sameAnswers(askers);
    for (const asker of askers) await together(asker, options.warmUp, options.clients);
    for (let round = 0; round < options.rounds; round += 1) {
      const alone = await oneByOne(askers, options.alone);
      for (const asker of askers) {
        const throughput = await answersPerSecond(asker, options);
        const found = alone.get(asker);
        if (found !== undefined) rounds.get(asker.variant.name)?.push({ ...found, throughput });
      }
      options.say(`round ${round + 1} of ${options.rounds}`);
    }
    await sameAnswers(askers);
    return { bytes, rounds };
  } finally {
    await Promise.all(askers.map((asker) => asker.close()));
  }
}

interface Asker {
  readonly variant: Variant;
  ask(): Promise<string>;
  close(): Promise<void>;
}

async function openAsker(variant: Variant, question: Question, clients: number): Promise<Asker> {
  const { origin, pathname: path } = new URL(variant.url);
  const pool = new Pool(origin, { connections: clients });
  const headers = { 'content-type': 'application/json', ...(await variant.headers()) };
  const body = JSON.stringify(question);
  return {
    variant,
    async ask() {
      const response = await pool.request({ path, method: 'POST', headers, body });
      const text = await response.body.text();
      // An answer that lacks a part costs less: it must not be counted.
      if (response.statusCode !== 200 || text.includes('"errors":[')) {
        throw new Error(`${variant.name}: HTTP ${response.statusCode} ${text.slice(0, 2_000)}`);
      }
      return text;
    },
    close: () => pool.close(),
  };
}

/** @returns bytes of the data @throws when an answer has errors, or two differ */
async function sameAnswers(askers: readonly Asker[]): Promise<number> {
  let first: unknown;
  for (const asker of askers) {
    const answer = JSON.parse(await asker.ask()) as { data?: unknown };
    first ??= answer.data;
    if (!isDeepStrictEqual(answer.data, first)) throw new Error(`${asker.variant.name} answers something else.`);
  }
  return Buffer.byteLength(JSON.stringify(first));
}

/**
 * One client asks the variants in turn, question by question: what else the machine does falls on all of them alike.
 * CPU time is each process's own, so that the others' questions in between do not count.
 */
async function oneByOne(
  askers: readonly Asker[],
  questions: number,
): Promise<ReadonlyMap<Asker, Omit<Round, 'throughput'>>> {
  // What the clients together left to do is done before the account begins.
  for (const asker of askers) await asker.ask();
  const before = await Promise.all(askers.map(cpuOf));
  const latencies = new Map<Asker, number[]>(askers.map((asker) => [asker, []]));
  for (let asked = 0; asked < questions; asked += 1) {
    for (const turn of askers.keys()) {
      const asker = askers[(turn + asked) % askers.length] as Asker;
      const begun = performance.now();
      await asker.ask();
      latencies.get(asker)?.push(performance.now() - begun);
    }
  }
  const after = await Promise.all(askers.map(cpuOf));
  return new Map(
    askers.map((asker, index) => {
      const used = (after[index] ?? []).map((cpu, process) => (cpu - (before[index]?.[process] ?? 0)) / questions);
      const { processes, gateway } = asker.variant;
      return [
        asker,
        {
          latency: median(latencies.get(asker) ?? []),
          gatewayCpu: used[processes.indexOf(gateway)] ?? Number.NaN,
          totalCpu: used.reduce((sum, one) => sum + one, 0),
        },
      ];
    }),
  );
}

function cpuOf({ variant }: Asker): Promise<number[]> {
  return Promise.all(variant.processes.map(async (process) => (await process.usage()).cpu));
}

async function answersPerSecond(asker: Asker, options: MeasureOptions): Promise<number> {
  const begun = performance.now();
  await together(asker, options.together, options.clients);
  return (options.together * 1000) / (performance.now() - begun);
}

async function together(asker: Asker, questions: number, clients: number): Promise<void> {
  let left = questions;
  const client = async () => {
    while (left > 0) {
      left -= 1;
      await asker.ask();
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
