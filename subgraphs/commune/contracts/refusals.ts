import type { Message } from '#shared/graphql/GraphError.js';
import type { ContractSide } from './ContractSide.js';
import type { ContractState } from './ContractState.js';
import type { Verdict } from './verdict.js';

const stateWords: Readonly<Record<ContractState, Message>> = {
  PROPOSED: { fr: 'proposé', en: 'proposed' },
  NEGOTIATED: { fr: 'négocié', en: 'negotiated' },
  CONCLUDED: { fr: 'conclu', en: 'concluded' },
  RUNNING: { fr: 'en cours', en: 'running' },
  HONOURED: { fr: 'honoré', en: 'honoured' },
  UNBALANCED: { fr: 'déséquilibré', en: 'unbalanced' },
  BROKEN: { fr: 'rompu', en: 'broken' },
};

export const concludedIsFixed: Message = {
  fr: 'Ce contrat est conclu\u00a0: ce que les deux côtés ont promis ne change plus. Proposez un nouveau contrat.',
  en: 'This contract is concluded: what both sides promised no longer changes. Propose a new contract.',
};
export const judgedWhileRunning: Message = {
  fr: 'On juge les engagements d’un contrat en cours\u00a0: passez-le d’abord en cours\u00a0; un contrat terminé ne se juge plus.',
  en: 'Commitments are judged while the contract runs: start it first; an ended contract is judged no more.',
};
export const unknownCommitment: Message = {
  fr: 'Choisissez un engagement de ce contrat.',
  en: 'Choose a commitment of this contract.',
};
export const alreadyThere: Message = {
  fr: 'Le contrat est déjà dans cet état.',
  en: 'The contract is already in this state.',
};
export const ended: Message = {
  fr: 'Ce contrat est terminé\u00a0: il ne change plus. Proposez un nouveau contrat.',
  en: 'This contract has ended: it no longer changes. Propose a new contract.',
};
export const stepByStep: Message = {
  fr: 'Un contrat avance pas à pas\u00a0: proposé, négocié, conclu, en cours, puis la fin que donnent les jugements.',
  en: 'A contract goes step by step: proposed, negotiated, concluded, running, then the end that the judgements give.',
};
export const emptySide: Readonly<Record<ContractSide, Message>> = {
  COMMUNE: {
    fr: 'La commune ne s’engage à rien\u00a0: écrivez au moins un engagement de la commune, puis concluez.',
    en: 'The commune commits itself to nothing: write at least one commitment of the commune, then conclude.',
  },
  INHABITANTS: {
    fr: 'Les habitants ne s’engagent à rien\u00a0: il n’y a pas de participation sans responsabilisation. Écrivez au moins un engagement des habitants, puis concluez.',
    en: 'The inhabitants commit themselves to nothing: there is no participation without responsibility. Write at least one commitment of theirs, then conclude.',
  },
};
export const oneCommitment: Readonly<Record<ContractSide, Message>> = {
  COMMUNE: { fr: 'Un engagement de la commune.', en: 'One commitment of the commune.' },
  INHABITANTS: { fr: 'Un engagement des habitants.', en: 'One commitment of the inhabitants.' },
};
export const allJudged: Message = {
  fr: 'Le jugement des deux côtés sur chaque engagement.',
  en: 'Both sides’ judgement of every commitment.',
};

export function missingJudgements(missing: number): Message {
  return {
    fr: `Il manque ${missing} jugement${missing > 1 ? 's' : ''}\u00a0: les deux côtés jugent chaque engagement, puis le contrat se termine.`,
    en: `${missing} judgement${missing > 1 ? 's are' : ' is'} missing: both sides judge every commitment, then the contract ends.`,
  };
}

export function judgedOtherwise(verdict: Exclude<Verdict, { kind: 'OPEN' }>): Message {
  const { fr, en } = stateWords[verdict.kind];
  return {
    fr: `D’après les jugements des deux côtés, ce contrat est ${fr}\u00a0: terminez-le ainsi, ou revoyez les jugements.`,
    en: `By both sides’ judgements this contract is ${en}: end it so, or review the judgements.`,
  };
}

export function nextSteps(states: readonly ContractState[]): Message {
  return {
    fr: `Un passage à\u00a0: ${states.map((state) => stateWords[state].fr).join(', ')}.`,
    en: `A move to: ${states.map((state) => stateWords[state].en).join(', ')}.`,
  };
}
