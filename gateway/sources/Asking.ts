import type { Locale } from '#shared/graphql/Subgraph.js';
import type { Actor } from '#shared/identity/Actor.js';

/** How one scale did during one question; part of the answer's `extensions.sources`. */
export interface SourceReport {
  readonly scale: string;
  readonly state: 'ANSWERED' | 'UNREACHABLE';
  /** How many times the scale was asked. */
  readonly fetches: number;
  /** How many of them the scale answered by confirming what it had answered before. */
  readonly unchanged: number;
  /** Milliseconds spent waiting for the scale, fetch by fetch. */
  readonly ms: number;
}

/** One question on its way: who asks, and what the scales have told so far. Lives as long as its request. */
export class Asking {
  private readonly reports = new Map<
    string,
    { state: SourceReport['state']; fetches: number; unchanged: number; ms: number }
  >();
  private readonly positions = new Map<string, unknown>();

  constructor(
    readonly actor: Actor,
    readonly locale: Locale,
    readonly requestId: string,
    /** Aborted when the client is gone. */
    readonly signal: AbortSignal,
  ) {}

  /** One fetch has ended. A scale that failed once during a question is UNREACHABLE for it: its part has holes. */
  fetched(scale: string, state: SourceReport['state'], ms: number, isUnchanged = false): void {
    const report = this.reports.get(scale);
    if (!report) {
      this.reports.set(scale, { state, fetches: 1, unchanged: Number(isUnchanged), ms });
      return;
    }
    report.fetches += 1;
    report.unchanged += Number(isUnchanged);
    report.ms += ms;
    if (state === 'UNREACHABLE') report.state = state;
  }

  /** A scale has written: its journal position, which caches evict by. */
  wrote(scale: string, position: unknown): void {
    this.positions.set(scale, position);
  }

  get sources(): readonly SourceReport[] {
    return [...this.reports].map(([scale, { state, fetches, unchanged, ms }]) => ({
      scale,
      state,
      fetches,
      unchanged,
      ms: Math.round(ms * 10) / 10,
    }));
  }

  /** Journal positions by scale, or undefined when nothing was written. */
  get journal(): Readonly<Record<string, unknown>> | undefined {
    return this.positions.size > 0 ? Object.fromEntries(this.positions) : undefined;
  }
}
