import { InputType } from '#shared/graphql/decorators.js';
import { ChangedChapterInput, NewChapterInput } from '#shared/story/chapterInputs.js';

@InputType({ description: '« Nouveau chapitre » Of the story of the pole the actor acts for.' })
export class CreatePoleChapterInput extends NewChapterInput {}

@InputType({ description: '« Chapitre modifié » What is absent stays as it is; a public chapter is withdrawn first.' })
export class UpdatePoleChapterInput extends ChangedChapterInput {}
