import { checkVersion, Refused, type Work } from '#shared/graphql/change.js';
import { dayOf } from '#shared/graphql/today.js';
import { agglomerationsOf } from '../communes/store.js';
import { countNeeds } from '../needs/store.js';
import { coCarriersOf, unanswered } from './coCarriers.js';
import { decide, type ProjectCommand, type ProjectOutcome } from './lifecycle.js';
import type { ProjectRow } from './Project.js';
import { lockProject } from './store.js';

/** The actor's own project, locked, in the version that was read. */
export async function projectToChange(work: Work, id: string, expectedVersion: number): Promise<ProjectRow> {
  const project = await lockProject(work.manager, id);
  checkVersion(project.version, expectedVersion);
  return project;
}

/** What a command comes to, all that the rules look at being read. @throws Refused with everything that stops it */
export async function decided<Kind extends Exclude<ProjectOutcome['kind'], 'REFUSED'>>(
  work: Work,
  project: ProjectRow,
  command: ProjectCommand,
  _kind: Kind,
): Promise<Extract<ProjectOutcome, { kind: Kind }>> {
  const needs = await countNeeds(work.manager, project.id);
  const [agglomeration = null] = await agglomerationsOf(work.manager, [project.insee], dayOf(new Date()));
  const [coCarriers = []] = await coCarriersOf(work.manager, [project.id]);
  const outcome = decide({ ...project, needs, agglomeration, unanswered: unanswered(coCarriers) }, command);
  if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
  return outcome as Extract<ProjectOutcome, { kind: Kind }>;
}
