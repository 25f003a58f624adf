import { CouncilPreparation, PreparationKind } from '#shared/councils/CouncilPreparation.js';
import { shownCouncil } from '#shared/councils/shownCouncil.js';
import { Arg, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { communesByInsee } from '../communes/store.js';
import { ConsentState } from '../consents/Consent.js';
import { consentsOfNeeds } from '../consents/store.js';
import { Need } from '../needs/Need.js';
import { projectsById } from '../projects/store.js';
import { deliberates } from './deliberates.js';
import { preparationOf } from './preparationOf.js';

/** Which council can still say yes to a support before a need begins. */
@Resolver(() => Need)
export class CouncilOfNeedResolver {
  @FieldResolver(() => CouncilPreparation, {
    nullable: true,
    description:
      'Where a carrying commune’s yes to that role passes before its council: which one can still deliberate before the need begins, and what to have ready by when. Null where no deliberation is needed, or where the commune’s last word there is a yes.',
  })
  async councilFor(
    @Root() need: Need,
    @Arg('scale', () => SupportScale, { description: 'Who would support.' }) scale: SupportScale,
    @Arg('role', () => SupportRole, { description: 'What the support would do.' }) role: SupportRole,
    @Arg('commune', () => InseeScalar, {
      nullable: true,
      description: 'Whose council; the lead commune’s unless told.',
    })
    given: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CouncilPreparation | null> {
    if (!deliberates(role)) return null;
    const project = await context.load(projectsById, need.projectId, undefined);
    const insee = given ?? project?.insee;
    if (insee === undefined || ![project?.insee, ...(project?.coCarrierCodes ?? [])].includes(insee)) return null;
    const said = await context.load(consentsOfNeeds, need.id, undefined);
    const last = said.filter((word) => word.insee === insee && word.scale === scale && word.role === role).at(-1);
    if (last?.state === ConsentState.GRANTED) return null;
    const [found, commune] = await Promise.all([
      preparationOf(context, insee, { from: need.from ?? null, until: need.until ?? null }),
      context.load(communesByInsee, insee, undefined),
    ]);
    const inhabitants = commune?.population;
    return {
      ...found,
      council: found.council && shownCouncil(found.council, inhabitants),
      next: found.next && shownCouncil(found.next, inhabitants),
      steps: found.steps.map((step) => ({ ...step, kind: PreparationKind[step.kind] })),
    };
  }
}
