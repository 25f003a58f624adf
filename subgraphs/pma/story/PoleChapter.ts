import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, ObjectType } from '#shared/graphql/decorators.js';
import { ToldChapter } from '#shared/story/ToldChapter.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Chapitre du récit du pôle » A part of the story a pole tells of its transition, public by the consent of those who told it alone.',
})
export class PoleChapter extends ToldChapter {}

export const PoleChapterConnection = connectionOf(() => PoleChapter, 'PoleChapter', 'Chapitres du récit du pôle');
