import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import { type Plan, planObstacles } from '#shared/graphql/halfDayPlan.js';
import { officialCommunes } from '#shared/graphql/officialCommunes.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { servingObstacles } from '../staffing/askedRequest.js';
import { ensureTeam } from '../teams/store.js';
import { ownTechnician } from '../technicians/store.js';
import { knownForm } from '../territory/identifiers.js';
import { outsidePost } from './otherPost.js';

/** The post and the team of a request; the project's team is made when it has none. @throws Refused */
export async function placeRequest(
  work: Work,
  request: Plan & {
    readonly technicianId: string;
    readonly projectId: string;
    readonly pilot: string;
    readonly staffingRequestId?: string | null;
  },
): Promise<{ readonly technicianId: string; readonly teamId: string }> {
  const { manager, tenant: pole, record } = work;
  const obstacles = [...planObstacles(request), ...(await servingObstacles(work, request))];
  const { post, obstacles: ofPost } = await ownPostFor(manager, { pole, id: request.technicianId }, request);
  obstacles.push(...ofPost);
  const projectId = knownForm(request.projectId);
  if (projectId === null) obstacles.push(noSuchProject);
  const [pilot] = await officialCommunes(manager, [request.pilot]);
  if (!pilot) obstacles.push(noSuchPilot);
  refuseIf(obstacles);
  if (post === null || projectId === null) throw new Refused(obstacles);

  const team = await ensureTeam(manager, { id: newId(), pole, projectId, pilot: request.pilot });
  refuseIf(team.pilot === request.pilot ? [] : [otherPilot(team.pilot)]);
  if (team.made) {
    const made = { projectId, pilot: team.pilot };
    await record({ entity: 'ResourceTeam', id: team.id, verb: 'CREATE', visibility: 'PRIVATE', change: made });
  }
  return { technicianId: post.id, teamId: team.id };
}

/** A post of the pole for some days, and what is wrong with it. */
export async function ownPostFor(
  manager: EntityManager,
  asked: { readonly pole: string; readonly id: string },
  { from, until }: { readonly from: string; readonly until: string },
): Promise<{ readonly post: { readonly id: string } | null; readonly obstacles: readonly Obstacle[] }> {
  const post = await ownTechnician(manager, asked);
  if (post === null) return { post, obstacles: [noSuchPost] };
  const outside = from < post.since || (post.until !== null && until > post.until);
  return { post, obstacles: outside ? [outsidePost] : [] };
}

const noSuchPost: Obstacle = invalid(['input', 'technicianId'], {
  fr: 'Ce poste n’existe pas dans votre pôle\u00a0: choisissez-en un dans la liste.',
  en: 'Your pole has no such post: choose one from the list.',
});

const noSuchProject: Obstacle = invalid(['input', 'projectId'], {
  fr: 'Ce n’est pas l’identifiant d’un projet\u00a0: reprenez-le depuis le projet.',
  en: 'This is not the id of a project: take it from the project.',
});

const noSuchPilot: Obstacle = invalid(['input', 'pilot'], {
  fr: 'Cette commune n’est pas du territoire\u00a0: donnez le code INSEE de la commune chef de file.',
  en: 'This commune is not in the territory: give the INSEE code of the lead commune.',
});

function otherPilot(pilot: string | null): Obstacle {
  if (pilot === null) return noPilot;
  return broken('TEAM_PILOT', ['input', 'pilot'], {
    fr: `L’équipe de ce projet est pilotée par la commune ${pilot}\u00a0: demandez l’affectation avec ce pilote.`,
    en: `This project’s team is piloted by the commune ${pilot}: ask for the allocation with that pilot.`,
  });
}

const noPilot: Obstacle = broken('TEAM_PILOT', ['input', 'pilot'], {
  fr: 'L’équipe de ce projet n’a plus de pilote\u00a0: dites d’abord quelle commune la pilote.',
  en: 'This project’s team has no pilot any more: say first which commune pilots it.',
});
