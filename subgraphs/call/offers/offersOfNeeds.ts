import type { EntityManager } from 'typeorm';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import type { OfferLot } from '#shared/graphql/OfferLot.js';
import { OfferState } from '#shared/graphql/OfferState.js';
import { offeredMonths } from '#shared/graphql/offeredMonths.js';
import { needRowId } from '#shared/graphql/simulatedNeed.js';
import { skillCode } from '#shared/skills/checkSkill.js';
import { skillReferential } from '#shared/skills/skillReferential.js';
import { lawfulMoneyOf } from '../cofunding/lawfulMoney.js';
import { promisedToNeeds } from '../supports/store.js';
import { agglomerationOnDay } from '../territory/store.js';
import { today } from '../territory/today.js';
import type { AgglomerationOffer } from './AgglomerationOffer.js';
import type { Need } from './Need.js';

/** What a need asks, as its own scale told; null where it could not be seen. */
export type Asked = Pick<Need, 'id' | 'kind' | 'skill' | 'from' | 'until' | 'carrierCodes' | 'projectId'>;

/** Kinds of needs that half-days of a post answer. */
const worked: readonly NeedKind[] = [NeedKind.ENGINEERING, NeedKind.FACILITATION, NeedKind.TRAINING];

/**
 * What the agglomeration of each carrying commune has left for each need: one offer for each, in the order of their SIREN. A
 * constant number of statements, whatever the number of needs.
 */
export async function offersOfNeeds(manager: EntityManager, needs: readonly Asked[]): Promise<AgglomerationOffer[][]> {
  const asOf = new Date();
  const day = today(asOf);
  const communes = [...new Set(needs.flatMap(({ carrierCodes }) => carrierCodes ?? []))];
  const sirens = communes.length === 0 ? [] : await agglomerationOnDay(manager, communes, { on: day });
  const agglomerations = new Map(communes.map((commune, index) => [commune, sirens[index] ?? null]));
  const questions = needs.flatMap((need, place) => {
    const { kind, carrierCodes } = need;
    if (kind == null || carrierCodes == null) return [];
    const asked = new Set(carrierCodes.flatMap((commune) => agglomerations.get(commune) ?? []));
    return [...asked].sort().map((siren) => ({
      place,
      siren,
      skill: need.skill?.trim() ? skillCode(need.skill, skillReferential) : null,
      taught: kind === NeedKind.TRAINING,
      months: worked.includes(kind) ? offeredMonths(need.from ?? null, need.until ?? null, day) : [],
    }));
  });
  const lots = await lotsOf(manager, questions);
  const promised = await promisedToNeeds(
    manager,
    needs.map(({ id }) => needRowId(id)),
  );
  const money = await lawfulMoneyOf(
    manager,
    needs.map(({ id, kind, projectId }) => ({
      needId: needRowId(id),
      projectId: kind === NeedKind.CO_FUNDING ? (projectId ?? null) : null,
    })),
    day,
  );
  return needs.map(({ kind, carrierCodes }, place) => {
    const none = { lawfulCents: null, grantedCents: null, coFundingObject: null };
    if (kind == null || carrierCodes == null) {
      return [{ siren: null, state: OfferState.UNKNOWN, lots: [], promisedHalfDays: 0, asOf, ...none }];
    }
    const asked = money[place] ?? null;
    return questions.flatMap((question, index) =>
      question.place === place
        ? [
            {
              siren: question.siren,
              state: OfferState.KNOWN,
              lots: lots[index] ?? [],
              promisedHalfDays: promised.get(`${needRowId(needs[place]?.id ?? '')} ${question.siren}`) ?? 0,
              asOf,
              // Money comes from the agglomeration that the project was proposed to, alone.
              ...(asked?.siren === question.siren ? asked.terms : none),
            },
          ]
        : [],
    );
  });
}

interface Question {
  readonly siren: string;
  readonly skill: string | null;
  readonly taught: boolean;
  readonly months: readonly string[];
}

async function lotsOf(manager: EntityManager, questions: readonly Question[]): Promise<OfferLot[][]> {
  const lots: OfferLot[][] = questions.map(() => []);
  if (questions.length === 0) return lots;
  const rows: (OfferLot & { place: number })[] = await manager.query(
    `select asked.place, free.lot, free.month, free.half_days as "halfDays"
    from jsonb_to_recordset($1::jsonb) as asked (place integer, siren text, skill text, taught boolean, months jsonb)
      cross join lateral free_half_days(asked.siren, asked.skill, asked.taught,
        array(select jsonb_array_elements_text(asked.months))) free
    order by asked.place, free.month, free.lot`,
    [JSON.stringify(questions.map((question, place) => ({ ...question, place })))],
  );
  for (const { place, ...lot } of rows) lots[place]?.push(lot);
  return lots;
}
