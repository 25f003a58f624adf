import type { Outcome } from './change.js';
import type { Problem } from './Problem.js';
import { toProblem } from './problems.js';
import type { Batch, RequestContext } from './RequestContext.js';

/** The entity that a change wrote, as it is now; null where something stopped it. */
export async function changed<Entity>(
  context: RequestContext,
  byId: Batch<string, Entity | null, undefined>,
  { entityId }: Outcome,
): Promise<Entity | null> {
  return entityId === null ? null : await context.load(byId, entityId, undefined);
}

/** What stopped a change, in the language of the request. */
export function problemsOf({ obstacles }: Outcome, { locale }: RequestContext): Problem[] {
  return obstacles.map((obstacle) => toProblem(obstacle, locale));
}
