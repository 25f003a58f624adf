import { isId } from '#shared/graphql/isId.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { moneyOfProjects, type ProjectMoney } from './projectMoney.js';

/** The money of a project at the agglomeration it was proposed to; null for who may not see it. */
export async function moneyOf(context: RequestContext, projectId: string): Promise<ProjectMoney | null> {
  return isId(projectId) ? await context.load(moneyOfProjects, projectId.toLowerCase(), undefined) : null;
}
