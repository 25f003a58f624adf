import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { SupportAsked } from '#shared/graphql/SupportAsked.js';
import { SupportScale } from '#shared/graphql/SupportRole.js';
import { strictest } from '#shared/graphql/strictest.js';
import { dayOf } from '#shared/graphql/today.js';
import { standingNow } from '../consents/standingNow.js';
import { needsById } from '../needs/store.js';

/** Where the communes a support concerns, its host included, stand today: of several the strictest; null where its need is not known here. */
export async function wordOn(
  context: RequestContext,
  { needId, role, communeCodes, hostCode = null }: Omit<SupportAsked, 'supportId'>,
): Promise<ConsentStanding | null> {
  const need = await context.load(needsById, needId, undefined);
  if (need === null) return null;
  const on = dayOf(new Date());
  const asked = communeCodes.map((commune) => ({ scale: SupportScale.AGGLOMERATION, role, on, commune }));
  // A host answers as a peer of those that come to it.
  const host = hostCode === null ? [] : [{ scale: SupportScale.PEERS, role, on, commune: hostCode }];
  const words = await Promise.all([...asked, ...host].map((word) => standingNow(context, need, word)));
  return strictest(words.map(({ state }) => ConsentStanding[state]));
}
