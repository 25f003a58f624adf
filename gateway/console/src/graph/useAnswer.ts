import { useCallback } from 'react';
import { type AnyVariables, type CombinedError, useQuery } from 'urql';
import type { Scale } from '../session/session.js';
import { missingScales } from './missing.js';

/** An answer as pages use it: what came, what is missing of it, and how to ask again. */
export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly loading: boolean;
  readonly error: CombinedError | undefined;
  readonly missing: readonly Scale[];
  readonly again: () => void;
}

/** Asks one operation. A partial answer is an answer: data and errors stand side by side. */
export function useAnswer<Data, Variables extends AnyVariables = AnyVariables>(
  operation: string,
  variables: Variables,
  pause = false,
): Answer<Data> {
  const [{ data, fetching, error }, ask] = useQuery<Data, Variables>({ query: operation, variables, pause });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return {
    data: data ?? undefined,
    loading: fetching,
    error,
    missing: missingScales(error),
    again,
  };
}
