import { InputType } from '#shared/graphql/decorators.js';
import { ChangedChapterInput, NewChapterInput } from '#shared/story/chapterInputs.js';

@InputType({ description: '« Nouveau chapitre » Of the story of the agglomeration the actor acts for.' })
export class CreateAgglomerationChapterInput extends NewChapterInput {}

@InputType({ description: '« Chapitre modifié » What is absent stays as it is; a public chapter is withdrawn first.' })
export class UpdateAgglomerationChapterInput extends ChangedChapterInput {}
