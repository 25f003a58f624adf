import type { Outcome } from '#shared/graphql/change.js';
import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { toProblem } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { Labelling } from './Labelling.js';
import { labellingsById } from './store.js';

@ObjectType({ description: '« Décision prise » The labelling as it is now, or what stopped the decision.' })
export class LabellingPayload {
  @Field(() => Labelling, { nullable: true, description: 'Null when there is a problem.' })
  labelling!: Labelling | null;

  @Field(() => [Problem], { description: 'Empty when the decision was recorded.' })
  problems!: Problem[];
}

/** What a change of a labelling came to, as its answer. */
export async function labellingPayload(
  context: RequestContext,
  { entityId, obstacles }: Outcome,
): Promise<LabellingPayload> {
  return {
    labelling: entityId === null ? null : await context.load(labellingsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
