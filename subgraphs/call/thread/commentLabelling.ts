import type { EntityManager } from 'typeorm';
import { v7 as newId, validate } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { labellingsById } from '../labelling/store.js';
import type { CommentLabellingInput, LabellingComment } from './LabellingComment.js';

/** Adds the actor's agglomeration's comment to a file that it answers or is informed of. */
export async function commentLabelling(context: RequestContext, input: CommentLabellingInput): Promise<Outcome> {
  return await change(context, 'commentLabelling', input, async ({ manager, tenant, record }) => {
    const text = input.text.trim();
    refuseIf(text === '' ? checkTitle(['input', 'text'], text) : checkText(['input', 'text'], text));
    const [labelling = null] = validate(input.labellingId) ? await labellingsById(manager, [input.labellingId]) : [];
    if (labelling === null) throw new GraphError('NOT_FOUND');
    if (labelling.siren !== tenant && !labelling.informed.includes(tenant)) throw new GraphError('FORBIDDEN');
    const id = newId();
    await manager.query(
      `insert into labelling_comment (id, labelling_id, siren, text, commented_at) values ($1, $2, $3, $4, $5)`,
      [id, labelling.id, tenant, text, new Date()],
    );
    const change = { of: labelling.id };
    await record({ entity: 'LabellingComment', id, verb: 'CREATE', visibility: 'PRIVATE', change });
    return { entityId: labelling.id, version: labelling.version };
  });
}

/** The comments of each labelling, oldest first. */
export async function commentsOf(manager: EntityManager, labellings: readonly string[]): Promise<LabellingComment[][]> {
  const rows: (LabellingComment & { labellingId: string })[] = await manager.query(
    `select id, labelling_id as "labellingId", siren as author, text, commented_at as "commentedAt"
    from labelling_comment where labelling_id = any($1::uuid[]) order by commented_at, id`,
    [labellings],
  );
  return listsInOrderOf(labellings, rows, (row) => row.labellingId);
}
