import type { Outcome } from '#shared/graphql/change.js';
import type { Problem } from '#shared/graphql/Problem.js';
import { toProblem } from '#shared/graphql/problems.js';
import type { Batch, RequestContext } from '#shared/graphql/RequestContext.js';

/** What a change came to: the row as it is now, or the problems that stopped it. */
export async function changed<Row>(
  context: RequestContext,
  { entityId, obstacles }: Outcome,
  rows: Batch<string, Row | null, undefined>,
): Promise<{ row: Row | null; problems: Problem[] }> {
  return {
    row: entityId === null ? null : await context.load(rows, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
