import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import type { Need } from '../needs/Need.js';
import { projectsById } from '../projects/store.js';
import { type StandingWord, standingOn } from './consentOn.js';
import { isHosting } from './lifecycle.js';
import { consentsOfNeeds } from './store.js';

/** Whose word on what: the lead commune's where none is named. */
export interface AskedWord {
  readonly scale: SupportScale;
  readonly role: SupportRole;
  /** The day. */
  readonly on: string;
  readonly commune: string | null;
}

/** Where a commune that carries a need's project, or would host peers for it, stands on a day, by its own last word. */
export async function standingNow(context: RequestContext, need: Need, asked: AskedWord): Promise<StandingWord> {
  const project = await context.load(projectsById, need.projectId, undefined);
  const all = await context.load(consentsOfNeeds, need.id, undefined);
  const insee = asked.commune ?? project?.insee;
  const words = all
    .filter((word) => word.insee === insee && word.scale === asked.scale && word.role === asked.role)
    .map((word) => ({ ...word, enforceableFrom: word.act.enforceableFrom }));
  const carries = insee !== undefined && [project?.insee, ...(project?.coCarrierCodes ?? [])].includes(insee);
  return standingOn(words, asked.on, carries || isHosting(asked));
}
