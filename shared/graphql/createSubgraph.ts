import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { ScaleDatabase } from '../database/connection.js';
import { isConnectionLoss } from '../database/connectionLoss.js';
import { unlessLost } from '../database/transaction.js';
import type { Scale } from '../identity/Actor.js';
import { DocumentCache } from './DocumentCache.js';
import { errorCodes } from './errorCodes.js';
import { maskError } from './maskError.js';
import { openRequest, type TenantsInHand } from './openRequest.js';
import type { AnswerExtensions, Subgraph, SubgraphRequest } from './Subgraph.js';

export interface SubgraphParts {
  readonly scale: Scale;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly database: ScaleDatabase;
  readonly tenantsInHand?: TenantsInHand | undefined;
  readonly log: Logger;
  /** Stops what the scale runs beside its requests (its courier), before the pool closes. */
  readonly stop?: () => Promise<void>;
}

/**
 * A scale that answers. One request is one transaction, opened when the first resolver needs it and committed before the
 * answer leaves: reads of one answer agree with each other, and nobody hears of a change that was not kept.
 */
export function createSubgraph(parts: SubgraphParts): Subgraph {
  const documents = new DocumentCache(parts.schema);
  const inFlight = new Set<Promise<unknown>>();
  const keepUntilOver = (work: Promise<unknown>): void => {
    inFlight.add(work);
    void work.finally(() => inFlight.delete(work)).catch(() => undefined);
  };

  const run = async (request: SubgraphRequest): Promise<ExecutionResult> => {
    const checked = documents.get(request.query);
    // One cause (a database that does not open) reaches every field that waited for it: it is told once.
    const told = new Set<unknown>();
    const report = (cause: unknown) => {
      if (told.has(cause)) return;
      told.add(cause);
      parts.log.error({ err: cause, requestId: request.requestId });
    };
    // A masked error is plain data; GraphQL's type for results wants its class.
    const mask = (error: GraphQLError) => maskError(error, request.locale, report) as GraphQLError;
    if (!checked.ok) return { errors: checked.errors.map(mask) };

    const readOnly = !checked.mutates(request.operationName);
    const attempt = async () => {
      const { context, transaction, state } = openRequest(parts, request, readOnly);
      if (readOnly && request.held !== undefined && request.held === (await state())) {
        return { context, result: undefined, opened: transaction(), state: request.held };
      }
      const result = await execute({
        schema: parts.schema,
        document: checked.document,
        contextValue: context,
        variableValues: request.variables,
        operationName: request.operationName,
      });
      const opened = transaction();
      // A database that went away in the middle is no fault of the fields that happened to need it then.
      const lost = result.errors?.find(({ originalError }) => isConnectionLoss(originalError));
      const failure =
        lost?.originalError ??
        (await opened
          ?.then(({ beginning }) => beginning)
          .then(
            () => undefined,
            (cause: unknown) => cause,
          ));
      if (failure === undefined) {
        return { context, result, opened, state: readOnly && opened !== undefined ? await state() : undefined };
      }
      await opened?.then((open) => open.rollback()).catch(() => undefined);
      throw failure;
    };
    let answered: Awaited<ReturnType<typeof attempt>>;
    try {
      // What only reads can be asked again as a whole.
      answered = await (readOnly ? unlessLost(attempt) : attempt());
    } catch (err) {
      if (!isConnectionLoss(err)) report(err);
      parts.log.warn({ err, requestId: request.requestId }, 'the database went away');
      return { errors: [unreachable(request, parts.scale)] };
    }
    const { context, result, opened, state } = answered;
    const errors = result?.errors?.map(mask);
    let statements = 0;
    if (opened !== undefined) {
      try {
        const open = await opened;
        // A reader has all it came for: nobody waits for the end of a transaction that changed nothing.
        if (readOnly) keepUntilOver(open.rollback());
        else await open.commit();
        statements = open.statements;
      } catch (cause) {
        report(cause);
        return { errors: [unreachable(request, parts.scale)] };
      }
    }
    const extensions: AnswerExtensions = {
      statements,
      ...(context.journalPosition === undefined ? {} : { journal: context.journalPosition }),
      ...(state === undefined ? {} : { state }),
      ...(result === undefined ? { unchanged: true } : {}),
    };
    if (result === undefined) return { extensions: { ...extensions } };
    return { data: result.data ?? null, ...(errors === undefined ? {} : { errors }), extensions: { ...extensions } };
  };

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    await Promise.allSettled(inFlight);
    await parts.stop?.();
    await parts.database.destroy();
  };

  return {
    scale: parts.scale,
    sdl: parts.sdl,
    execute(request) {
      const answer = run(request);
      keepUntilOver(answer);
      return answer;
    },
    async ready() {
      try {
        await parts.database.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** The database did not open, went away, or did not keep the change: to the other scales this one does not answer. */
function unreachable(request: SubgraphRequest, scale: Scale): GraphQLError {
  return new GraphQLError(errorCodes.SCALE_UNREACHABLE[request.locale], {
    extensions: { code: 'SCALE_UNREACHABLE', scale },
  });
}
