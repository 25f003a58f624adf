import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { competenceNamed } from '#shared/competences/Competence.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import type { OfferLot } from '#shared/graphql/OfferLot.js';
import { OfferState } from '#shared/graphql/OfferState.js';
import { offeredMonths } from '#shared/graphql/offeredMonths.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { needRowId } from '#shared/graphql/simulatedNeed.js';
import { isInstitution } from '#shared/identity/Actor.js';
import { skillCode } from '#shared/skills/checkSkill.js';
import { skillReferential } from '#shared/skills/skillReferential.js';
import { effortOfNeeds } from '../assessments/effortOfNeeds.js';
import { competencesOfInterest } from '../governance/store.js';
import { offersNotOver } from '../partners/store.js';
import { levelNumbers } from '../staffing/levels.js';
import { type LivingPost, postsForMatching, postsOn } from '../staffing/postsForMatching.js';
import { clock } from '../territory/clock.js';
import { allPoles } from '../territory/store.js';
import type { Need } from './Need.js';
import type { PartnerOfferForNeed, PoleOffer } from './PoleOffer.js';

/** Kinds of needs that half-days of a technician answer. */
const worked: readonly NeedKind[] = [NeedKind.ENGINEERING, NeedKind.FACILITATION, NeedKind.TRAINING];

/**
 * What the pole has left for each need: half-days by post and month, under names that tell nothing of who would do the work.
 * A constant number of statements, whatever the number of needs.
 */
export async function poleOffersOf(
  manager: EntityManager,
  needs: readonly Need[],
  _args: undefined,
  { actor }: RequestContext,
): Promise<PoleOffer[]> {
  const asOf = clock.now();
  const day = clock.today();
  const poles = await allPoles(manager);
  const [pole] = poles;
  const unknown = { state: OfferState.UNKNOWN, lots: [], promisedHalfDays: 0, withinInterest: null, asOf, siren: null };
  // Which of several poles a need is for is not said; and who may not see the posts is not told that there are none.
  if (pole === undefined || poles.length > 1 || !isInstitution(actor)) return needs.map(() => unknown);
  const months = needs.map((need) => monthsFor(need, day));
  const all = months.flat().sort();
  const from = all[0] ?? day.slice(0, 7);
  const posts = await postsForMatching(manager, { poles: [pole.siren], from, until: all.at(-1) ?? from });
  const living = postsOn(posts.get(pole.siren) ?? [], day);
  const efforts = await effortOfNeeds(
    manager,
    needs.map(({ id }) => needRowId(id)),
  );
  const interests = await competencesOfInterest(manager, pole.siren, { on: day });
  return needs.map((need, index): PoleOffer => {
    if (need.kind == null) return unknown;
    const competence = competenceNamed(need.competence)?.key ?? null;
    return {
      state: OfferState.KNOWN,
      lots: lotsFor(need, months[index] ?? [], living),
      promisedHalfDays: efforts[index]?.promised ?? 0,
      withinInterest: competence === null ? null : interests.has(competence),
      asOf,
      siren: pole.siren,
    };
  });
}

function monthsFor({ kind, from, until }: Need, day: string): string[] {
  return kind != null && worked.includes(kind) ? offeredMonths(from ?? null, until ?? null, day) : [];
}

/** A post counts when it holds the skill; for a training, when it teaches it. */
function lotsFor({ kind, skill }: Need, months: readonly string[], posts: readonly LivingPost[]): OfferLot[] {
  const code = skill?.trim() ? skillCode(skill, skillReferential) : null;
  const level = kind === NeedKind.TRAINING ? levelNumbers.TEACHES : levelNumbers.PRACTISES;
  const holds = ({ skills }: LivingPost) =>
    code === null
      ? kind !== NeedKind.TRAINING || [...skills.values()].some((held) => held >= level)
      : (skills.get(code) ?? 0) >= level;
  return posts
    .filter(holds)
    .flatMap((post) =>
      months.flatMap((month) => {
        const known = post.months.get(month);
        const halfDays = known === undefined ? 0 : known.capacity - known.committed;
        return halfDays > 0 ? [{ lot: nameOf(`${post.id} ${month}`), month, halfDays }] : [];
      }),
    )
    .sort((one, other) => (`${one.month} ${one.lot}` < `${other.month} ${other.lot}` ? -1 : 1));
}

const nameOf = (source: string): string => createHash('sha256').update(source).digest('hex');

/** What partners have declared for each need’s window: none declared is none. One statement. */
export async function partnerOffersOf(
  manager: EntityManager,
  needs: readonly Need[],
): Promise<PartnerOfferForNeed[][]> {
  const asOf = clock.now();
  const day = clock.today();
  const offers = await offersNotOver(manager, day);
  return needs.map((need) => {
    const [from, until] = [need.from == null || need.from < day ? day : need.from, need.until ?? '9999-12-31'];
    if (need.kind == null || !worked.includes(need.kind)) return [];
    const declared = offers.filter((offer) => offer.from <= until && offer.until >= from);
    return [...new Set(declared.map(({ partnerId }) => partnerId))].map((partnerId) => ({
      state: OfferState.KNOWN,
      partnerId,
      asOf,
      lots: declared
        .filter((offer) => offer.partnerId === partnerId)
        .map((offer) => ({
          lot: nameOf(offer.id),
          month: (offer.from < from ? from : offer.from).slice(0, 7),
          halfDays: offer.halfDays,
        })),
    }));
  });
}
