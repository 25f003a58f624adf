import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { skillNamed } from '#shared/skills/skillNamed.js';
import { skillReferential } from '#shared/skills/skillReferential.js';
import { Project } from '../projects/Project.js';
import { projectsById } from '../projects/store.js';
import { Need } from './Need.js';
import { needsById, needsOf } from './store.js';

@Resolver(() => Need)
export class NeedResolver {
  @Query(() => Need, { nullable: true, description: 'One need; null when it does not exist for this reader.' })
  need(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Need | null> {
    return context.load(needsById, id, undefined);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project it belongs to.' })
  project(@Root() need: Need, @Ctx() context: RequestContext): Promise<Project | null> {
    return context.load(projectsById, need.projectId, undefined);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Name of the skill sought in the language of the request; null for none, or one that is not in the list.',
  })
  skillLabel(@Root() need: Need, @Ctx() { locale }: RequestContext): string | null {
    return need.skill == null ? null : (skillNamed(need.skill, skillReferential)?.[locale] ?? null);
  }

  @FieldResolver(() => [InseeScalar], {
    nullable: true,
    description: 'INSEE codes of the communes that carry its project: the lead first, then those that confirmed.',
  })
  async carrierCodes(@Root() need: Need, @Ctx() context: RequestContext): Promise<string[] | null> {
    const project = await context.load(projectsById, need.projectId, undefined);
    return project === null ? null : [project.insee, ...project.coCarrierCodes];
  }
}

/** A project's list of its needs. */
@Resolver(() => Project)
export class NeedsOfProjectResolver {
  @FieldResolver(() => [Need], { nullable: true, description: 'What it lacks, oldest first.' })
  needs(@Root() project: Project, @Ctx() context: RequestContext): Promise<Need[]> {
    return context.load(needsOf, project.id, undefined);
  }
}
