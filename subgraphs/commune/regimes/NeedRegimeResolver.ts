import { competenceNamed } from '#shared/competences/Competence.js';
import { Arg, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RegimeStanding } from '#shared/graphql/RegimeStanding.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { Need } from '../needs/Need.js';
import { projectsById } from '../projects/store.js';
import { NeedRegime } from './NeedRegime.js';
import { regimesTold } from './store.js';

/** Who exercises the competence that a need falls under, in the commune that leads its project. */
@Resolver(() => Need)
export class NeedRegimeResolver {
  @FieldResolver(() => NeedRegime, {
    nullable: true,
    description: 'Who exercises the competence it falls under on a day, from what the agglomeration told the commune.',
  })
  async regime(
    @Root() need: Need,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<NeedRegime | null> {
    const project = await context.load(projectsById, need.projectId, undefined);
    if (project === null) return null;
    const competence = competenceNamed(need.competence)?.key ?? null;
    const told = await context.load(regimesTold, project.insee, { on: on ?? dayOf(new Date()) });
    const found = told.find((one) => one.competence === competence);
    if (found === undefined) return { ...nothingTold, competence };
    const { regime, since, agglomeration, actReference, line, asOf } = found;
    const side = found.operations.find(({ projectId }) => projectId === project.id)?.side ?? null;
    return { regime: RegimeStanding[regime], competence, since, agglomeration, actReference, line, side, asOf };
  }
}

const nothingTold: Omit<NeedRegime, 'competence'> = {
  regime: RegimeStanding.UNKNOWN,
  since: null,
  agglomeration: null,
  actReference: null,
  line: null,
  side: null,
  asOf: null,
};
