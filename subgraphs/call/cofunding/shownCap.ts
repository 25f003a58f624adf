import { writtenEuros } from '#shared/exchange/drafts/frenchWriting.js';
import type { FundingLine, FundingPlan } from '#shared/graphql/FundingPlan.js';
import type { Message } from '#shared/graphql/GraphError.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import type { CoFundingCap as Cap, CapRule } from '#shared/subsidiarity/cofunding/cap.js';
import type { CoFundingLaw } from '#shared/subsidiarity/cofunding/law.js';
import type { Remedy } from '#shared/subsidiarity/cofunding/remedies.js';
import { type CoFundingCap, type CoFundingRemedy, CoFundingRemedyKind, CoFundingRule } from './CoFundingCap.js';

/** The law's answer as it is told, with each term, what binds, and the day its parameters began. */
export function shownCap(
  cap: Cap,
  plan: Pick<FundingPlan, 'costCents' | 'totalSubsidiesCents' | 'privateCents'>,
  grantedCents: number,
  law: CoFundingLaw,
  locale: Locale,
): CoFundingCap {
  const share = cap.ownShareBasisPoints;
  return {
    ...cap,
    costCents: plan.costCents,
    subsidiesCents: plan.totalSubsidiesCents,
    privateCents: plan.privateCents,
    grantedCents,
    terms: cap.terms.map((term) => ({
      ...term,
      rule: CoFundingRule[term.rule],
      statement: statements(share ?? 0)[term.rule][locale],
    })),
    lawSince: law.since,
    lawSource: law.source,
    toBeConfirmed: toBeConfirmed[locale],
  };
}

/** What would make an amount lawful, in a sentence each. */
export function shownRemedy(remedy: Remedy<FundingLine>, locale: Locale): CoFundingRemedy {
  const kind = CoFundingRemedyKind[remedy.kind];
  switch (remedy.kind) {
    case 'AMOUNT':
      return {
        kind,
        lineId: null,
        source: null,
        cents: remedy.atMostCents,
        statement: ofAmount(remedy.atMostCents)[locale],
      };
    case 'LINE': {
      const { line, atMostCents } = remedy;
      const statement = ofLine(line.source, atMostCents)[locale];
      return { kind, lineId: line.id, source: line.source, cents: atMostCents, statement };
    }
    case 'COST':
      return {
        kind,
        lineId: null,
        source: null,
        cents: remedy.atLeastCents,
        statement: ofCost(remedy.atLeastCents)[locale],
      };
    default:
      return remedy satisfies never;
  }
}

const euros = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' });
const inEnglish = (cents: number) => euros.format(cents / 100);

const statements = (share: number): Readonly<Record<CapRule, Message>> => ({
  MATCHING: {
    fr: 'Le total des fonds de concours ne dépasse pas ce que la commune paie elle-même, hors subventions.',
    en: 'All fonds de concours together are no more than what the commune pays itself, subsidies apart.',
  },
  OWN_SHARE: {
    fr: `La commune garde au moins ${String(share / 100).replace('.', ',')}\u00a0% de l’argent public de l’investissement.`,
    en: `The commune keeps at least ${share / 100} % of the public money of the investment.`,
  },
});
const toBeConfirmed: Message = { fr: 'À confirmer par un juriste.', en: 'To be confirmed by a jurist.' };
const ofAmount = (cents: number): Message =>
  cents === 0
    ? { fr: 'Aucun montant n’est légal avec ce plan.', en: 'No amount is lawful with this plan.' }
    : {
        fr: `Un montant de ${writtenEuros(cents)} au plus.`,
        en: `An amount of ${inEnglish(cents)} at most.`,
      };
const ofLine = (source: string, cents: number): Message => ({
  fr: `«\u00a0${source}\u00a0» à ${writtenEuros(cents)} au plus.`,
  en: `“${source}” at ${inEnglish(cents)} at most.`,
});
const ofCost = (cents: number): Message => ({
  fr: `Un coût de ${writtenEuros(cents)} au moins, avec les mêmes financements.`,
  en: `A cost of ${inEnglish(cents)} at least, with the same funding.`,
});
