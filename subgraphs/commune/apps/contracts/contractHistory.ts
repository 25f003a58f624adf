import { isDeepStrictEqual } from 'node:util';
import type { Message } from '#shared/graphql/GraphError.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import { dayOf } from '#shared/graphql/today.js';
import type { Commitment } from '../../contracts/Commitment.js';
import { ContractSide } from '../../contracts/ContractSide.js';
import { ContractState } from '../../contracts/ContractState.js';
import { type ContractCommand, decide, judged } from '../../contracts/lifecycle.js';
import { laggingSide } from '../../contracts/verdict.js';
import type { ContractRewrite, WholeCommitment, WholeContract } from '../../contracts/writeContracts.js';

/** The states before an end, in their order. */
const steps = [ContractState.PROPOSED, ContractState.NEGOTIATED, ContractState.CONCLUDED, ContractState.RUNNING];

interface History {
  readonly obstacles: readonly Obstacle[];
  readonly unbalancedSide: ContractSide | null;
}

/** A contract that has gone its way before anyone recorded it: each step as it must have been taken, its days included. */
export function historyOf(contract: WholeContract): History {
  const { state, concludedOn, endedOn } = contract;
  const isEnd = !steps.includes(state);
  const commitments = contract.commitments.map((one, index) => ({ ...one, id: String(index) }));
  const silent = commitments.map((one) => ({ ...one, judgedByCommune: null, judgedByInhabitants: null }));
  const obstacles: Obstacle[] = [...dayObstacles(state, concludedOn, endedOn)];
  const path = isEnd ? steps : steps.slice(0, steps.indexOf(state) + 1);
  for (const [index, from] of path.slice(0, -1).entries()) {
    const to = path[index + 1] ?? from;
    obstacles.push(...refusals({ state: from, commitments: silent }, { kind: 'MOVE', to, day: concludedOn ?? '' }));
  }
  if (isEnd) {
    obstacles.push(
      ...refusals({ state: ContractState.RUNNING, commitments }, { kind: 'MOVE', to: state, day: endedOn ?? '' }),
    );
  } else if (state !== ContractState.RUNNING && commitments.some(isJudged)) {
    obstacles.push(broken('JUDGED_WHILE_RUNNING', ['input', 'state'], judgedTooEarly));
  }
  return { obstacles, unbalancedSide: sideOf(state, commitments) };
}

/** What a line changes of a contract that is there, each difference decided by the rule for it. */
export function changeOf(
  was: WholeContract,
  asked: WholeContract,
  commitments: readonly Commitment[],
): History & { readonly commitments: ContractRewrite['commitments'] } {
  const obstacles: Obstacle[] = [];
  const now = { state: was.state, commitments };
  const named = was.origin === asked.origin && isDeepStrictEqual(was.party, asked.party);
  if (!named) obstacles.push(...refusals(now, { kind: 'NAME_PARTY' }));
  const promised = isDeepStrictEqual(was.commitments.map(promise), asked.commitments.map(promise));
  if (!promised) obstacles.push(...refusals(now, { kind: 'COMMIT' }));
  const same = promised && isDeepStrictEqual(was.commitments, asked.commitments);
  if (promised && !same) obstacles.push(...judgementObstacles(was, asked, commitments));
  if (!promised && asked.commitments.some(isJudged)) {
    obstacles.push(broken('JUDGED_WHILE_RUNNING', ['input', 'commitments'], judgedTooEarly));
  }
  const said = asked.commitments.map((one, index) => ({ ...one, id: commitments[index]?.id ?? String(index) }));
  if (was.state === asked.state) obstacles.push(...sameDays(was, asked));
  else {
    const ended = !steps.includes(asked.state);
    const today = dayOf(new Date());
    const day = (ended ? asked.endedOn : asked.concludedOn) ?? today;
    obstacles.push(...refusals({ state: was.state, commitments: said }, { kind: 'MOVE', to: asked.state, day }));
    obstacles.push(...dayObstacles(asked.state, asked.concludedOn, asked.endedOn));
  }
  return {
    obstacles,
    unbalancedSide: sideOf(asked.state, asked.commitments),
    commitments: same ? 'SAME' : promised ? 'JUDGED' : 'REPLACED',
  };
}

function refusals(situation: Parameters<typeof decide>[0], command: ContractCommand): readonly Obstacle[] {
  const outcome = decide(situation, command);
  return outcome.kind === 'REFUSED' ? outcome.obstacles : [];
}

/** Each judgement that is new; one that was given is given again by another, never taken back. */
function judgementObstacles(was: WholeContract, asked: WholeContract, commitments: readonly Commitment[]): Obstacle[] {
  const names = [
    [ContractSide.COMMUNE, 'judgedByCommune'],
    [ContractSide.INHABITANTS, 'judgedByInhabitants'],
  ] as const;
  let now = commitments;
  return commitments.flatMap(({ id: commitmentId }, index) =>
    names.flatMap(([by, name]) => {
      const judgement = asked.commitments[index]?.[name] ?? null;
      if (judgement === (was.commitments[index]?.[name] ?? null)) return [];
      if (judgement === null) return [broken('JUDGEMENT_STANDS', ['input', 'commitments'], judgementStands)];
      const found = refusals({ state: was.state, commitments: now }, { kind: 'JUDGE', commitmentId, by, judgement });
      now = now.map((one) => (one.id === commitmentId ? judged(one, by, judgement) : one));
      return found;
    }),
  );
}

function dayObstacles(state: ContractState, concludedOn: string | null, endedOn: string | null): Obstacle[] {
  const isOpen = state === ContractState.PROPOSED || state === ContractState.NEGOTIATED;
  const isEnd = !steps.includes(state);
  const found: Obstacle[] = [];
  if (isOpen !== (concludedOn === null)) {
    found.push(broken('CONCLUDED_IS_DATED', ['input', 'concludedOn'], isOpen ? notConcluded : whenConcluded));
  }
  if (isEnd !== (endedOn !== null)) {
    found.push(broken('ENDED_IS_DATED', ['input', 'endedOn'], isEnd ? whenEnded : notEnded));
  }
  if (concludedOn !== null && endedOn !== null && endedOn < concludedOn) {
    found.push(broken('ENDED_AFTER_CONCLUDED', ['input', 'endedOn'], endedBefore));
  }
  return found;
}

function sameDays(was: WholeContract, asked: WholeContract): Obstacle[] {
  return (['concludedOn', 'endedOn'] as const)
    .filter((name) => was[name] !== asked[name])
    .map((name) => broken('DAYS_STAND', ['input', name], daysStand));
}

function sideOf(state: ContractState, commitments: readonly WholeCommitment[]): ContractSide | null {
  return state === ContractState.RUNNING || state === ContractState.UNBALANCED ? laggingSide(commitments) : null;
}

const promise = ({ side, text, dueOn }: WholeCommitment) => ({ side, text, dueOn });
const isJudged = (one: WholeCommitment) => one.judgedByCommune !== null || one.judgedByInhabitants !== null;

const judgedTooEarly: Message = {
  fr: 'Les engagements sont jugés une fois le contrat en cours\u00a0: retirez les jugements, ou corrigez l’état.',
  en: 'Commitments are judged once the contract runs: remove the judgements, or correct the state.',
};
const judgementStands: Message = {
  fr: 'Un jugement a été donné\u00a0: donnez-en un autre, il ne s’efface pas.',
  en: 'A judgement was given: give another one, it is not erased.',
};
const whenConcluded: Message = {
  fr: 'Ce contrat est conclu\u00a0: donnez le jour où il l’a été.',
  en: 'This contract is concluded: give the day it was.',
};
const notConcluded: Message = {
  fr: 'Ce contrat n’est pas conclu\u00a0: videz cette cellule, ou corrigez l’état.',
  en: 'This contract is not concluded: empty this cell, or correct the state.',
};
const whenEnded: Message = {
  fr: 'Ce contrat est terminé\u00a0: donnez le jour où il l’a été.',
  en: 'This contract has ended: give the day it did.',
};
const notEnded: Message = {
  fr: 'Ce contrat n’est pas terminé\u00a0: videz cette cellule, ou corrigez l’état.',
  en: 'This contract has not ended: empty this cell, or correct the state.',
};
const endedBefore: Message = {
  fr: 'Ce contrat finirait avant d’être conclu\u00a0: corrigez l’un des deux jours.',
  en: 'This contract would end before it was concluded: correct one of the two days.',
};
const daysStand: Message = {
  fr: 'Ce jour est déjà inscrit et ne change plus\u00a0: reprenez celui de la fiche, ou videz la cellule.',
  en: 'This day is recorded already and no longer changes: take that of the record, or empty the cell.',
};
