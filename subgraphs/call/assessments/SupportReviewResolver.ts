import { factFields } from '#shared/graphql/CommuneFacts.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SubsidiarityAssessment, VerdictCount } from '#shared/graphql/SubsidiarityAssessment.js';
import { SubsidiarityVerdict } from '#shared/graphql/SubsidiarityFinding.js';
import { type HeardOfSupport, Support, type SupportRow } from '../supports/Support.js';
import { SupportListArgs } from '../supports/SupportList.js';
import { supportQuestion } from '../supports/SupportResolver.js';
import { openSupportsOf, supportPagesOfAgglomerations } from '../supports/store.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { AssessedSupport, AssessedSupportConnection, type HeardReview, SupportReview } from './SupportReview.js';
import { assessSupport } from './supportSituation.js';

/** What an assessment of a support waits for. */
const heardFields = `communeFacts { ${factFields} } poleHalfDays agreedEachDay instructedByCommune`;

@Resolver(() => Support)
export class AssessmentOfSupportResolver {
  @Directive(`@requires(fields: "${heardFields}")`)
  @FieldResolver(() => SubsidiarityAssessment, {
    nullable: true,
    description:
      'Whether it is in the communes’ place, by the rule of active subsidiarity: what a scale that cannot be reached knows is unknown, and never a no.',
  })
  async assessment(
    @Root() support: SupportRow & HeardOfSupport,
    @Ctx() context: RequestContext,
  ): Promise<SubsidiarityAssessment> {
    return await assessSupport(context, support, support);
  }
}

@Resolver(() => Agglomeration)
export class SupportReviewOfAgglomerationResolver {
  @FieldResolver(() => SupportReview, {
    nullable: true,
    description: 'What it offers and gives, examined: which supports are « à la place de », and which are not.',
  })
  supportReview(@Root() { siren }: Agglomeration): SupportReview {
    return { siren };
  }
}

@Resolver(() => SupportReview)
export class SupportReviewResolver {
  @FieldResolver(() => [Support], {
    nullable: true,
    description: 'Its supports offered, promised or at work, as far as this reader sees them; by id.',
  })
  async openSupports(@Root() { siren }: SupportReview, @Ctx() context: RequestContext): Promise<SupportRow[]> {
    return await context.load(openSupportsOf, siren, undefined);
  }

  @Directive(`@requires(fields: "openSupports { ${heardFields} }")`)
  @FieldResolver(() => AssessedSupportConnection, {
    nullable: true,
    description: 'Those with one of these verdicts; « à la place de » is SUBSTITUTION. All of them unless told.',
  })
  async assessed(
    @Root() review: SupportReview & HeardReview,
    @Arg('verdicts', () => [SubsidiarityVerdict], { nullable: true, description: 'With one of these verdicts.' })
    verdicts: SubsidiarityVerdict[] | null,
    @Args(() => SupportListArgs) args: SupportListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<AssessedSupport>> {
    const all = await assessedOf(context, review);
    const kept = all.filter(({ assessment }) => verdicts?.includes(assessment.verdict) ?? true);
    const byId = new Map(kept.map((one) => [one.support.id, one]));
    const question = { ...supportQuestion(args), ids: [...byId.keys()].sort() };
    const page = await context.load(supportPagesOfAgglomerations, review.siren, question);
    const shown = ({ id }: SupportRow): AssessedSupport[] => {
      const one = byId.get(id);
      return one === undefined ? [] : [one];
    };
    return {
      ...page,
      nodes: page.nodes.flatMap((row) => shown(row)),
      edges: page.edges.flatMap(({ cursor, node }) => shown(node).map((one) => ({ cursor, node: one }))),
    };
  }

  @Directive(`@requires(fields: "openSupports { ${heardFields} }")`)
  @FieldResolver(() => [VerdictCount], { nullable: true, description: 'How many have each verdict, in their order.' })
  async verdicts(@Root() review: SupportReview & HeardReview, @Ctx() context: RequestContext): Promise<VerdictCount[]> {
    const all = await assessedOf(context, review);
    return Object.values(SubsidiarityVerdict).flatMap((verdict) => {
      const count = all.filter(({ assessment }) => assessment.verdict === verdict).length;
      return count === 0 ? [] : [{ verdict, count }];
    });
  }
}

interface Assessed {
  readonly support: SupportRow;
  readonly assessment: SubsidiarityAssessment;
}

async function assessedOf(
  context: RequestContext,
  { siren, openSupports }: SupportReview & HeardReview,
): Promise<Assessed[]> {
  const supports = await context.load(openSupportsOf, siren, undefined);
  // Supports that came or went meanwhile would shift what was heard: then nothing was.
  const heard = openSupports?.length === supports.length ? openSupports : [];
  return await Promise.all(
    supports.map(async (support, place) => ({
      support,
      assessment: await assessSupport(context, support, heard[place] ?? {}),
    })),
  );
}
