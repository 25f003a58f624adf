import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Log } from '#shared/service/log.js';
import type { GatewayContext } from '../supergraphExecution.js';
import { maskError } from './maskError.js';

/** Masks every error that is about to leave, wherever it arose: parsing, limits, variables, planning, a scale. */
export function maskedAnswers(log: Log | undefined): Plugin<object, GatewayContext> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return;
      const { locale, requestId } = serverContext.asking;
      const report = (cause: unknown) => log?.error({ err: cause, requestId }, 'an error was masked');
      const masked = result.errors.map((error) => maskError(error, locale, report));
      setResult({ ...result, errors: withoutRepetition(masked, result) });
    },
  };
}

/**
 * A dead scale fails each of its fetches: the client is told once per place. Beside data the status is 200, whatever
 * the errors: what the scales that answered have said must be read.
 */
function withoutRepetition(errors: readonly GraphQLError[], result: ExecutionResult): GraphQLError[] {
  const seen = new Set<string>();
  const kept = errors.filter((error) => {
    if (error.extensions.code !== 'SCALE_UNREACHABLE') return true;
    const place = JSON.stringify([error.extensions.scale, error.path]);
    return seen.size !== seen.add(place).size;
  });
  if (!('data' in result)) return kept;
  return kept.map((error) => {
    const { http: _status, ...extensions } = error.extensions;
    return new GraphQLError(error.message, { ...(error.path ? { path: error.path } : {}), extensions });
  });
}
