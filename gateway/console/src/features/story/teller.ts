import { createContext, useContext } from 'react';
import agglomerationStory from './AgglomerationStory.graphql?raw';
import axesOf from './AxesOf.graphql?raw';
import createAgglomerationChapter from './CreateAgglomerationChapter.graphql?raw';
import createChapter from './CreateChapter.graphql?raw';
import createPoleChapter from './CreatePoleChapter.graphql?raw';
import type { ChapterDraft } from './chapterDraft.js';
import poleAxes from './PoleAxes.graphql?raw';
import poleStory from './PoleStory.graphql?raw';
import publishAgglomerationChapter from './PublishAgglomerationChapter.graphql?raw';
import publishChapter from './PublishChapter.graphql?raw';
import publishPoleChapter from './PublishPoleChapter.graphql?raw';
import storyText from './Story.graphql?raw';
import updateAgglomerationChapter from './UpdateAgglomerationChapter.graphql?raw';
import updateChapter from './UpdateChapter.graphql?raw';
import updatePoleChapter from './UpdatePoleChapter.graphql?raw';
import withdrawAgglomerationChapter from './WithdrawAgglomerationChapter.graphql?raw';
import withdrawChapter from './WithdrawChapter.graphql?raw';
import withdrawPoleChapter from './WithdrawPoleChapter.graphql?raw';

/** Whose story it is: its operations, what a chapter leads to, and where its chapters stand. */
export interface Teller {
  readonly scale: 'commune' | 'call' | 'pma';
  /** The list of its chapters, and its axes where it has some. */
  readonly story: string;
  readonly axes: string | null;
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
  story: storyText,
  axes: null,
  create: createChapter,
  update: updateChapter,
  publish: publishChapter,
  withdraw: withdrawChapter,
  fields: [...both, 'actionIds'],
  chapter: (id) => `/story/${id}`,
};

export const agglomerationTells: Teller = {
  scale: 'call',
  story: agglomerationStory,
  axes: axesOf,
  create: createAgglomerationChapter,
  update: updateAgglomerationChapter,
  publish: publishAgglomerationChapter,
  withdraw: withdrawAgglomerationChapter,
  fields: [...both, 'axis'],
  chapter: (id) => `/agglomeration-story/${id}`,
};

export const poleTells: Teller = {
  scale: 'pma',
  story: poleStory,
  axes: poleAxes,
  create: createPoleChapter,
  update: updatePoleChapter,
  publish: publishPoleChapter,
  withdraw: withdrawPoleChapter,
  fields: [...both, 'axis'],
  chapter: (id) => `/pole-story/${id}`,
};

/** The one whose story the page shows. */
export const TellerContext = createContext<Teller>(communeTells);
export const useTeller = () => useContext(TellerContext);
