import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SubsidiarityVerdict } from '#shared/graphql/SubsidiarityFinding.js';
import { dayOf } from '#shared/graphql/today.js';
import { adviseProject } from '#shared/subsidiarity/adviseProject.js';
import { verdictWords } from '#shared/subsidiarity/words.js';
import { needsOf } from '../needs/store.js';
import { Project } from '../projects/Project.js';
import { resolveProject } from '../projects/ProjectResolver.js';
import { type HeardOffers, heardFields } from './heardOffers.js';
import { ProjectAdvice } from './ProjectAdvice.js';
import { shownAdvice } from './shownAdvice.js';
import { situationOf } from './situationOf.js';

/** What the planner brings of each need of a project, in the order in which this scale told them: it may not name them. */
interface HeardProject {
  readonly heardNeeds?: readonly HeardOffers[] | null;
}

@Resolver(() => Project)
export class ProjectAdviceResolver {
  @Directive(`@requires(fields: "needs { ${heardFields.replaceAll(/\s+/g, ' ')} }")`)
  @FieldResolver(() => ProjectAdvice, {
    nullable: true,
    description:
      'Who should act today for all its needs together; a scale that cannot be reached is told as missing, and never as a no.',
  })
  async advice(
    @Root() { id, heardNeeds }: Project & HeardProject,
    @Ctx() context: RequestContext,
  ): Promise<ProjectAdvice | null> {
    const needs = await context.load(needsOf, id, undefined);
    if (needs.length === 0) return null;
    const day = dayOf(new Date());
    // Needs that came or went meanwhile would shift what was heard: then nothing was.
    const heard = heardNeeds?.length === needs.length ? heardNeeds : [];
    const situations = await Promise.all(
      needs.map((need, place) => situationOf(context, { ...heard[place], ...need }, day)),
    );
    const advised = adviseProject(situations.filter((situation) => situation !== null));
    return {
      worst: SubsidiarityVerdict[advised.worst],
      sentence: verdictWords[advised.worst][context.locale],
      needs: advised.needs.flatMap((advice) => {
        const need = needs.find((one) => one.id === advice.need);
        return need === undefined ? [] : [{ need, advice: shownAdvice(advice, context.locale) }];
      }),
    };
  }
}

/** A project as the planner names it, with what it brings along of what other scales said of its needs. */
export async function projectWithOffers(
  { needs = null, ...reference }: { id: string; needs?: HeardProject['heardNeeds'] },
  context: RequestContext,
): Promise<(Project & HeardProject) | null> {
  const project = await resolveProject(reference, context);
  return project === null ? null : { ...project, heardNeeds: needs };
}
