import type { PoleDemonstration } from '#pma/demo/PoleRows.js';
import type { Territory } from '../../territory/Territory.js';
import { id } from './chance.js';
import { addDays, addMonths, lastDay, monthOf } from './days.js';
import type { PlannedProject } from './projects.js';

type Team = PoleDemonstration['teams'][number];
type Allocation = PoleDemonstration['allocations'][number];

/** Functions with a role in each team beside the posts: one of the pilot commune, one of its agglomeration, and one that left. */
export function withMembers(territory: Territory, teams: readonly Team[], day: string): Team[] {
  const agglomerationOf = new Map(territory.memberships.map(({ commune, agglomeration }) => [commune, agglomeration]));
  return teams.map((team, index) => {
    const since = addDays(day, -330 + index);
    const member = (
      role: 'REFERENT' | 'COORDINATOR' | 'EXPERT',
      told: { readonly body: string; readonly function: string; readonly until?: string },
    ) => ({ id: id('team member', index, role), role, since, until: null, ...told });
    return {
      ...team,
      pilotSince: since,
      members: [
        member('REFERENT', { body: team.pilot, function: 'Directeur général des services' }),
        member('COORDINATOR', {
          body: agglomerationOf.get(team.pilot) ?? team.pole,
          function: 'Chargée de mission projets',
        }),
        ...(index % 3 === 0
          ? [member('EXPERT', { body: team.pole, function: 'Ingénieure', until: addDays(day, -60) })]
          : []),
      ],
    };
  });
}

/** A team that its pilot has left before anything began: somebody was asked for, and nobody leads. */
export function teamWithoutPilot(
  projects: readonly PlannedProject[],
  { technicianId, pole, number }: { readonly technicianId: string; readonly pole: string; readonly number: number },
  day: string,
): { readonly teams: Team[]; readonly allocations: Allocation[] } {
  const project = projects.find(({ fate }) => fate === 'TO_MATURE')?.row;
  if (project === undefined) return { teams: [], allocations: [] };
  const first = addMonths(monthOf(day), 3);
  const last = addMonths(first, 1);
  const teamId = id('team without pilot');
  return {
    teams: [
      {
        id: teamId,
        pole,
        projectId: project.id,
        pilot: project.leadCommune,
        pilotSince: addDays(day, -100),
        communes: [project.leadCommune],
        leftByPilot: { since: addDays(day, -21), reason: 'La commune ne souhaite plus piloter ce projet.' },
      },
    ],
    allocations: [
      {
        ...{ id: id('allocation without pilot'), number, technicianId, teamId, state: 'REQUESTED' },
        from: `${first}-01`,
        until: lastDay(last),
        months: [first, last].map((month) => ({ month, planned: 4, done: 0 })),
        employerAgreement: null,
        imported: false,
      },
    ],
  };
}
