import type { Advice, AdvisedPart, Missing } from './Advice.js';
import { type CommuneStanding, isRefused } from './CommuneStanding.js';
import { findingsOf } from './checks/checks.js';
import { concluded } from './concluded.js';
import type { Deed, Effort, LowerScale } from './Deed.js';
import type { Finding } from './Finding.js';
import type { NeedSituation, Offer } from './NeedSituation.js';
import { type Rules, rulesOn } from './rules.js';
import { coordinationScale, type ScaleAbove, scalesAbove } from './scalesAbove.js';
import { all, truthOf } from './Truth.js';
import type { Verdict } from './Verdict.js';
import { capacityLeft, type LotsLeft, lotsOf, type Portion, type Poured, pour } from './waterfall.js';

/**
 * Who should act for a need, in what role, under which conditions: lowest scale first. It advises and decides nothing.
 * @param left half-days free by lot, from which what is advised is taken; the need's own offers unless told
 */
export function advise(need: NeedSituation, rules: Rules = rulesOn(need.day), left: LotsLeft = lotsOf([need])): Advice {
  const gap = gapOf(need);
  const before = need.running.reduce((sum, { halfDays }) => sum + halfDays, 0);
  const about = { need: need.id, day: need.day, rules: rules.version, gap, running: before };
  const coordination = coordinationScale(need.communes.map(({ agglomeration }) => agglomeration));
  const evidence = need.communes.flatMap((commune) => commune.evidence ?? []);
  const settled = (verdict: Verdict, missing: readonly Missing[] = []): Advice => ({
    ...about,
    verdict,
    held: [verdict],
    communes: need.communes.map(({ insee }) => ({ insee, verdict })),
    parts: [],
    uncovered: 0,
    coordination,
    conditions: [],
    counterfactuals: [],
    missing,
    refused: [],
    evidence,
  });
  if (need.asked === 'FALSE' || need.communes.length === 0) return settled('NOT_ASKED');
  if (gap === 0) return settled('COMMUNE_ALONE');
  if (need.asked === 'UNKNOWN')
    return settled('INDETERMINATE', [{ what: 'ASKED', commune: null, scale: null, provider: null }]);

  const rest = Math.max(0, gap - before);
  const poured = need.kind === 'CO_FUNDING' ? granted(need, rest) : pour(need, rest, left);
  const parts = poured.portions.map((portion): AdvisedPart => {
    const { commune, scale, provider, role, halfDays } = portion;
    const findings = findingsOf(deedOf(need, portion, poured, left), rules);
    return { commune: commune.insee, scale, provider, role, amount: halfDays, findings };
  });
  const scales = new Set([...parts, ...need.running].map(({ scale }) => scale).filter((scale) => scale !== 'PEERS'));
  const findings = parts.flatMap((part) => part.findings);
  const also = alsoHolds(need, poured, rest);
  const whole = concluded(findings, [...also.need, ...[...also.communes.values()].flat()], scales.size);
  return {
    ...about,
    ...whole,
    communes: need.communes.map(({ insee }) => {
      const own = parts.filter(({ commune }) => commune === insee);
      const ownFindings = own.flatMap((part) => part.findings);
      const { verdict } = concluded(ownFindings, [...also.need, ...(also.communes.get(insee) ?? [])], scales.size);
      return { insee, verdict };
    }),
    parts,
    uncovered: poured.uncovered,
    coordination,
    missing: missingOf(need, poured, parts),
    refused: poured.refused,
    evidence: [...evidence, ...poured.portions.flatMap(({ offer }) => offer.evidence)],
  };
}

/** What is lacking once communes and, for facilitation, inhabitants have brought theirs. */
export function gapOf({ kind, quantity, own, inhabitants }: NeedSituation): number {
  return Math.max(0, quantity - own - (kind === 'FACILITATION' ? inhabitants : 0));
}

/** Verdicts that no check of a part finds: of the regime, of scales that could not be asked, of what nobody gives. */
function alsoHolds(need: NeedSituation, { portions, uncovered, unseen, refused }: Poured, rest: number) {
  const communes = new Map<string, Verdict[]>(
    need.communes.map((commune): [string, Verdict[]] => [
      commune.insee,
      [
        ...(commune.regime === 'UNKNOWN' ? (['INDETERMINATE'] as const) : []),
        ...(unseen.some((one) => one.commune === commune.insee) ? (['INDETERMINATE'] as const) : []),
        ...(commune.regime === 'TRANSFERRED' ? (['LEGAL_ROLE'] as const) : []),
      ],
    ]),
  );
  const whole: Verdict[] = [];
  if (rest === 0) whole.push('SUPPORT');
  const isNothing = rest > 0 && portions.length === 0 && need.running.length === 0 && unseen.length === 0;
  if (isNothing && uncovered > 0) whole.push(refused.length > 0 ? 'UNMET_BY_CHOICE' : 'UNMET');
  return { need: whole, communes };
}

/** Fonds de concours: of the lead commune's own agglomeration alone, up to what the law allows. */
function granted({ coFunding, communes, offers }: NeedSituation, cents: number): Poured {
  const [lead] = communes;
  const nobody: Poured = { portions: [], uncovered: cents, unseen: [], refused: [] };
  if (lead === undefined || cents === 0) return nobody;
  const { insee: commune, agglomeration } = lead;
  const scale = 'AGGLOMERATION';
  if (isRefused(lead, scale, 'CO_FUNDING')) return { ...nobody, refused: [{ commune, scale, halfDays: cents }] };
  const offer = offers.find((one) => one.scale === scale && one.provider === agglomeration);
  const { object = null, maxCents = null } = coFunding ?? {};
  if (offer?.state !== 'KNOWN' || object === null || maxCents === null) {
    return { ...nobody, unseen: [{ commune, scale, provider: agglomeration }] };
  }
  // What would be against the law is examined as it was asked, so that the answer says what would be lawful.
  const given = object === 'OTHER' || maxCents === 0 ? cents : Math.min(cents, maxCents);
  const { provider } = offer;
  const portion: Portion = { commune: lead, scale, provider, role: 'CO_FUNDING', halfDays: given, offer };
  return { ...nobody, portions: [portion], uncovered: cents - given };
}

function deedOf(need: NeedSituation, portion: Portion, poured: Poured, left: LotsLeft): Deed {
  const { commune, scale, provider, role, halfDays, offer } = portion;
  const isMoney = role === 'CO_FUNDING';
  return {
    proposed: true,
    scale,
    provider,
    role,
    commune,
    allSmall: all(need.communes.map(({ small }) => small)),
    halfDays: isMoney ? 0 : halfDays,
    effort: effortOf(need, poured),
    workedAfterRefusal: 'FALSE',
    ledByOther: 'FALSE',
    mandate: 'FALSE',
    instructedByBeneficiary: null,
    actsOnInhabitants: need.actsOnInhabitants,
    hasRelay: need.hasRelay,
    lower: lowerThan(scale, commune, role, need.offers, left),
    until: need.until,
    hasUpskilling: false,
    repeated: need.repeated,
    coFunding: isMoney && need.coFunding !== null ? { ...need.coFunding, amountCents: halfDays } : null,
    enforceable: 'TRUE',
    withinInterest: offer.withinInterest,
    chain: offer.chain,
    evidence: offer.evidence,
  };
}

function effortOf({ kind, quantity, own, inhabitants, running }: NeedSituation, { portions }: Poured): Effort {
  const helping = [...running, ...portions];
  const sum = (fromPeers: boolean) =>
    helping.reduce((total, { scale, halfDays }) => total + ((scale === 'PEERS') === fromPeers ? halfDays : 0), 0);
  return { above: sum(false), below: own + (kind === 'FACILITATION' ? inhabitants : 0) + sum(true), quantity };
}

function lowerThan(
  scale: ScaleAbove,
  commune: CommuneStanding,
  role: Deed['role'],
  offers: readonly Offer[],
  left: LotsLeft,
): LowerScale[] {
  const lower = scalesAbove.slice(0, scalesAbove.indexOf(scale));
  return lower.flatMap((one) =>
    offers
      .filter((offer) => offer.scale === one && (offer.serves?.includes(commune.insee) ?? true))
      .map((offer) => ({
        scale: one,
        provider: offer.provider,
        capacity: capacityLeft(offer, left),
        refused: truthOf(isRefused(commune, one, role)),
        from: offer.lots.map(({ month }) => month).sort()[0] ?? null,
      })),
  );
}

function missingOf(need: NeedSituation, { unseen }: Poured, parts: readonly AdvisedPart[]): Missing[] {
  const unknowns = (findings: readonly Finding[]) => findings.some(({ verdict }) => verdict === 'INDETERMINATE');
  return [
    ...need.communes
      .filter(({ regime }) => regime === 'UNKNOWN')
      .map(({ insee }) => ({ what: 'REGIME' as const, commune: insee, scale: null, provider: null })),
    ...unseen.map(({ commune, scale, provider }) => ({ what: 'SCALE' as const, commune, scale, provider })),
    ...parts
      .filter(({ findings }) => unknowns(findings))
      .map(({ commune, scale, provider }) => ({ what: 'CHECK' as const, commune, scale, provider })),
  ];
}
