import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Labelling } from '../labelling/Labelling.js';
import { LabellingPayload, labellingPayload } from '../labelling/LabellingPayload.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { commentLabelling, commentsOf } from './commentLabelling.js';
import { CommentLabellingInput, LabellingComment } from './LabellingComment.js';
import { LabellingAnswer, LabellingQuestion } from './LabellingQuestion.js';
import { askCommune, closeLabellingQuestion } from './questionCommands.js';
import { AskCommuneInput, CloseLabellingQuestionInput } from './questionInputs.js';
import { questionsOf } from './store.js';

/** What is asked, answered and said about a file. */
@Resolver(() => Labelling)
export class ThreadResolver {
  @FieldResolver(() => [LabellingQuestion], {
    nullable: true,
    description: 'What was asked of the communes, and their answers, oldest first; for those who read the whole file.',
  })
  async questions(@Root() labelling: Labelling, @Ctx() context: RequestContext): Promise<LabellingQuestion[]> {
    return await context.load(questionsOf, labelling.id, undefined);
  }

  @FieldResolver(() => [LabellingComment], {
    nullable: true,
    description: 'What the agglomerations of the carrying communes say of it, oldest first.',
  })
  async comments(@Root() labelling: Labelling, @Ctx() context: RequestContext): Promise<LabellingComment[]> {
    return await context.load(commentsOf, labelling.id, undefined);
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description: 'Asks the communes that carry a proposed project; a missing piece suspends the promised delay.',
  })
  async askCommune(
    @Arg('input', () => AskCommuneInput) input: AskCommuneInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await askCommune(context, input));
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description: 'Closes a question that one’s own agglomeration asked; the communes hear of it.',
  })
  async closeLabellingQuestion(
    @Arg('input', () => CloseLabellingQuestionInput) input: CloseLabellingQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await closeLabellingQuestion(context, input));
  }

  @Mutation(() => LabellingPayload, {
    nullable: true,
    description: 'Says what one’s agglomeration thinks of a file that it answers, or is informed of.',
  })
  async commentLabelling(
    @Arg('input', () => CommentLabellingInput) input: CommentLabellingInput,
    @Ctx() context: RequestContext,
  ): Promise<LabellingPayload> {
    return await labellingPayload(context, await commentLabelling(context, input));
  }
}

@Resolver(() => LabellingAnswer)
export class LabellingAnswerResolver {
  @FieldResolver(() => Commune, { description: 'Who answered.' })
  commune(@Root() answer: LabellingAnswer): Commune {
    return { insee: answer.commune };
  }
}

@Resolver(() => LabellingComment)
export class LabellingCommentResolver {
  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Who says so.' })
  async agglomeration(
    @Root() comment: LabellingComment,
    @Ctx() context: RequestContext,
  ): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, comment.author, undefined);
  }
}
