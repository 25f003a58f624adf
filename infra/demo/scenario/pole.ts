import type { PoleDemonstration } from '#pma/demo/PoleRows.js';
import { capacityOf } from '#pma/technicians/calendarCapacity.js';
import { skillReferential } from '#shared/skills/skillReferential.js';
import type { Territory } from '../../territory/Territory.js';
import { agreementsOf, closingsOf } from './agreements.js';
import { between, id } from './chance.js';
import { addDays, addMonths, at, lastDay, monthOf, months } from './days.js';
import { secondmentOf, signInsOf } from './postSignIns.js';
import { posts } from './posts.js';
import type { PlannedProject } from './projects.js';
import { teamWithoutPilot, withMembers } from './teams.js';

type Allocation = PoleDemonstration['allocations'][number];
type Technician = PoleDemonstration['technicians'][number];

/** The pole's part: posts, teams of labelled projects, allocations past and to come. */
export function poleOf(territory: Territory, projects: readonly PlannedProject[], day: string): PoleDemonstration {
  const pole = territory.pole.siren;
  const today = monthOf(day);
  const technicians = posts.map((post, index): Technician => {
    const employer = territory.poleMembers[post.employer % territory.poleMembers.length];
    return {
      id: id('technician', index),
      pole,
      code: `PMA-T${String(index + 1).padStart(2, '0')}`,
      function: post.function,
      employer: { siren: employer?.siren ?? pole, name: employer?.name ?? territory.pole.name },
      skills: [
        ...post.skills.map(([code, level]) => ({ code, level })),
        ...(post.learns ?? []).map(([code, level, inDays]) => ({ code, level, since: addDays(day, inDays) })),
      ],
      workingTime: post.workingTime ?? 100,
      pooledShare: post.pooledShare,
      since: '2024-01-08',
      until: null,
      // Days off around the next month's turn, for some; otherwise the calendar says what the post can give.
      capacity: index % 3 === 0 ? [{ month: addMonths(today, 1), halfDays: null, withdrawn: 4 }] : [],
    };
  });
  const supported = projects.filter(({ fate }) => ['LABELLED', 'FOLLOWED', 'EXPIRED', 'SUSPENDED'].includes(fate));
  const teams = supported.map(({ row }, index) => ({
    id: id('team', index),
    pole,
    projectId: row.id,
    pilot: row.leadCommune,
    communes: [row.leadCommune, ...row.coCarriers.map(({ insee }) => insee)],
  }));
  const planned = allocationsOf(technicians, supported, teams, day);
  const { allocations, cuts, overrides } = withProblems(planned, technicians, day);
  const unpiloted = teamWithoutPilot(
    projects,
    { technicianId: technicians[0]?.id ?? '', pole, number: allocations.length + 1 },
    day,
  );
  return {
    skills: skillReferential,
    technicians,
    teams: [...withMembers(territory, teams, day), ...unpiloted.teams],
    allocations: [...allocations, ...unpiloted.allocations],
    capacityCuts: cuts,
    overrides,
    agreements: [...agreementsOf(territory, { allocations, teams }, day), ...secondmentOf(technicians[0], day)],
    signIns: signInsOf(technicians),
    closings: closingsOf(territory),
    consents: consentsOf(allocations, teams, supported),
  };
}

/** One or two posts with the skill for each project, never beyond a month's capacity. */
function allocationsOf(
  technicians: readonly Technician[],
  supported: readonly PlannedProject[],
  teams: PoleDemonstration['teams'],
  day: string,
): Allocation[] {
  const today = monthOf(day);
  const free = new Map(
    technicians.flatMap((post) =>
      months(addMonths(today, -12), addMonths(today, 12)).map((month) => [
        `${post.id} ${month}`,
        capacityIn(post, month),
      ]),
    ),
  );
  const allocations: Allocation[] = [];
  for (const [index, project] of supported.entries()) {
    const team = teams[index];
    if (team === undefined) continue;
    const able = project.idea.skills.flatMap((skill) => holders(technicians, skill, index));
    for (const [position, technician] of able.entries()) {
      const state = stateOf(project.fate, index, position);
      const first = addMonths(today, state === 'ENDED' ? -8 : state === 'ACTIVE' ? -2 : 1);
      const span = months(first, addMonths(first, state === 'ENDED' ? 3 : between(4, 7, 'span', index, position)));
      const rows = span.flatMap((month) => {
        const left = free.get(`${technician.id} ${month}`) ?? 0;
        const wanted = Math.min(between(4, 14, 'planned', index, position, month), left);
        if (wanted === 0) return [];
        if (['ACCEPTED', 'ACTIVE', 'ENDED'].includes(state)) free.set(`${technician.id} ${month}`, left - wanted);
        const done = month < today && (state === 'ENDED' || state === 'ACTIVE') ? wanted : 0;
        return [{ month, planned: wanted, done }];
      });
      const [from, until] = [rows[0]?.month, rows.at(-1)?.month];
      if (from === undefined || until === undefined) continue;
      allocations.push({
        id: id('allocation', index, position),
        number: allocations.length + 1,
        technicianId: technician.id,
        teamId: team.id,
        state,
        from: `${from}-01`,
        until: lastDay(until),
        months: rows,
        employerAgreement: ['ACCEPTED', 'ACTIVE', 'ENDED'].includes(state)
          ? { agreedOn: addDays(`${from}-01`, -12), reference: `CONV-${from.slice(0, 4)}-${index + 1}` }
          : null,
        imported: false,
      });
    }
  }
  return allocations;
}

/** Two of the posts that have a skill, not always the same two. */
function holders(technicians: readonly Technician[], skill: string, turn: number): Technician[] {
  const able = technicians.filter((post) => post.skills.some(({ code }) => code === skill));
  return able.map((_, position) => able[(position + turn) % able.length] as Technician).slice(0, 2);
}

function stateOf(fate: PlannedProject['fate'], index: number, position: number): Allocation['state'] {
  if (fate === 'EXPIRED' || fate === 'SUSPENDED') return 'ENDED';
  if (position === 0) return 'ACTIVE';
  const others = [
    'ENDED',
    'ACCEPTED',
    'ACTIVE',
    'PROPOSED',
    'ENDED',
    'REQUESTED',
    'ACCEPTED',
    'REFUSED',
    'CANCELLED',
  ] as const;
  return others[(index * 2 + position) % others.length] ?? 'ACCEPTED';
}

/** What the director must find: a capacity cut below what was committed, and imported allocations without a basis. */
function withProblems(planned: readonly Allocation[], technicians: readonly Technician[], day: string) {
  const active = planned.filter(({ state }) => state === 'ACTIVE');
  const next = addMonths(monthOf(day), 1);
  const committed = new Map<string, number>();
  for (const { technicianId, state, months: rows } of planned) {
    if (state !== 'ACTIVE' && state !== 'ACCEPTED') continue;
    for (const { month, planned: halfDays } of rows) {
      if (month === next) committed.set(technicianId, (committed.get(technicianId) ?? 0) + halfDays);
    }
  }
  const cuts = [...committed]
    .filter(([, halfDays]) => halfDays >= 4)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([technicianId, halfDays]) => ({ technicianId, month: next, halfDays: halfDays - 3 }));
  const unfounded = new Map(active.slice(-2).map(({ id }, index) => [id, index]));
  const beyond = active.find(({ months: rows }) => rows.some(({ done }) => done > 0))?.id;
  const allocations = planned.map((allocation) => {
    if (allocation.id === beyond) return { ...allocation, months: withMoreDone(allocation.months) };
    const which = unfounded.get(allocation.id);
    if (which === undefined) return allocation;
    return { ...allocation, imported: true, employerAgreement: which === 0 ? null : allocation.employerAgreement };
  });
  const overridden = beyondByDecision(allocations, technicians, day);
  return {
    allocations: allocations.map((allocation) =>
      allocation.id === overridden?.allocation.id ? overridden.allocation : allocation,
    ),
    overrides: overridden === null ? [] : [overridden.override],
    cuts: cuts.filter(({ technicianId }) => technicians.some((post) => post.id === technicianId)),
  };
}

/** Half-days that a post of the demonstration can give in a month, before any cut. */
export function capacityIn(post: Technician, month: string): number {
  const told = post.capacity.find((row) => row.month === month);
  const terms = { told: told?.halfDays ?? null, withdrawn: told?.withdrawn ?? 0 };
  return capacityOf({ ...post, workingTime: post.workingTime ?? 100 }, month, terms);
}

/** One accepted allocation asks for two half-days more than its post has in its last month, as the pole decided. */
function beyondByDecision(allocations: readonly Allocation[], technicians: readonly Technician[], day: string) {
  const allocation = allocations.find(({ state, imported }) => state === 'ACCEPTED' && !imported);
  const month = allocation?.months.at(-1)?.month;
  const post = technicians.find(({ id }) => id === allocation?.technicianId);
  if (allocation === undefined || month === undefined || post === undefined) return null;
  const committed = allocations
    .filter(({ technicianId, state }) => technicianId === post.id && (state === 'ACTIVE' || state === 'ACCEPTED'))
    .flatMap(({ months: rows }) => rows.filter((row) => row.month === month))
    .reduce((sum, { planned }) => sum + planned, 0);
  const more = capacityIn(post, month) - committed + 2;
  return {
    allocation: {
      ...allocation,
      months: allocation.months.map((row) => (row.month === month ? { ...row, planned: row.planned + more } : row)),
    },
    override: {
      allocationId: allocation.id,
      reason:
        'Le chantier se termine ce mois-là\u00a0: deux demi-journées de plus évitent d’en rouvrir un autre ensuite.',
      authorPost: 'direction du pôle',
      until: allocation.until,
      recordedOn: addDays(day, -5),
    },
  };
}

/** Two half-days more than planned in the first month that has any: done is done, and raises a check. */
function withMoreDone(rows: Allocation['months']): Allocation['months'] {
  const first = rows.findIndex(({ done }) => done > 0);
  return rows.map((row, index) => (index === first ? { ...row, done: row.done + 2 } : row));
}

/** The pilot's consent to each allocation that runs or ran, but for those imported: an agreement signed before the first day. */
function consentsOf(
  allocations: readonly Allocation[],
  teams: PoleDemonstration['teams'],
  supported: readonly PlannedProject[],
): PoleDemonstration['consents'] {
  return teams.flatMap((team, index) => {
    const served = allocations.filter(({ teamId, imported }) => teamId === team.id && !imported);
    const first = served
      .filter(({ state }) => state === 'ACTIVE' || state === 'ENDED')
      .map(({ from }) => from)
      .sort()[0];
    const project = supported[index];
    if (first === undefined || project === undefined) return [];
    const granted = {
      projectId: team.projectId,
      commune: team.pilot,
      state: 'GRANTED' as const,
      decidedOn: addDays(first, -10),
      body: 'AGREEMENT' as const,
      reference: `CONV-${first.slice(0, 4)}-${between(10, 90, 'deliberation', index)}`,
      receivedAt: at(addDays(first, -8)),
    };
    const { withdrawnOn } = project.row;
    if (withdrawnOn === null) return [granted];
    return [
      granted,
      { ...granted, state: 'WITHDRAWN' as const, decidedOn: withdrawnOn, receivedAt: at(withdrawnOn, 16) },
    ];
  });
}
