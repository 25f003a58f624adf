import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import type { SecondmentSaid } from '#shared/graphql/SecondmentAsked.js';
import type { TeamWord } from '../teams/words.js';
import { chainFindings } from './chainFindings.js';
import { type Finding, finding, type PoleRows } from './Finding.js';
import { type CheckKindName, consentUnknown } from './kinds.js';
import { shareFindings } from './shareFindings.js';

const ofChains: readonly CheckKindName[] = ['BROKEN_CHAIN', 'CHAIN_ENDS_SOON', 'CONTRADICTORY_INSTRUCTIONS'];

/** What is not in order in a pole's rows on a day, of some kinds, from the rows alone. */
export function findings(rows: PoleRows, today: string, wanted: ReadonlySet<CheckKindName>): Finding[] {
  return [
    ...basisFindings(rows, today),
    ...(ofChains.some((kind) => wanted.has(kind)) ? chainFindings(rows, today) : []),
    ...monthFindings(rows),
    ...shareFindings(rows, today),
    ...teamFindings(rows),
  ].filter(({ kind }) => wanted.has(kind));
}

function basisFindings({ work, words, own }: PoleRows, today: string): Finding[] {
  return work.flatMap((one) => {
    if (one.state !== 'ACTIVE') return [];
    const about = { allocationId: one.id, technicianId: one.technicianId, teamId: one.teamId };
    const found: Finding[] = [];
    const word = words.get(one.teamId);
    const state = word === undefined ? null : consentState(word.word, own?.get(one.teamId) ?? null);
    if (word !== undefined && state !== null) {
      const refused = word.word !== 'GRANTED' && word.receivedOn !== null && word.receivedOn > one.from;
      const told = state === 'UNKNOWN' ? consentUnknown : null;
      found.push(finding({ kind: 'NO_CONSENT', state, told, since: refused ? word.receivedOn : one.from, ...about }));
    }
    const over = one.agreedUntil !== null && one.agreedUntil < today ? one.agreedUntil : null;
    if (one.agreedOn === null || over !== null) {
      found.push(finding({ kind: 'NO_EMPLOYER_AGREEMENT', since: over ?? one.from, ...about }));
    }
    return found;
  });
}

/** The stricter of what was received and the commune's own word wins; without the latter a yes received is unknown. */
function consentState(received: TeamWord['word'], own: SecondmentSaid['word']): Finding['state'] | null {
  if (received !== 'GRANTED') return 'RAISED';
  if (own === null) return 'UNKNOWN';
  return own === ConsentStanding.GRANTED ? null : 'RAISED';
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
