import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Action } from '../actions/Action.js';
import { actionsById } from '../actions/store.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { Experiment } from './Experiment.js';
import { Lesson, LessonConnection, LessonReuse, type LessonReuseRow, type LessonRow } from './Lesson.js';
import { LessonListArgs } from './LessonList.js';
import { lessonList, lessonsOfCommunes } from './lessonLists.js';
import { experimentsById, lessonsById, reusesOf } from './store.js';

@Resolver(() => Lesson)
export class LessonResolver {
  @Query(() => Lesson, { nullable: true, description: 'One lesson; null when it does not exist for this reader.' })
  lesson(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Lesson | null> {
    return context.load(lessonsById, id, undefined);
  }

  @Query(() => LessonConnection, {
    nullable: true,
    description: 'What communes learnt, as far as this reader may see it.',
  })
  async lessons(
    @Args(() => LessonListArgs) args: LessonListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Lesson>> {
    return await lessonList(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that learnt it.' })
  commune(@Root() lesson: LessonRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, lesson.insee, undefined);
  }

  @FieldResolver(() => Experiment, { nullable: true, description: 'The experiment that taught it, if one.' })
  async experiment(@Root() { experimentId }: LessonRow, @Ctx() context: RequestContext): Promise<Experiment | null> {
    return experimentId === null ? null : await context.load(experimentsById, experimentId, undefined);
  }

  @FieldResolver(() => Action, { nullable: true, description: 'The action that taught it, if one.' })
  async action(@Root() { actionId }: LessonRow, @Ctx() context: RequestContext): Promise<Action | null> {
    return actionId === null ? null : await context.load(actionsById, actionId, undefined);
  }

  @FieldResolver(() => [LessonReuse], {
    nullable: true,
    description: 'Who made use of it and how, as far as the reader may know; oldest first.',
  })
  reusedBy(@Root() lesson: LessonRow, @Ctx() context: RequestContext): Promise<LessonReuse[]> {
    return context.load(reusesOf, lesson.id, undefined);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many communes made use of it, of those the reader may know.',
  })
  async reuses(@Root() lesson: LessonRow, @Ctx() context: RequestContext): Promise<number> {
    return (await context.load(reusesOf, lesson.id, undefined)).length;
  }
}

@Resolver(() => LessonReuse)
export class LessonReuseResolver {
  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that makes use of the lesson.' })
  commune(@Root() reuse: LessonReuseRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, reuse.insee, undefined);
  }
}

/** A commune's list of its lessons. */
@Resolver(() => Commune)
export class LessonsOfCommuneResolver {
  @FieldResolver(() => LessonConnection, {
    nullable: true,
    description: 'What it learnt, as far as the reader may see it.',
  })
  lessons(
    @Root() commune: Commune,
    @Args(() => LessonListArgs) args: LessonListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Lesson>> {
    return context.load(lessonsOfCommunes, commune.insee, args);
  }
}

export function resolveLesson(reference: { id: string }, context: RequestContext): Promise<Lesson | null> {
  return context.load(lessonsById, reference.id, undefined);
}
