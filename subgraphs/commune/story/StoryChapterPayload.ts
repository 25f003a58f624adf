import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { StoryChapter } from './StoryChapter.js';

@ObjectType({ description: '« Chapitre changé » The chapter as it is now, or what stopped the change.' })
export class StoryChapterPayload {
  @Field(() => StoryChapter, { nullable: true, description: 'The chapter; null when there is a problem.' })
  chapter!: StoryChapter | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
