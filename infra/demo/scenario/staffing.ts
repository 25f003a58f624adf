import type { DemonstrationStaffing } from '#call/demo/StaffingRows.js';
import type { PoleDemonstration } from '#pma/demo/PoleRows.js';
import type { DemonstrationRequest } from '#pma/demo/RequestRows.js';
import type { Territory } from '../../territory/Territory.js';
import { between, id } from './chance.js';
import { addDays, addMonths, at, lastDay, monthOf } from './days.js';
import type { PlannedProject } from './projects.js';

/** What becomes of a request: what a director and an officer must each find, in turn. */
const fates = [
  ...(['OPEN', 'PARTLY', 'FILLED', 'OPEN', 'TOO_MUCH', 'EXPIRED', 'CANCELLED'] as const),
  ...(['FILLED', 'PARTLY', 'FILLED', 'OPEN'] as const),
] as const;
type Fate = (typeof fates)[number] | 'DRAFT';

export interface StaffingDemonstration {
  readonly call: readonly DemonstrationStaffing[];
  readonly pma: readonly DemonstrationRequest[];
}

/** Requests of the agglomerations for needs of their labelled projects, alike at both scales. */
export function staffingOf(
  planned: readonly PlannedProject[],
  pma: PoleDemonstration,
  territory: Territory,
  day: string,
): StaffingDemonstration {
  const shortNames = new Map(territory.agglomerations.map(({ siren, shortName }) => [siren, shortName]));
  const labelled = planned.filter(({ fate }) => fate === 'LABELLED' || fate === 'FOLLOWED');
  const reviewed = planned.find(({ fate }) => fate === 'UNDER_REVIEW');
  const asked: (readonly [PlannedProject, Fate])[] = [
    ...labelled.map((project, index) => [project, fates[index % fates.length] ?? 'OPEN'] as const),
    ...(labelled[0] === undefined ? [] : [[labelled[0], 'CANCELLED'] as const]),
    ...(reviewed === undefined ? [] : [[reviewed, 'DRAFT'] as const]),
  ];
  const numbers = new Map<string, number>();
  const call = asked.flatMap(([project, fate], index): (DemonstrationStaffing & { servedBy: string[] })[] => {
    const need = project.row.needs.find(({ skill }) => skill !== null);
    if (need?.skill == null) return [];
    const number = (numbers.get(project.agglomeration) ?? 0) + 1;
    numbers.set(project.agglomeration, number);
    const served = fate === 'PARTLY' || fate === 'FILLED' ? servingOf(project, pma) : [];
    const found = served.reduce((sum, { committed }) => sum + committed, 0);
    const state = stateOf(fate, found);
    const { from, until } = windowOf(fate, served, day);
    const sentAt = fate === 'DRAFT' ? null : at(addDays(from < day ? from : day, -between(6, 30, 'sent', index)));
    const wroteAt = sentAt ?? at(addDays(day, -2));
    const year = Number(wroteAt.slice(0, 4));
    return [
      {
        id: id('staffing', index),
        siren: project.agglomeration,
        year,
        number,
        reference: `${shortNames.get(project.agglomeration)}-D-${year}-${String(number).padStart(3, '0')}`,
        projectId: project.row.id,
        needId: need.id,
        leadCommune: project.row.leadCommune,
        communes: [project.row.leadCommune, ...project.row.coCarriers.map(({ insee }) => insee)],
        skill: need.skill,
        level: need.skill === 'FACILITATION' || index % 3 === 0 ? ('PRACTISES' as const) : ('LEADS' as const),
        halfDays: amountOf(fate, found, index),
        ownHalfDays: 0,
        from,
        until,
        reason: 'Aucun poste de l’agglomération ne tient cette compétence sur la période.',
        state,
        foundHalfDays: found,
        sentAt,
        cancelReason: state === 'CANCELLED' ? 'La commune a trouvé un appui auprès de ses voisines.' : null,
        updatedAt: state === 'CANCELLED' ? at(addDays(day, -2)) : wroteAt,
        pole: territory.pole.siren,
        answers:
          state === 'PARTLY' || state === 'FILLED' || state === 'EXPIRED'
            ? [
                {
                  id: id('staffing answer', index),
                  state,
                  foundHalfDays: found,
                  answeredAt: at(state === 'EXPIRED' ? addDays(until, 1) : addDays(wroteAt.slice(0, 10), 4)),
                },
              ]
            : [],
        servedBy: served.map((one) => one.id),
      },
    ];
  });
  return {
    call: call.map(({ servedBy: _served, ...request }) => request),
    pma: call.flatMap(
      ({ siren, state, sentAt, answers: _answers, number: _number, year: _year, updatedAt, ...request }) =>
        sentAt === null || state === 'DRAFT'
          ? []
          : [
              {
                ...request,
                agglomeration: siren,
                sentAt,
                state: state === 'SENT' ? ('OPEN' as const) : state,
                cancelledAt: state === 'CANCELLED' ? updatedAt : null,
              },
            ],
    ),
  };
}

interface Serving {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly committed: number;
}

/** The allocations to the project that run or will, with what they commit. */
function servingOf({ row }: PlannedProject, pma: PoleDemonstration): Serving[] {
  const teams = new Set(pma.teams.filter(({ projectId }) => projectId === row.id).map((team) => team.id));
  return pma.allocations
    .filter(
      ({ teamId, state, imported }) => teams.has(teamId) && !imported && (state === 'ACTIVE' || state === 'ACCEPTED'),
    )
    .map(({ id: allocation, from, until, months }) => ({
      id: allocation,
      from,
      until,
      committed: months.reduce((sum, { planned }) => sum + planned, 0),
    }));
}

function stateOf(fate: Fate, found: number): DemonstrationStaffing['state'] {
  if (fate === 'OPEN' || fate === 'TOO_MUCH') return 'SENT';
  return (fate === 'PARTLY' || fate === 'FILLED') && found === 0 ? 'SENT' : fate;
}

function amountOf(fate: Fate, found: number, index: number): number {
  if (fate === 'FILLED' && found > 0) return found;
  return fate === 'TOO_MUCH' ? 400 : found + between(8, 24, 'asked', index);
}

function windowOf(
  fate: Fate,
  served: readonly Serving[],
  day: string,
): { readonly from: string; readonly until: string } {
  const today = monthOf(day);
  if (fate === 'EXPIRED') return { from: `${addMonths(today, -6)}-01`, until: lastDay(addMonths(today, -2)) };
  const ahead = { from: `${addMonths(today, 1)}-01`, until: lastDay(addMonths(today, fate === 'DRAFT' ? 24 : 5)) };
  return {
    from: [ahead.from, ...served.map(({ from }) => from)].sort()[0] ?? ahead.from,
    until: [ahead.until, ...served.map(({ until }) => until)].sort().at(-1) ?? ahead.until,
  };
}
