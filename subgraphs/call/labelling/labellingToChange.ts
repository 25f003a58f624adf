import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { checkVersion } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { LabellingRow } from './LabellingRow.js';
import { labellingsById } from './store.js';
import { lockLabelling } from './writing.js';

/**
 * A labelling of the actor's own agglomeration, locked until the change is over.
 * @param expectedVersion the version that was read; undefined for what is only added beside the file
 * @throws Refused with a VersionConflict; GraphError NOT_FOUND, or FORBIDDEN where the actor may read it and not decide
 */
export async function labellingToChange(
  context: RequestContext,
  manager: EntityManager,
  id: string,
  expectedVersion: number | undefined,
): Promise<LabellingRow> {
  const labelling = validate(id) ? await lockLabelling(manager, id) : null;
  if (labelling === null) throw await notTheirs(context, id);
  if (expectedVersion !== undefined) checkVersion(labelling.version, expectedVersion);
  return labelling;
}

/** Of a file that the actor may read, its decision belongs to others; any other does not exist for the actor. */
async function notTheirs(context: RequestContext, id: string): Promise<GraphError> {
  const readable = validate(id) && (await context.load(labellingsById, id, undefined)) !== null;
  return new GraphError(readable ? 'FORBIDDEN' : 'NOT_FOUND');
}
