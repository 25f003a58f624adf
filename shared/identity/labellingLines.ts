import { everyone, institutions, type Line, type Mutations, readBy } from './authorizationLine.js';

/** What an agglomeration asks of the communes about their proposal, what they answer, and how long that may take. */
const threads: readonly string[] = ['LabellingQuestion', 'LabellingAnswer', 'LabellingClock'];

/** How a proposal comes to its label: criteria, scores, questions, comments, commitments. */
export const labellingLines: readonly Line[] = [
  // By what an agglomeration scores and within which delay it answers is for all to know.
  ...readBy(['CriteriaGrid', 'Criterion', 'PromisedDelay', 'ProjectSheet'], 'PUBLIC', everyone),
  // How it scores, and a refusal that is not decided yet, are its own.
  ...readBy(['LabellingReview', 'CriterionScore', 'ProposedRefusal'], 'OWN', ['PROJECT_OFFICER']),
  ...readBy(threads, 'OWN', ['PROJECT_OFFICER']),
  ...readBy(threads, 'CONCERNED', ['COMMUNE_AGENT', 'PROJECT_OFFICER', 'ANALYST', 'DIRECTOR']),
  // Between the agglomerations of the communes that carry the project, and those communes.
  ...readBy(['LabellingComment'], 'OWN', ['PROJECT_OFFICER']),
  ...readBy(['LabellingComment'], 'CONCERNED', ['COMMUNE_AGENT', 'PROJECT_OFFICER']),
  ...readBy(['LabelCommitment', 'LabelCommitmentJudgement'], 'SHARED', institutions),
  { type: 'CriteriaGrid', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'PromisedDelay', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },
  { type: 'LabellingComment', verb: 'CREATE', whose: 'OWN', roles: ['PROJECT_OFFICER'] },

  // At the communes' scale, the receipts of what they are asked, and what they answer.
  ...readBy(['ProjectQuestion', 'ProjectAnswer'], 'OWN', ['COMMUNE_AGENT']),
  { type: 'ProjectQuestion', verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] },
];

/** Its mutations, in the table's words. */
export const labellingMutations: Mutations = {
  proposeNotRetained: ['Labelling', 'DECIDE'],
  confirmNotRetained: ['Labelling', 'DECIDE'],
  discardNotRetained: ['Labelling', 'DECIDE'],
  scoreLabelling: ['Labelling', 'DECIDE'],
  askCommune: ['Labelling', 'DECIDE'],
  closeLabellingQuestion: ['Labelling', 'DECIDE'],
  addLabelCommitment: ['Labelling', 'DECIDE'],
  judgeLabelCommitment: ['Labelling', 'DECIDE'],
  recordSupportAgreement: ['Labelling', 'DECIDE'],
  takeUpLabel: ['Labelling', 'DECIDE'],
  commentLabelling: ['LabellingComment', 'CREATE'],
  publishCriteriaGrid: ['CriteriaGrid', 'CREATE'],
  setPromisedDelay: ['PromisedDelay', 'CREATE'],
  answerQuestion: ['ProjectQuestion', 'UPDATE'],
  closeQuestion: ['ProjectQuestion', 'UPDATE'],
};
