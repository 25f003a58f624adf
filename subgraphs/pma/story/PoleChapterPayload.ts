import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { PoleChapter } from './PoleChapter.js';

@ObjectType({
  description: '« Chapitre changé » The pole’s chapter as it is now, or what stopped the change.',
})
export class PoleChapterPayload {
  @Field(() => PoleChapter, { nullable: true, description: 'The chapter; null when there is a problem.' })
  chapter!: PoleChapter | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
