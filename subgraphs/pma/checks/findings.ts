import { chainFindings } from './chainFindings.js';
import { type Finding, finding, type PoleRows } from './Finding.js';
import type { CheckKindName } from './kinds.js';

const ofChains: readonly CheckKindName[] = ['BROKEN_CHAIN', 'CHAIN_ENDS_SOON', 'CONTRADICTORY_INSTRUCTIONS'];

/** What is not in order in a pole's rows on a day, of some kinds, from the rows alone. */
export function findings(rows: PoleRows, today: string, wanted: ReadonlySet<CheckKindName>): Finding[] {
  return [
    ...basisFindings(rows, today),
    ...(ofChains.some((kind) => wanted.has(kind)) ? chainFindings(rows, today) : []),
    ...monthFindings(rows),
    ...teamFindings(rows),
  ].filter(({ kind }) => wanted.has(kind));
}

function basisFindings({ work, words }: PoleRows, today: string): Finding[] {
  return work.flatMap((one) => {
    if (one.state !== 'ACTIVE') return [];
    const about = { allocationId: one.id, technicianId: one.technicianId, teamId: one.teamId };
    const found: Finding[] = [];
    const word = words.get(one.teamId);
    if (word !== undefined && word.word !== 'GRANTED') {
      const since = word.receivedOn !== null && word.receivedOn > one.from ? word.receivedOn : one.from;
      found.push(finding({ kind: 'NO_CONSENT', since, ...about }));
    }
    const over = one.agreedUntil !== null && one.agreedUntil < today ? one.agreedUntil : null;
    if (one.agreedOn === null || over !== null) {
      found.push(finding({ kind: 'NO_EMPLOYER_AGREEMENT', since: over ?? one.from, ...about }));
    }
    return found;
  });
}

function monthFindings({ beyond, done }: PoleRows): Finding[] {
  return [
    ...beyond.map(({ technicianId, month, over, reason, since }) =>
      finding({
        kind: reason === 'CAPACITY_CUT' ? 'CAPACITY_CUT' : 'OVER_ALLOCATED',
        // Somebody decided so and said why: to be known, and no alert.
        ...(reason === 'OVERRIDDEN' ? { severity: 'NOTICE' as const } : {}),
        since,
        technicianId,
        month,
        halfDays: over,
      }),
    ),
    ...done.map(({ allocationId, month, over }) =>
      finding({ kind: 'DONE_BEYOND_PLANNED', since: `${month}-01`, allocationId, month, halfDays: over }),
    ),
  ];
}

function teamFindings({ unpiloted }: PoleRows): Finding[] {
  return unpiloted.map(({ teamId, since }) => finding({ kind: 'TEAM_WITHOUT_PILOT', since, teamId }));
}
