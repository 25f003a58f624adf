import type { ChapterTable } from '#shared/story/chapterStore.js';
import { toldCommands } from '#shared/story/toldCommands.js';
import { toldStore } from '#shared/story/toldStore.js';

const told: ChapterTable = { table: 'agglomeration_chapter', owner: 'siren', entity: 'AgglomerationChapter' };

/** The agglomeration's chapters as they are read. */
export const chapters = toldStore(told, 'agglomerationChapters');
export const chaptersById = chapters.byId;

/** What may be done with them. */
export const commands = toldCommands(told, chapters, {
  create: 'createAgglomerationChapter',
  update: 'updateAgglomerationChapter',
  publish: 'publishAgglomerationChapter',
  withdraw: 'withdrawAgglomerationChapter',
});
