import type { EntityManager } from 'typeorm';
import { monthsOf } from '#shared/graphql/months.js';
import { staffAgreementsOf } from '../agreements/staffAgreements.js';
import { plannedMonthsOf } from '../allocations/plannedMonths.js';
import type { WorkToSplit } from '../allocations/splitWork.js';
import { monthsOfAllocations } from '../allocations/store.js';
import { workOfPoles } from '../allocations/work.js';
import { askedOfPoles } from '../staffing/askedOfPoles.js';
import { monthsAfter } from '../staffing/monthsAfter.js';
import { teamsOfProjects } from '../teams/store.js';
import { wordsOfPoles } from '../teams/words.js';
import { postTermsOf } from '../technicians/postTerms.js';
import { type SkillPoint, skillPointsOf } from '../technicians/skillPoints.js';
import { monthsOfTechnicians } from '../technicians/store.js';
import { knownForm } from '../territory/identifiers.js';
import type { Standing } from './Supposed.js';
import type { WhatIfInput } from './WhatIf.js';

/** Months looked at beyond the current one: as far as anything supposed may lie. */
const horizon = 60;

/** A pole as it stands, and what else a supposition is read by. */
export interface Known {
  readonly standing: Standing;
  /** The pilot commune of each team that a placement names, by project. */
  readonly pilots: ReadonlyMap<string, string | null>;
  /** What the allocations to be taken over plan and did, month by month. */
  readonly months: ReadonlyMap<string, WorkToSplit['months']>;
  /** How the skills of the posts of a takeover change. */
  readonly skills: ReadonlyMap<string, readonly SkillPoint[]>;
}

/** The rows of a pole that a supposition is held against, in as many statements whatever is supposed. */
export async function loadStanding(
  manager: EntityManager,
  pole: string,
  input: WhatIfInput,
  today: string,
): Promise<Known> {
  const current = today.slice(0, 7);
  const [work = []] = await workOfPoles(manager, [pole], { states: ['REQUESTED', 'PROPOSED', 'ACCEPTED', 'ACTIVE'] });
  const [planned = []] = await plannedMonthsOf(manager, [pole], { from: current });
  const [agreements = []] = await staffAgreementsOf(manager, [pole]);
  const [words = []] = await wordsOfPoles(manager, [pole]);
  const [requests = []] = await askedOfPoles(manager, [pole]);
  const ids = concerned(input, work);
  const posts = (await postTermsOf(manager, ids)).flatMap((post) => (post?.pole === pole ? [post] : []));
  const until = monthsAfter(current, horizon, 1)[0] ?? current;
  const months = await monthsOfTechnicians(
    manager,
    posts.map(({ id }) => id),
    { months: monthsOf({ from: current, until }) },
  );
  const projects = (input.placements ?? []).flatMap(({ project }) =>
    project == null ? [] : (knownForm(project) ?? []),
  );
  const teams = await teamsOfProjects(manager, projects);
  const taken = (input.takeovers ?? []).flatMap(({ allocation }) => knownForm(allocation) ?? []);
  const monthsTaken = await monthsOfAllocations(manager, taken);
  const skills = await skillPointsOf(manager, taken.length === 0 ? [] : ids);
  return {
    standing: {
      work,
      planned,
      agreements,
      words: new Map(words.map((word) => [word.teamId, word])),
      posts: new Map(posts.map((post) => [post.id, post])),
      months: months.flat().map((row) => ({ ...row, told: row.toldCapacity })),
      requests,
    },
    pilots: new Map(teams.flatMap((team) => (team === null ? [] : [[team.projectId, team.pilot?.insee ?? null]]))),
    months: new Map(taken.map((id, place) => [id, monthsTaken[place] ?? []])),
    skills: new Map(ids.map((id, place) => [id, skills[place] ?? []])),
  };
}

/** The posts whose months may be other. */
function concerned(
  input: WhatIfInput,
  work: readonly { readonly id: string; readonly technicianId: string }[],
): string[] {
  const { moves, leavers, placements, takeovers } = input;
  const moved = new Set([...(moves ?? []), ...(takeovers ?? [])].map(({ allocation }) => allocation.toLowerCase()));
  const named = [...(leavers ?? []), ...(placements ?? []), ...(takeovers ?? [])].map(({ technician }) =>
    technician.toLowerCase(),
  );
  const ofWork = work.filter(({ id }) => moved.has(id)).map(({ technicianId }) => technicianId);
  return [...new Set([...named, ...ofWork])].sort();
}
