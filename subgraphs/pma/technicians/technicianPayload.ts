import type { Outcome } from '#shared/graphql/change.js';
import { toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { techniciansById } from './store.js';
import type { TechnicianPayload } from './technicianInputs.js';

/** What a change of a post answers. */
export async function technicianPayload(
  context: RequestContext,
  { entityId, obstacles }: Outcome,
): Promise<TechnicianPayload> {
  return {
    technician: entityId === null ? null : await context.load(techniciansById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
