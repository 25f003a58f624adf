import type { collectiveStory as fr } from '../fr/collectiveStory.js';

export const collectiveStory: typeof fr = {
  title: 'The collective story',
  lede: 'Where the territory comes from, what it lives, where it wants to go: each scale tells its part.',
  views: { timeline: 'along time', table: 'as a table' },
  axis: 'Axis',
  period: 'Time of the story',
  scale: 'Scale',
  scales: { commune: 'the communes', call: 'the agglomerations', pma: 'the pole' },
  periods: { MEMORY: 'the memory', PRESENT: 'the present', FUTURE: 'the future' },
  counted: (n, period) => `${n} for ${period}`,
  text: (counts) => `Chapters that you may read: ${counts}.`,
  only: (shown, total) => `${shown} of ${total} are shown: narrow the choices to see the others.`,
  noneThen: 'Nobody has told any of it yet.',
  none: 'No chapter that you may read answers these choices.',
  caption: 'Chapters of the story',
  chapter: 'Chapter',
  content: 'Text',
  teller: 'Told by',
  published: (date) => `published on ${date}`,
  publishedOn: 'Published on',
  missing: {
    commune: 'The chapters of the communes are missing.',
    call: 'The chapters of the agglomerations are missing.',
    pma: 'The chapters of the pole are missing.',
  },
};
