import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Asking } from '../sources/Asking.js';

/** What is held of one question: the state it was answered at, and the answer's data once it was asked a second time. */
interface Held {
  readonly state: string;
  readonly data?: string;
}

/** One fetch as its scale sees it. */
interface Fetch {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly asking: Asking;
}

/**
 * Answers of the scales, held for when the same actor asks the same again. None is ever given without its scale having
 * confirmed, for that very request, that nothing has changed since: a scale that cannot be reached confirms nothing.
 * Bounded in bytes; what was asked longest ago leaves first.
 */
export class HeldAnswers {
  readonly #held: LRUCache<string, Held> | undefined;

  /** @param megabytes none are held with 0 */
  constructor(megabytes: number) {
    if (megabytes === 0) return;
    this.#held = new LRUCache({ maxSize: megabytes * 1024 * 1024, sizeCalculation: sizeOf });
  }

  /** @returns the name of what `fetch` asks, for the two other methods; undefined where nothing is held */
  keyOf({ query, variables, asking }: Fetch): string | undefined {
    if (this.#held === undefined) return undefined;
    const { actor, locale } = asking;
    return createHash('sha256')
      .update(JSON.stringify([actor, locale, query, variables]))
      .digest('base64');
  }

  /** @returns the state to ask the scale about, and the data to take when it confirms it */
  at(key: string | undefined): Required<Held> | undefined {
    const held = key === undefined ? undefined : this.#held?.get(key);
    return held?.data === undefined ? undefined : { state: held.state, data: held.data };
  }

  /** Keeps a complete answer without errors. What is asked only once is not worth its copy: the first time leaves a mark. */
  keep(key: string | undefined, state: unknown, data: unknown): void {
    if (key === undefined || typeof state !== 'string') return;
    const isKnown = this.#held?.has(key) ?? false;
    this.#held?.set(key, isKnown ? { state, data: JSON.stringify(data) } : { state });
  }
}

/** Bytes, roughly: the key, the state and the objects around them take a few hundred. */
function sizeOf({ data = '' }: Held): number {
  return 400 + data.length * 2;
}
