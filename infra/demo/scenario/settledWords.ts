import type { DemonstrationConsent } from '#commune/demo/SupportRows.js';
import { id } from './chance.js';
import { addDays, at } from './days.js';
import type { PlannedProject } from './projects.js';

type Word = Pick<DemonstrationConsent, 'scale' | 'role' | 'state'> & {
  /** Places of the project and of its need. */
  readonly of: readonly [project: number, need: number];
  /** Which of its carrying communes speak, the lead is 0. */
  readonly by: readonly number[];
};

/** Words without which the advice on these needs would wait for them. */
const words: readonly Word[] = [
  { of: [12, 1], by: [0], scale: 'PEERS', role: 'ADVICE', state: 'GRANTED' },
  { of: [24, 1], by: [0, 1, 2], scale: 'PEERS', role: 'ADVICE', state: 'GRANTED' },
  { of: [7, 1], by: [0, 1, 2], scale: 'AGGLOMERATION', role: 'CO_FACILITATION', state: 'GRANTED' },
  { of: [19, 1], by: [1], scale: 'AGGLOMERATION', role: 'CO_FACILITATION', state: 'GRANTED' },
  { of: [32, 0], by: [1], scale: 'AGGLOMERATION', role: 'CO_FACILITATION', state: 'GRANTED' },
  { of: [32, 0], by: [0, 1], scale: 'PEERS', role: 'CO_FACILITATION', state: 'GRANTED' },
  { of: [24, 0], by: [0], scale: 'AGGLOMERATION', role: 'ADVICE', state: 'GRANTED' },
  // They would rather learn together, later: an exchange is refused as well.
  { of: [14, 1], by: [0, 1], scale: 'PEERS', role: 'TOOLING_TRAINING', state: 'REFUSED' },
  { of: [14, 1], by: [0, 1], scale: 'PEERS', role: 'PEER_EXCHANGE', state: 'REFUSED' },
];

/** Projects that a commune lets its agglomeration lead for a time: its council's mandate ends by itself. */
const mandated: readonly (readonly [project: number, need: number])[] = [
  [12, 0],
  [20, 0],
];

/** What communes said beside what chance has them say, a few days after they proposed. */
export function settledWordsOf(planned: readonly PlannedProject[], day: string): DemonstrationConsent[] {
  const given = words.flatMap(({ of, by, ...word }) => by.map((speaker) => said(planned, of, speaker, word)));
  const mandates = mandated.map((of) => {
    const carrying = { scale: 'AGGLOMERATION', role: 'CARRYING', state: 'GRANTED' } as const;
    const act = { body: 'DELIBERATION', reference: `DÉMONSTRATION mandat ${of[0]}` } as const;
    return said(planned, of, 0, { ...carrying, ...act, until: addDays(day, 300) });
  });
  return [...given, ...mandates].filter((word) => word !== null);
}

function said(
  planned: readonly PlannedProject[],
  [project, place]: Word['of'],
  speaker: number,
  word: Pick<DemonstrationConsent, 'scale' | 'role' | 'state'> & Partial<DemonstrationConsent>,
): DemonstrationConsent | null {
  const row = planned[project]?.row;
  const need = row?.needs[place];
  const insee = [row?.leadCommune, ...(row?.coCarriers ?? []).map((carrier) => carrier.insee)][speaker];
  if (row?.proposedOn == null || need === undefined || insee === undefined) return null;
  const decidedOn = addDays(row.proposedOn, 4);
  return {
    id: id('settled word', need.id, insee, word.scale, word.role),
    insee,
    projectId: row.id,
    needId: need.id,
    version: 1,
    supersedes: null,
    body: 'EXECUTIVE',
    reference: null,
    decidedOn,
    enforceableFrom: word.state === 'GRANTED' ? addDays(decidedOn, 3) : null,
    recordedAt: at(addDays(decidedOn, 3), 11),
    ...word,
  };
}
