import { factFields } from '#shared/graphql/CommuneFacts.js';
import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SubsidiarityAssessment } from '#shared/graphql/SubsidiarityAssessment.js';
import { CoFunding, type CoFundingRow } from '../cofunding/CoFunding.js';
import { coFundingOf } from '../cofunding/CoFundingResolver.js';
import { assessCoFunding } from './coFundingSituation.js';

@Resolver(() => CoFunding)
export class AssessmentOfCoFundingResolver {
  @Directive(`@requires(fields: "communeFacts { ${factFields} }")`)
  @FieldResolver(() => SubsidiarityAssessment, {
    nullable: true,
    description:
      'Whether it is lawful and agreed to, by the rule of active subsidiarity: what the commune knows and cannot tell is unknown, and never a no.',
  })
  async assessment(@Root() row: CoFundingRow, @Ctx() context: RequestContext): Promise<SubsidiarityAssessment> {
    return await assessCoFunding(context, row, row.communeFacts ?? null);
  }
}

/** From its reference: the row as stored, with what the planner brought of the commune for it. */
export async function resolveCoFunding(
  { id, communeFacts }: Pick<CoFunding, 'id' | 'communeFacts'>,
  context: RequestContext,
): Promise<object | null> {
  const row = await coFundingOf(context, id);
  return row === null ? null : { ...row, communeFacts };
}
