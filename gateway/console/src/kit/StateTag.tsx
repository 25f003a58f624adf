import { useWords } from '../words/Words.js';
import { Tag, type Tone } from './Tag.js';

export type ProjectState = 'DRAFT' | 'SHARED' | 'PROPOSED' | 'WITHDRAWN';
export type LabellingState =
  | 'RECEIVED'
  | 'ADMISSIBLE'
  | 'UNDER_REVIEW'
  | 'LABELLED'
  | 'TO_MATURE'
  | 'NOT_RETAINED'
  | 'FOLLOWED'
  | 'EXPIRED'
  | 'SUSPENDED';
export type ActionStatus = 'ONGOING' | 'LATE' | 'PAUSED' | 'BLOCKED' | 'ABANDONED' | 'DONE';
export type AllocationState = 'REQUESTED' | 'PROPOSED' | 'ACCEPTED' | 'ACTIVE' | 'ENDED' | 'REFUSED' | 'CANCELLED';
export type AllocationCheck =
  | 'OVER_ALLOCATED'
  | 'NO_EMPLOYER_AGREEMENT'
  | 'NO_CONSENT'
  | 'INCOMPLETE_CHAIN'
  | 'CHAIN_ENDS_SOON'
  | 'CONTRADICTORY_INSTRUCTIONS';

type Look = readonly [sign: string, tone: Tone];

// A refusal is an answer: it has its sign and no warning colour.
const projectLooks: Record<ProjectState, Look> = {
  DRAFT: ['✎', 'plain'],
  SHARED: ['◐', 'sky'],
  PROPOSED: ['↑', 'sky'],
  WITHDRAWN: ['↩', 'plain'],
};
const labellingLooks: Record<LabellingState, Look> = {
  RECEIVED: ['✉', 'sky'],
  ADMISSIBLE: ['◔', 'sky'],
  UNDER_REVIEW: ['◑', 'sky'],
  LABELLED: ['✓', 'heap'],
  TO_MATURE: ['…', 'sand'],
  NOT_RETAINED: ['–', 'plain'],
  FOLLOWED: ['✓', 'heap'],
  EXPIRED: ['○', 'plain'],
  SUSPENDED: ['‖', 'plain'],
};
const statusLooks: Record<ActionStatus, Look> = {
  ONGOING: ['▸', 'sky'],
  LATE: ['◷', 'sand'],
  PAUSED: ['‖', 'plain'],
  BLOCKED: ['■', 'brick'],
  ABANDONED: ['○', 'plain'],
  DONE: ['✓', 'heap'],
};
const allocationLooks: Record<AllocationState, Look> = {
  REQUESTED: ['?', 'sky'],
  PROPOSED: ['◔', 'sky'],
  ACCEPTED: ['◑', 'sky'],
  ACTIVE: ['▸', 'heap'],
  ENDED: ['✓', 'plain'],
  REFUSED: ['–', 'plain'],
  CANCELLED: ['○', 'plain'],
};

export function ProjectStateTag({ state }: { state: ProjectState | null }) {
  const words = useWords();
  const [sign, tone] = state === null ? (['◌', 'plain'] as const) : projectLooks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {state === null ? words.answer.unknown : words.projectStates[state]}
    </Tag>
  );
}

export function LabellingStateTag({ state }: { state: LabellingState | null }) {
  const words = useWords();
  const [sign, tone] = state === null ? (['◌', 'plain'] as const) : labellingLooks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {state === null ? words.answer.unknown : words.labellingStates[state]}
    </Tag>
  );
}

export function ActionStatusTag({ status }: { status: ActionStatus | null }) {
  const words = useWords();
  const [sign, tone] = status === null ? (['◌', 'plain'] as const) : statusLooks[status];
  return (
    <Tag sign={sign} tone={tone}>
      {status === null ? words.answer.unknown : words.statuses[status]}
    </Tag>
  );
}

export function AllocationStateTag({ state }: { state: AllocationState | null }) {
  const words = useWords();
  const [sign, tone] = state === null ? (['◌', 'plain'] as const) : allocationLooks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {state === null ? words.answer.unknown : words.allocationStates[state]}
    </Tag>
  );
}

/** What the pole must look at on an allocation, each in words. */
export function CheckTags({ checks }: { checks: readonly AllocationCheck[] | null }) {
  const words = useWords();
  if (checks === null) return <Tag sign="◌">{words.answer.unknown}</Tag>;
  if (checks.length === 0) return <>{words.months.noCheck}</>;
  return (
    <>
      {checks.map((check) => (
        <Tag key={check} sign="⚠" tone="brick">
          {words.checks[check]}
        </Tag>
      ))}
    </>
  );
}
