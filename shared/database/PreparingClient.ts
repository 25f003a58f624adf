import { createHash } from 'node:crypto';
import { Client, type QueryResult } from 'pg';

/** How often a statement is met before it is prepared: one of a kind would only fill the server's memory. */
const meetings = 3;
/** Statements a connection keeps prepared; their plans are memory of the server's process for it. */
const mostPrepared = 100;
/** Texts whose meetings are counted, for all connections; the oldest are forgotten. */
const mostCounted = 1_000;

/** The server changed what a prepared statement stands on (a migration), or lost it. */
const staleCodes = ['0A000', '26000'];

interface Met {
  readonly name: string;
  times: number;
}

const met = new Map<string, Met>();

type Done = (error: Error | null, result: QueryResult) => void;

/**
 * A connection that prepares the statements it is given again and again. Reading and planning our statements, each with
 * its row-level security policies, took the server a third of their time. Whether a kept plan is good for the values of
 * the day, or a new one pays, stays the server's decision (`plan_cache_mode`).
 */
export class PreparingClient extends Client {
  readonly #prepared = new Set<string>();
  #prepares = true;

  // The driver has a dozen ways of asking; the one of our pools, text and values, is what is prepared.
  override query(...asked: unknown[]): never {
    const [text, values, done] = asked;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return this.#send(asked);
    const name = this.#nameOf(text);
    if (name === undefined) return this.#send(asked);
    if (typeof done === 'function') {
      return this.#send([{ name, text, values }, this.#watching(done as Done)]);
    }
    const answer = this.#send([{ name, text, values }]) as Promise<QueryResult>;
    answer.catch((error: unknown) => this.#watch(error));
    return answer as never;
  }

  #send(asked: unknown[]): never {
    return (super.query as (...parts: unknown[]) => never)(...asked);
  }

  #nameOf(text: string): string | undefined {
    if (!this.#prepares) return undefined;
    const { name, times } = meeting(text);
    if (this.#prepared.has(name)) return name;
    if (times < meetings || this.#prepared.size >= mostPrepared) return undefined;
    this.#prepared.add(name);
    return name;
  }

  #watching(done: Done): Done {
    return (error, result) => {
      if (error !== null) this.#watch(error);
      done(error, result);
    };
  }

  /** A statement that went stale would fail for ever: from then on this connection prepares nothing. */
  #watch(error: unknown): void {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (staleCodes.some((stale) => stale === code)) this.#prepares = false;
  }
}

function meeting(text: string): Met {
  const known = met.get(text);
  if (known !== undefined) {
    known.times += 1;
    return known;
  }
  const first = { name: createHash('sha256').update(text).digest('hex').slice(0, 32), times: 1 };
  if (met.size >= mostCounted) {
    const oldest = met.keys().next().value;
    if (oldest !== undefined) met.delete(oldest);
  }
  met.set(text, first);
  return first;
}
