import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { AgglomerationChapter } from './AgglomerationChapter.js';

@ObjectType({
  description: '« Chapitre changé » The agglomeration’s chapter as it is now, or what stopped the change.',
})
export class AgglomerationChapterPayload {
  @Field(() => AgglomerationChapter, { nullable: true, description: 'The chapter; null when there is a problem.' })
  chapter!: AgglomerationChapter | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
