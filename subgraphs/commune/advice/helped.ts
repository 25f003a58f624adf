import { competenceNamed } from '#shared/competences/Competence.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { Need } from '../needs/Need.js';
import { needsById, needsOf } from '../needs/store.js';
import type { ProjectRow } from '../projects/Project.js';
import { projectsById } from '../projects/store.js';

/** What a help of another scale is for. */
export interface Helped {
  /** The need it answers; null where it names none. */
  readonly named: Need | null;
  readonly project: ProjectRow;
  /** That need, or all those of its project. */
  readonly needs: readonly Need[];
  /** Key of the competence that all of them fall under; null where they fall under several, or none is known. */
  readonly competence: string | null;
}

/** Null where its need or its project is not known to this reader. */
export async function helped(
  context: RequestContext,
  { needId, projectId }: { readonly needId: string | null; readonly projectId: string | null },
): Promise<Helped | null> {
  const named = needId === null ? null : await context.load(needsById, needId, undefined);
  if (needId !== null && named === null) return null;
  const project = await context.load(projectsById, named?.projectId ?? projectId ?? '', undefined);
  if (project === null) return null;
  // Where it names no need, it is for them all: what all fall under, if under one.
  const needs = named === null ? await context.load(needsOf, project.id, undefined) : [named];
  const competences = [...new Set(needs.map((need) => competenceNamed(need.competence)?.key ?? null))];
  return { named, project, needs, competence: competences.length === 1 ? (competences[0] ?? null) : null };
}
