import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, ObjectType } from '#shared/graphql/decorators.js';
import { ToldChapter } from '#shared/story/ToldChapter.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Chapitre du récit de l’agglomération » A part of the story an agglomeration tells of its transition, public by the consent of those who told it alone.',
})
export class AgglomerationChapter extends ToldChapter {}

export const AgglomerationChapterConnection = connectionOf(
  () => AgglomerationChapter,
  'AgglomerationChapter',
  'Chapitres du récit de l’agglomération',
);
