import type { ExecutionResult } from 'graphql';
import type { FileDesk } from '../exchange/files/FileDesk.js';
import type { Actor, Scale } from '../identity/Actor.js';

export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One GraphQL operation sent to one scale, whoever carries it there (a function call or a signed HTTP request). */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly actor: Actor;
  /** Language of messages, from the client's Accept-Language. */
  readonly locale: Locale;
  /** Correlates the logs of the gateway and of the scales. */
  readonly requestId: string;
  /**
   * The `state` that came with an answer to exactly this question of exactly this actor, which the asker still holds: when
   * nothing has changed since, it is confirmed (`unchanged`) instead of being read and sent again.
   */
  readonly held?: string | undefined;
  /** Aborted when the gateway's time limit for the fetch is over, or the client is gone. */
  readonly signal?: AbortSignal | undefined;
}

/** What a scale tells beside its answer, under `extensions`. */
export interface AnswerExtensions {
  /** SQL statements sent for it, those of the transaction included. */
  readonly statements: number;
  /** The change's place in the journal. */
  readonly journal?: string;
  /** Stays the same as long as the question would be answered the same; of a question that read something. */
  readonly state?: string;
  /** The answer held is still right; there is no `data` then. */
  readonly unchanged?: true;
}

/** A scale that runs: the same object serves the local source and the scale's own HTTP server. */
export interface Subgraph {
  readonly scale: Scale;
  /** Federation 2 SDL, as in the scale's golden schema.graphql. */
  readonly sdl: string;
  /** Never throws: what goes wrong is in `errors`, each with `extensions.code`. */
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Where it gives and takes files; absent at a scale that has none. */
  readonly files?: FileDesk;
  /** True when the scale can answer (its database does). */
  ready(): Promise<boolean>;
  /** Lets requests in flight finish, then closes pools and couriers. */
  stop(): Promise<void>;
}
