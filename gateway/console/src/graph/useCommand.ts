import { useCallback, useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { otherErrors } from './missing.js';

/** What stops a change, as the graph tells it. `path` names the input's field. */
export interface Problem {
  readonly __typename: 'RuleBroken' | 'VersionConflict' | 'InvalidInput' | 'AlreadyDone' | 'KeyReused';
  readonly message: string;
  readonly path: readonly string[];
  readonly rule?: string;
  readonly article?: string | null;
  readonly satisfiedBy?: string | null;
  readonly currentVersion?: number;
}

export interface Outcome<Payload> {
  /** The changed entity's payload; null when nothing was written. */
  readonly payload: Payload | null;
  readonly problems: readonly Problem[];
  /** What nobody expected: messages of errors, or an empty message when the network failed. */
  readonly failures: readonly string[];
}

type Command<Payload> = { readonly [field: string]: (Payload & { readonly problems: readonly Problem[] }) | null };

/**
 * Sends one mutation whose only argument is `input`. The idempotency key is made for one input and kept until
 * an answer came: pressing again after a broken connection cannot do the thing twice.
 */
export function useCommand<Payload extends object>(operation: string) {
  const client = useClient();
  const attempt = useRef<{ input: string; key: string } | null>(null);
  const [state, setState] = useState<{ sending: boolean; outcome: Outcome<Payload> | null }>({
    sending: false,
    outcome: null,
  });

  const send = useCallback(
    async (input: Record<string, unknown>): Promise<Outcome<Payload>> => {
      setState({ sending: true, outcome: null });
      const written = JSON.stringify(input);
      if (attempt.current?.input !== written) attempt.current = { input: written, key: newKey() };
      const { data, error } = await client
        .mutation<Command<Payload>>(operation, { input: { ...input, idempotencyKey: attempt.current.key } })
        .toPromise();
      const payload = data
        ? (Object.values(data).find((value) => value !== null && typeof value === 'object') ?? null)
        : null;
      if (error?.networkError === undefined) attempt.current = null;
      const problems = payload?.problems ?? [];
      const failures = failuresOf(error, payload !== null);
      const outcome = { payload: problems.length > 0 || failures.length > 0 ? null : payload, problems, failures };
      setState({ sending: false, outcome });
      return outcome;
    },
    [client, operation],
  );

  return { send, sending: state.sending, outcome: state.outcome };
}

/** A part that is missing beside a change that was made is no failure of the change. */
function failuresOf(error: CombinedError | undefined, answered: boolean): readonly string[] {
  if (error === undefined) return [];
  if (error.networkError) return [''];
  const others = otherErrors(error);
  return others.length > 0 || answered ? others : error.graphQLErrors.map(({ message }) => message);
}

/** `randomUUID` exists on secure origins only; a console tried over plain HTTP in an office network still gets its key. */
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The messages of the problems about one field of the input. */
export function problemsAt(problems: readonly Problem[], field: string): string | undefined {
  const found = problems.filter(({ path }) => path.includes(field)).map(({ message }) => message);
  return found.length > 0 ? found.join(' ') : undefined;
}
