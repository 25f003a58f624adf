import type { ChapterTable } from '#shared/story/chapterStore.js';
import { toldCommands } from '#shared/story/toldCommands.js';
import { toldStore } from '#shared/story/toldStore.js';

const told: ChapterTable = { table: 'pole_chapter', owner: 'pole', entity: 'PoleChapter' };

/** The pole's chapters as they are read. */
export const chapters = toldStore(told, 'poleChapters');
export const chaptersById = chapters.byId;

/** What may be done with them. */
export const commands = toldCommands(told, chapters, {
  create: 'createPoleChapter',
  update: 'updatePoleChapter',
  publish: 'publishPoleChapter',
  withdraw: 'withdrawPoleChapter',
});
