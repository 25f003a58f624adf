import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { ChangedChapterInput, NewChapterInput } from '#shared/story/chapterInputs.js';

@InputType({ description: '« Nouveau chapitre » A chapter of the story of the commune the actor acts for.' })
export class CreateChapterInput extends NewChapterInput {
  @Field(() => [ID], { defaultValue: [], description: 'Actions of the commune it tells of.' })
  actionIds!: string[];
}

@InputType({ description: '« Chapitre modifié » What is absent stays as it is; a public chapter is withdrawn first.' })
export class UpdateChapterInput extends ChangedChapterInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Actions of the commune it tells of, in place of the former ones.',
  })
  actionIds?: string[] | null;
}
