import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, ObjectType } from '#shared/graphql/decorators.js';
import { ToldChapter, type ToldChapterRow } from '#shared/story/ToldChapter.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Chapitre du récit » A part of the story a commune tells of its transition, with those who live it: public by their consent alone.',
})
export class StoryChapter extends ToldChapter {}

/** A chapter as its row is read. */
export interface ChapterRow extends ToldChapterRow {
  readonly insee: string;
  readonly actionIds: readonly string[];
}

export const StoryChapterConnection = connectionOf(() => StoryChapter, 'StoryChapter', 'Chapitres du récit');
