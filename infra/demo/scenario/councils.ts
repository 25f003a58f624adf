import type { DemonstrationCouncil } from '#commune/demo/CouncilRows.js';
import { id } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { addDays, at } from './days.js';

type Idea = readonly [days: number, kind: 'COUNCIL' | 'BUREAU', state: 'PLANNED' | 'HELD' | 'CANCELLED', note?: string];

/** Days from the day the demonstration is seen from. The rest of the year is left to estimates. */
const calendars: readonly (readonly Idea[])[] = [
  [
    [-47, 'COUNCIL', 'HELD'],
    [8, 'BUREAU', 'PLANNED', 'Préparation du conseil de décembre'],
    [22, 'COUNCIL', 'PLANNED', 'Orientations budgétaires'],
    [44, 'COUNCIL', 'CANCELLED'],
    [79, 'COUNCIL', 'PLANNED', 'Vote du budget'],
    // Past, and nobody has said yet that it was held.
    [-4, 'BUREAU', 'PLANNED'],
  ],
  [
    [-61, 'COUNCIL', 'HELD'],
    [16, 'COUNCIL', 'PLANNED'],
  ],
];

/** The calendars of the first two communes, on weekdays; whoever entered nothing is shown estimates alone. */
export function councilsOf(communes: readonly ChosenCommune[], day: string): DemonstrationCouncil[] {
  return calendars.flatMap((ideas, place) => {
    const insee = communes[place]?.insee;
    if (insee === undefined) return [];
    return ideas.map(([days, kind, state, note = null], index) => ({
      id: id('council', insee, index),
      insee,
      heldOn: weekdayFrom(addDays(day, days), state === 'HELD' ? -1 : 1),
      kind,
      state,
      note,
      visibility: kind === 'BUREAU' ? ('PRIVATE' as const) : ('PUBLIC' as const),
      createdAt: at(addDays(day, -120)),
      updatedAt: at(addDays(day, state === 'PLANNED' ? -120 : -10)),
    }));
  });
}

/** That day, or the nearest Monday to Friday on one side of it: what was held stays in the past. */
function weekdayFrom(day: string, step: 1 | -1): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? weekdayFrom(addDays(day, step), step) : day;
}
