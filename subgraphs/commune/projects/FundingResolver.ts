import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { FundingPlan } from '#shared/graphql/FundingPlan.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SetFundingPlanInput } from './fundingInputs.js';
import { fundingPlansOf } from './fundingStore.js';
import { Project, type ProjectRow } from './Project.js';
import { ProjectPayload, projectPayload } from './ProjectPayload.js';
import { setFundingPlan } from './setFundingPlan.js';

/** How a project is paid for. */
@Resolver(() => Project)
export class FundingResolver {
  @FieldResolver(() => FundingPlan, { nullable: true, description: 'How it is paid for; null until its lead says.' })
  fundingPlan(@Root() project: ProjectRow, @Ctx() context: RequestContext): Promise<FundingPlan | null> {
    return context.load(fundingPlansOf, project.id, undefined);
  }

  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: 'Sets the whole funding plan of a project, also while it is proposed.',
  })
  async setFundingPlan(
    @Arg('input', () => SetFundingPlanInput) input: SetFundingPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectPayload> {
    return await projectPayload(context, await setFundingPlan(context, input));
  }
}
