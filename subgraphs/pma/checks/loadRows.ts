import type { EntityManager } from 'typeorm';
import type { SecondmentSaid } from '#shared/graphql/SecondmentAsked.js';
import { staffAgreementsOf } from '../agreements/staffAgreements.js';
import { workOfPoles } from '../allocations/work.js';
import { servedWorkOf } from '../assessments/servedNeeds.js';
import { unpilotedTeamsOf, wordsOfPoles } from '../teams/words.js';
import { monthsBeyondOf } from '../technicians/monthsBeyond.js';
import { clock } from '../territory/clock.js';
import { doneBeyondOf } from '../timesheets/doneBeyond.js';
import type { Finding, PoleRows } from './Finding.js';
import { findings } from './findings.js';
import { type CheckKindName, poleCheckKinds } from './kinds.js';
import type { HeardOfNeeds } from './shareFindings.js';

type Part = Exclude<keyof PoleRows, 'own' | 'heard'>;

/** The rows in which each kind is looked for. */
const partsOf: Readonly<Record<CheckKindName, readonly Part[]>> = {
  NO_CONSENT: ['work', 'words'],
  NO_EMPLOYER_AGREEMENT: ['work'],
  BROKEN_CHAIN: ['work', 'agreements'],
  CHAIN_ENDS_SOON: ['work', 'agreements'],
  CONTRADICTORY_INSTRUCTIONS: ['work', 'agreements'],
  OVER_ALLOCATED: ['beyond'],
  CAPACITY_CUT: ['beyond'],
  ABOVE_SHARE_EXCEEDED: ['served'],
  DONE_BEYOND_PLANNED: ['done'],
  TEAM_WITHOUT_PILOT: ['unpiloted'],
};

/** What is asked of a pole's rows. */
export interface FindingsAsked extends HeardOfNeeds {
  /** Null for all. */
  readonly kinds: readonly CheckKindName[] | null;
  /** What the pilot communes say by their own word; null where they do not answer. */
  readonly said: readonly SecondmentSaid[] | null;
}

/** What each pole has to put in order today, of some kinds; at most a statement for each part of the rows. */
export async function findingsOfPoles(
  manager: EntityManager,
  poles: readonly string[],
  { kinds, said, facts, efforts }: FindingsAsked,
): Promise<Finding[][]> {
  const wanted = new Set(kinds ?? poleCheckKinds);
  const parts = new Set([...wanted].flatMap((kind) => partsOf[kind]));
  const nothing = poles.map(() => []);
  // One after the other: they share one connection.
  const work = parts.has('work') ? await workOfPoles(manager, poles, { states: ['ACCEPTED', 'ACTIVE'] }) : nothing;
  const agreements = parts.has('agreements') ? await staffAgreementsOf(manager, poles) : nothing;
  const words = parts.has('words') ? await wordsOfPoles(manager, poles) : nothing;
  const beyond = parts.has('beyond') ? await monthsBeyondOf(manager, poles) : nothing;
  const done = parts.has('done') ? await doneBeyondOf(manager, poles) : nothing;
  const unpiloted = parts.has('unpiloted') ? await unpilotedTeamsOf(manager, poles) : nothing;
  const served = parts.has('served') ? await servedWorkOf(manager, poles) : nothing;
  const own = said === null ? null : new Map(said.map(({ teamId, word }) => [teamId, word]));
  return poles.map((_pole, place) => {
    const rows: PoleRows = {
      work: work[place] ?? [],
      agreements: agreements[place] ?? [],
      words: new Map((words[place] ?? []).map((word) => [word.teamId, word])),
      own,
      beyond: beyond[place] ?? [],
      done: done[place] ?? [],
      unpiloted: unpiloted[place] ?? [],
      served: served[place] ?? [],
      heard: { facts, efforts },
    };
    return findings(rows, clock.today(), wanted);
  });
}
