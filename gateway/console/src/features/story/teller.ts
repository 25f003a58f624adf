import { createContext, useContext } from 'react';
import createAgglomerationChapter from './CreateAgglomerationChapter.graphql?raw';
import createChapter from './CreateChapter.graphql?raw';
import type { ChapterDraft } from './chapterDraft.js';
import publishAgglomerationChapter from './PublishAgglomerationChapter.graphql?raw';
import publishChapter from './PublishChapter.graphql?raw';
import updateAgglomerationChapter from './UpdateAgglomerationChapter.graphql?raw';
import updateChapter from './UpdateChapter.graphql?raw';
import withdrawAgglomerationChapter from './WithdrawAgglomerationChapter.graphql?raw';
import withdrawChapter from './WithdrawChapter.graphql?raw';

/** Whose story it is: its operations, what a chapter leads to, and where its chapters stand. */
export interface Teller {
  readonly scale: 'commune' | 'call';
  readonly create: string;
  readonly update: string;
  readonly publish: string;
  readonly withdraw: string;
  /** What is written of a chapter. */
  readonly fields: readonly (keyof ChapterDraft)[];
  readonly chapter: (id: string) => string;
}

const both = ['title', 'text', 'period', 'visibility', 'contributors'] as const;

export const communeTells: Teller = {
  scale: 'commune',
  create: createChapter,
  update: updateChapter,
  publish: publishChapter,
  withdraw: withdrawChapter,
  fields: [...both, 'actionIds'],
  chapter: (id) => `/story/${id}`,
};

export const agglomerationTells: Teller = {
  scale: 'call',
  create: createAgglomerationChapter,
  update: updateAgglomerationChapter,
  publish: publishAgglomerationChapter,
  withdraw: withdrawAgglomerationChapter,
  fields: [...both, 'axis'],
  chapter: (id) => `/agglomeration-story/${id}`,
};

/** The one whose story the page shows. */
export const TellerContext = createContext<Teller>(communeTells);
export const useTeller = () => useContext(TellerContext);
