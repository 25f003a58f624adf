import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { SupportScale } from '#shared/graphql/SupportRole.js';
import { secondmentWord } from '../consents/secondmentWord.js';
import { standingNow } from '../consents/standingNow.js';
import { consentsOfNeeds } from '../consents/store.js';
import type { Need } from '../needs/Need.js';

/**
 * The scales to whose help with a need one of its carrying communes consents on a day: what was promised without a consent is
 * nobody's. A consent to a post of the pole is one for the whole project.
 */
export async function consentedTo(
  context: RequestContext,
  need: Need,
  carriers: readonly string[],
  day: string,
): Promise<SupportScale[]> {
  const { AGGLOMERATION, POLE } = SupportScale;
  const said = await context.load(consentsOfNeeds, need.id, undefined);
  const roles = [...new Set(said.filter(({ scale }) => scale === AGGLOMERATION).map(({ role }) => role))];
  const ofAgglomeration = await Promise.all(
    carriers.flatMap((commune) =>
      roles.map((role) => standingNow(context, need, { scale: AGGLOMERATION, role, on: day, commune })),
    ),
  );
  const ofPole = await Promise.all(
    carriers.map((communeCode) => secondmentWord(context, { projectId: need.projectId, communeCode })),
  );
  return [
    ...(ofAgglomeration.some(({ state }) => state === 'GRANTED') ? [AGGLOMERATION] : []),
    ...(ofPole.includes(ConsentStanding.GRANTED) ? [POLE] : []),
  ];
}
