import { broken, type Obstacle } from '#shared/graphql/problems.js';
import { ContractSide } from './ContractSide.js';
import { ContractState } from './ContractState.js';
import type { Judgement } from './Judgement.js';
import * as words from './refusals.js';
import { type JudgedCommitment, laggingSide, type Verdict, verdictOn } from './verdict.js';

/** What the rules of a contract look at. */
export interface ContractSituation {
  readonly state: ContractState;
  readonly commitments: readonly (JudgedCommitment & { readonly id: string })[];
}

export type ContractCommand =
  /** Everything both sides commit themselves to, in place of what was there. */
  | { readonly kind: 'COMMIT' }
  /** With whom it is made, and who asked. */
  | { readonly kind: 'NAME_PARTY' }
  | {
      readonly kind: 'JUDGE';
      readonly commitmentId: string;
      readonly by: ContractSide;
      readonly judgement: Judgement;
    }
  | { readonly kind: 'MOVE'; readonly to: ContractState; readonly day: string };

export type ContractOutcome =
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: 'CHANGED' }
  | { readonly kind: 'JUDGED'; readonly unbalancedSide: ContractSide | null }
  | {
      readonly kind: 'MOVED';
      readonly state: ContractState;
      readonly unbalancedSide: ContractSide | null;
      /** Days that the move sets; what is absent stays. */
      readonly days: { readonly concludedOn?: string; readonly endedOn?: string };
    };

const ends: readonly ContractState[] = [ContractState.HONOURED, ContractState.UNBALANCED, ContractState.BROKEN];

/** Where a contract may go from each state: one step after the other, then the end that both sides' judgements give. */
const next: Readonly<Record<ContractState, readonly ContractState[]>> = {
  [ContractState.PROPOSED]: [ContractState.NEGOTIATED],
  [ContractState.NEGOTIATED]: [ContractState.CONCLUDED],
  [ContractState.CONCLUDED]: [ContractState.RUNNING],
  [ContractState.RUNNING]: ends,
  [ContractState.HONOURED]: [],
  [ContractState.UNBALANCED]: [],
  [ContractState.BROKEN]: [],
};

/** Decides a command on a contract, or says everything that stops it. */
export function decide(contract: ContractSituation, command: ContractCommand): ContractOutcome {
  switch (command.kind) {
    case 'COMMIT':
    case 'NAME_PARTY':
      return isOpen(contract.state)
        ? { kind: 'CHANGED' }
        : refused(broken('CONCLUDED_IS_FIXED', ['input'], words.concludedIsFixed));
    case 'JUDGE':
      return judge(contract, command.commitmentId, command.by, command.judgement);
    case 'MOVE':
      return move(contract, command.to, command.day);
    default: {
      const never: never = command;
      throw new Error(`Unknown command ${JSON.stringify(never)}`);
    }
  }
}

/** Both sides may still say what they commit themselves to. */
function isOpen(state: ContractState): boolean {
  return state === ContractState.PROPOSED || state === ContractState.NEGOTIATED;
}

function judge(
  { state, commitments }: ContractSituation,
  commitmentId: string,
  by: ContractSide,
  judgement: Judgement,
): ContractOutcome {
  if (state !== ContractState.RUNNING) {
    return refused(broken('JUDGED_WHILE_RUNNING', ['input', 'contractId'], words.judgedWhileRunning));
  }
  if (!commitments.some(({ id }) => id === commitmentId)) {
    return refused({ kind: 'InvalidInput', path: ['input', 'commitmentId'], message: words.unknownCommitment });
  }
  const after = commitments.map((one) => (one.id === commitmentId ? judged(one, by, judgement) : one));
  return { kind: 'JUDGED', unbalancedSide: laggingSide(after) };
}

/** A commitment with one side's judgement of it; a later judgement of the same side takes the place of the first. */
export function judged<One extends JudgedCommitment>(commitment: One, by: ContractSide, judgement: Judgement): One {
  return by === ContractSide.COMMUNE
    ? { ...commitment, judgedByCommune: judgement }
    : { ...commitment, judgedByInhabitants: judgement };
}

function move({ state, commitments }: ContractSituation, to: ContractState, day: string): ContractOutcome {
  if (to === state) return refused({ kind: 'AlreadyDone', message: words.alreadyThere });
  if (ends.includes(state)) return refused(broken('CONTRACT_ENDED', ['input', 'to'], words.ended));
  if (!next[state].includes(to)) {
    return refused(broken('STEP_BY_STEP', ['input', 'to'], words.stepByStep, words.nextSteps(next[state])));
  }
  if (to === ContractState.CONCLUDED) {
    const empty = Object.values(ContractSide).filter((side) => !commitments.some((one) => one.side === side));
    if (empty.length > 0) {
      return {
        kind: 'REFUSED',
        obstacles: empty.map((side) =>
          broken('BOTH_SIDES_COMMIT', ['input', 'to'], words.emptySide[side], words.oneCommitment[side]),
        ),
      };
    }
    return { kind: 'MOVED', state: to, unbalancedSide: null, days: { concludedOn: day } };
  }
  if (!ends.includes(to)) return { kind: 'MOVED', state: to, unbalancedSide: null, days: {} };
  return end(verdictOn(commitments), to, day);
}

/** A contract ends as both sides judged it, not as one of them would like. */
function end(verdict: Verdict, to: ContractState, day: string): ContractOutcome {
  if (verdict.kind === 'OPEN') {
    return refused(
      broken('BOTH_SIDES_JUDGE', ['input', 'to'], words.missingJudgements(verdict.missing), words.allJudged),
    );
  }
  if (verdict.kind !== to) {
    return refused(
      broken(
        'END_FOLLOWS_JUDGEMENTS',
        ['input', 'to'],
        words.judgedOtherwise(verdict),
        words.nextSteps([ContractState[verdict.kind]]),
      ),
    );
  }
  return {
    kind: 'MOVED',
    state: to,
    unbalancedSide: verdict.kind === 'UNBALANCED' ? verdict.side : null,
    days: { endedOn: day },
  };
}

function refused(obstacle: Obstacle): ContractOutcome {
  return { kind: 'REFUSED', obstacles: [obstacle] };
}
