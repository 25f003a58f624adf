import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { SecondmentAsked } from '#shared/graphql/SecondmentAsked.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import { dayOf } from '#shared/graphql/today.js';
import { needsOf } from '../needs/store.js';
import { projectsById } from '../projects/store.js';
import { secondmentOn } from './secondmentOn.js';
import { consentsOfNeeds } from './store.js';

/** Where a commune stands on posts of the pole for a project; null where the project is not known to this reader. */
export async function secondmentWord(
  context: RequestContext,
  { projectId, communeCode }: Omit<SecondmentAsked, 'teamId'>,
): Promise<ConsentStanding | null> {
  const project = await context.load(projectsById, projectId, undefined);
  if (project === null) return null;
  const needs = await context.load(needsOf, project.id, undefined);
  const said = await Promise.all(needs.map(({ id }) => context.load(consentsOfNeeds, id, undefined)));
  const words = said.map((ofNeed) =>
    ofNeed
      .filter(
        ({ insee, scale, role }) =>
          insee === communeCode && scale === SupportScale.POLE && role === SupportRole.SECONDMENT,
      )
      .map((word) => ({ ...word, enforceableFrom: word.act.enforceableFrom })),
  );
  const carries = [project.insee, ...project.coCarrierCodes].includes(communeCode);
  return ConsentStanding[secondmentOn(words, dayOf(new Date()), carries)];
}
