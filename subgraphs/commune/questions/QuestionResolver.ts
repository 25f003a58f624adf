import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { Project } from '../projects/Project.js';
import { answerQuestion, closeQuestion } from './answerQuestion.js';
import { ProjectAnswer, ProjectQuestion, ProjectQuestionPayload } from './ProjectQuestion.js';
import { AnswerQuestionInput, CloseQuestionInput } from './questionInputs.js';
import { questionsById, questionsOfProjects } from './store.js';

/** What the agglomeration asks of the communes that carry a project. */
@Resolver(() => Project)
export class QuestionResolver {
  @FieldResolver(() => [ProjectQuestion], {
    nullable: true,
    description: 'What the agglomeration asked the reader’s commune about it, oldest first.',
  })
  async questions(@Root() project: Project, @Ctx() context: RequestContext): Promise<ProjectQuestion[]> {
    return await context.load(questionsOfProjects, project.id, undefined);
  }

  @Mutation(() => ProjectQuestionPayload, {
    nullable: true,
    description: 'Answers a question of the agglomeration, for one’s own commune; the answer arrives there by itself.',
  })
  async answerQuestion(
    @Arg('input', () => AnswerQuestionInput) input: AnswerQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectQuestionPayload> {
    return await payload(context, await answerQuestion(context, input));
  }

  @Mutation(() => ProjectQuestionPayload, {
    nullable: true,
    description: 'Closes a question of the agglomeration, for one’s own commune; nothing said is edited.',
  })
  async closeQuestion(
    @Arg('input', () => CloseQuestionInput) input: CloseQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<ProjectQuestionPayload> {
    return await payload(context, await closeQuestion(context, input));
  }
}

@Resolver(() => ProjectAnswer)
export class ProjectAnswerResolver {
  @FieldResolver(() => Commune, { description: 'Who answered.' })
  async commune(@Root() answer: ProjectAnswer, @Ctx() context: RequestContext): Promise<Commune> {
    return (await context.load(communesByInsee, answer.insee, undefined)) ?? { insee: answer.insee };
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<ProjectQuestionPayload> {
  return {
    question: entityId === null ? null : await context.load(questionsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
