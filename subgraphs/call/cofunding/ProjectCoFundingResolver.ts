import { CoFundingSpending, OwnShareCase } from '#shared/graphql/CoFundingTerms.js';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { coFundingLawOn } from '#shared/subsidiarity/cofunding/law.js';
import { Project } from '../labelling/Project.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { today } from '../territory/today.js';
import { CoFunding } from './CoFunding.js';
import { CoFundingCap, ReceivedFundingPlan } from './CoFundingCap.js';
import { checkShare } from './checkTerms.js';
import { coFundingsOfProjects } from './coFundingRows.js';
import { moneyOf } from './moneyOf.js';
import { ProjectCoFunding } from './ProjectCoFunding.js';
import { capOf } from './projectMoney.js';
import { shownCap } from './shownCap.js';

@Resolver(() => Project)
export class CoFundingOfProjectResolver {
  @FieldResolver(() => ProjectCoFunding, {
    nullable: true,
    description:
      'What the agglomeration asked may give and gives; null before a proposal, and for who neither carries the project nor decides there.',
  })
  async coFunding(@Root() project: Project, @Ctx() context: RequestContext): Promise<ProjectCoFunding | null> {
    const money = await moneyOf(context, project.id);
    return money && { grantedCents: money.grantedCents, money };
  }
}

@Resolver(() => ProjectCoFunding)
export class ProjectCoFundingResolver {
  @FieldResolver(() => CoFundingCap, {
    nullable: true,
    description: 'What the law still allows, on the plan received; null while no plan was received.',
  })
  cap(
    @Root() { money }: ProjectCoFunding,
    @Arg('spending', () => CoFundingSpending, {
      defaultValue: CoFundingSpending.INVESTMENT,
      description: 'Building the facility, or running it.',
    })
    spending: CoFundingSpending,
    @Arg('ownShare', () => OwnShareCase, {
      defaultValue: OwnShareCase.ORDINARY,
      description: 'Which least share the commune keeps.',
    })
    ownShare: OwnShareCase,
    @Arg('waivedBasisPoints', () => Int, { nullable: true, description: 'For WAIVED: what the waiver leaves.' })
    waivedBasisPoints: number | null,
    @Ctx() context: RequestContext,
  ): CoFundingCap | null {
    const [wrong] = checkShare({ ownShare, waivedBasisPoints });
    if (wrong?.kind === 'InvalidInput') throw new GraphError('BAD_INPUT', wrong.message);
    if (money.plan === null) return null;
    const law = coFundingLawOn(today());
    const cap = capOf(money.plan, money.grantedCents, { spending, ownShare, waivedBasisPoints }, law);
    return shownCap(cap, money.plan, money.grantedCents, law, context.locale);
  }

  @FieldResolver(() => ReceivedFundingPlan, {
    nullable: true,
    description: 'The plan it decides on, as received; the commune’s own field of the project tells the present one.',
  })
  plan(@Root() { money }: ProjectCoFunding): ReceivedFundingPlan | null {
    const { plan } = money;
    return plan && { plan, statedAt: plan.statedAt, receivedAt: plan.receivedAt };
  }

  @FieldResolver(() => [CoFunding], { description: 'What it gives, in whatever state, oldest first.' })
  async fonds(@Root() { money }: ProjectCoFunding, @Ctx() context: RequestContext): Promise<CoFunding[]> {
    const all = await context.load(coFundingsOfProjects, money.projectId, undefined);
    return all.filter(({ siren }) => siren === money.siren);
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Who was asked, and decides.' })
  async agglomeration(
    @Root() { money }: ProjectCoFunding,
    @Ctx() context: RequestContext,
  ): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, money.siren, undefined);
  }
}
