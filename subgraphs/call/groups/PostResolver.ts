import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkSpan, monthsOf } from '#shared/graphql/months.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { MonthScalar } from '#shared/graphql/scalars.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { createPost, setPostCapacity, updatePost } from './changePost.js';
import { DevelopmentTeam, Post, PostCapacity, PostConnection, PostMonth, PostSkill } from './Post.js';
import { PostListArgs } from './PostList.js';
import { CreatePostInput, PostPayload, SetPostCapacityInput, UpdatePostInput } from './postInputs.js';
import {
  capacitiesOfPosts,
  monthsOfPosts,
  postPages,
  postsById,
  skillsOfPosts,
  teamsOfAgglomerations,
} from './postStore.js';

/** The most months that can be asked for at once. */
const longestSpan = 60;

@Resolver(() => Post)
export class PostResolver {
  @Query(() => Post, {
    nullable: true,
    description: 'A post of an agglomeration; null when the reader may not see it.',
  })
  async post(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Post | null> {
    return await context.load(postsById, id, undefined);
  }

  @Mutation(() => PostPayload, { nullable: true, description: 'Adds a post to one’s own agglomeration’s team.' })
  async createPost(
    @Arg('input', () => CreatePostInput) input: CreatePostInput,
    @Ctx() context: RequestContext,
  ): Promise<PostPayload> {
    return await payload(context, await createPost(context, input));
  }

  @Mutation(() => PostPayload, { nullable: true, description: 'Changes a post; what it promised stays promised.' })
  async updatePost(
    @Arg('input', () => UpdatePostInput) input: UpdatePostInput,
    @Ctx() context: RequestContext,
  ): Promise<PostPayload> {
    return await payload(context, await updatePost(context, input));
  }

  @Mutation(() => PostPayload, {
    nullable: true,
    description: 'Says what a post gives each month from a month on; a cut below what is committed is kept and shown.',
  })
  async setPostCapacity(
    @Arg('input', () => SetPostCapacityInput) input: SetPostCapacityInput,
    @Ctx() context: RequestContext,
  ): Promise<PostPayload> {
    return await payload(context, await setPostCapacity(context, input));
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Whose post it is.' })
  async agglomeration(@Root() post: Post, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, post.siren, undefined);
  }

  @FieldResolver(() => [PostSkill], { nullable: true, description: 'What it masters, best mastered first.' })
  async skills(@Root() post: Post, @Ctx() context: RequestContext): Promise<PostSkill[]> {
    return await context.load(skillsOfPosts, post.id, undefined);
  }

  @FieldResolver(() => [PostCapacity], { nullable: true, description: 'What it gives, from which month on.' })
  async capacities(@Root() post: Post, @Ctx() context: RequestContext): Promise<PostCapacity[]> {
    return await context.load(capacitiesOfPosts, post.id, undefined);
  }

  @FieldResolver(() => [PostMonth], {
    nullable: true,
    description: `Each month from the first to the last, at most ${longestSpan}.`,
  })
  async months(
    @Root() post: Post,
    @Arg('from', () => MonthScalar, { description: 'First month.' }) from: string,
    @Arg('until', () => MonthScalar, { description: 'Last month, included.' }) until: string,
    @Ctx() context: RequestContext,
  ): Promise<PostMonth[]> {
    checkSpan({ from, until }, longestSpan);
    return await context.load(monthsOfPosts, post.id, { months: monthsOf({ from, until }) });
  }
}

@Resolver(() => Agglomeration)
export class AgglomerationPostsResolver {
  @FieldResolver(() => DevelopmentTeam, {
    nullable: true,
    description: 'Its posts, counted; null for who may not see them.',
  })
  async developmentTeam(
    @Root() agglomeration: Agglomeration,
    @Ctx() context: RequestContext,
  ): Promise<DevelopmentTeam | null> {
    const { tenant, role } = context.actor;
    // Who sees none of its posts is told of no team, rather than of an empty one.
    if (tenant !== agglomeration.siren && role !== 'ANALYST' && role !== 'DIRECTOR') return null;
    return await context.load(teamsOfAgglomerations, agglomeration.siren, undefined);
  }

  @FieldResolver(() => PostConnection, { nullable: true, description: 'The posts of its development team.' })
  async posts(
    @Root() agglomeration: Agglomeration,
    @Args(() => PostListArgs) args: PostListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Post>> {
    const question = { filter: args.filter ?? null, sort: args.sort ?? null, ...checkPage(args) };
    return await context.load(postPages, agglomeration.siren, question);
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<PostPayload> {
  return {
    post: entityId === null ? null : await context.load(postsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
