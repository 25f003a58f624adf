import { type CommuneStanding, isRefused } from './CommuneStanding.js';
import { compare } from './compare.js';
import type { Lot, NeedSituation, Offer } from './NeedSituation.js';
import { defaultRole, lighterRole, type Role } from './roles.js';
import type { Asked, AskedOutcome } from './Step.js';
import { type ScaleAbove, scalesAbove } from './scalesAbove.js';

/** Half-days that one provider could give one commune. */
export interface Portion {
  readonly commune: CommuneStanding;
  readonly scale: ScaleAbove;
  readonly provider: string;
  readonly role: Role;
  readonly halfDays: number;
  readonly offer: Offer;
}

/** What became of the gap, scale by scale. */
export interface Poured {
  readonly portions: readonly Portion[];
  /** Every provider's turn, in the order in which they were asked. */
  readonly asked: readonly Asked[];
  /** Half-days of each commune's part that nobody known could give. */
  readonly uncovered: readonly { readonly commune: string; readonly halfDays: number }[];
  /** Scales that could not be asked before a commune's part was covered: nothing above them is looked at for it. */
  readonly unseen: readonly {
    readonly commune: string;
    readonly scale: ScaleAbove;
    readonly provider: string | null;
  }[];
  /** A commune refused who could have given something. */
  readonly refused: readonly { readonly commune: string; readonly scale: ScaleAbove; readonly halfDays: number }[];
}

/** Free half-days by lot: what one need is given, another cannot be. */
export type LotsLeft = Map<string, number>;

/** Each offer's free half-days, of months that are not over; the needs of one project share them. */
export function lotsOf(situations: readonly NeedSituation[]): LotsLeft {
  const left: LotsLeft = new Map();
  for (const { day, offers } of situations) {
    for (const { lots } of offers) {
      for (const lot of lots) {
        if (lot.month < day.slice(0, 'yyyy-mm'.length)) continue;
        const name = nameOf(lot);
        // One lot that was told twice and differently: the lesser is what is sure.
        left.set(name, Math.max(0, Math.min(lot.halfDays, left.get(name) ?? lot.halfDays)));
      }
    }
  }
  return left;
}

const nameOf = ({ lot, month }: Pick<Lot, 'lot' | 'month'>): string => `${lot} ${month}`;

/**
 * Pours each commune's part of `halfDays` down the scales, lowest first, taking from `left` what it gives. A scale that
 * cannot be asked ends it: nobody above is asked in its stead.
 */
export function pour(need: NeedSituation, halfDays: number, left: LotsLeft): Poured {
  const offers = need.offers.toSorted(byNearness);
  const usual = defaultRole(need.kind, need.presence);
  const portions: Portion[] = [];
  const asked: Asked[] = [];
  const unseen: Poured['unseen'][number][] = [];
  const refused: Poured['refused'][number][] = [];
  const uncovered: Poured['uncovered'][number][] = [];
  for (const [place, commune] of need.communes.entries()) {
    let rest = partOf(halfDays, need.communes.length, place);
    let isCut = false;
    for (const scale of scalesAbove) {
      const turns = { commune: commune.insee, scale };
      if (rest === 0 || isCut) {
        asked.push({ ...turns, ...nobody, outcome: isCut ? 'NOT_ASKED' : 'NOT_NEEDED' });
        continue;
      }
      const able = offers.filter((offer) => offer.scale === scale && mayServe(offer, commune));
      if (able.length === 0) asked.push({ ...turns, ...nobody, outcome: 'HAS_NOTHING', had: 0 });
      const role = roleFor(commune, scale, usual);
      let could = 0;
      for (const offer of able) {
        const { provider, evidence } = offer;
        const had = offer.state === 'KNOWN' ? freeIn(offer, left) : null;
        const taken = role === null || had === null ? 0 : take(offer, rest, left);
        could += had ?? 0;
        rest -= taken;
        if (role !== null && taken > 0) portions.push({ commune, scale, provider, role, halfDays: taken, offer });
        asked.push({ ...turns, provider, outcome: outcomeOf(role, had, taken), had, taken, evidence });
      }
      if (role === null) {
        if (could > 0) refused.push({ ...turns, halfDays: Math.min(rest, could) });
        continue;
      }
      const silent = able.filter(({ state }) => state !== 'KNOWN');
      isCut = rest > 0 && silent.length > 0;
      if (isCut) unseen.push(...silent.map(({ provider }) => ({ ...turns, provider })));
    }
    if (rest > 0) uncovered.push({ commune: commune.insee, halfDays: rest });
  }
  return { portions, asked, uncovered, unseen, refused };
}

const nobody = { provider: null, had: null, taken: 0, evidence: [] } as const;

function outcomeOf(role: Role | null, had: number | null, taken: number): AskedOutcome {
  if (role === null) return 'REFUSED';
  if (had === null) return 'SILENT';
  if (taken > 0) return 'GIVES';
  return had > 0 ? 'NOT_NEEDED' : 'HAS_NOTHING';
}

/** Communes share alike; what does not divide is the lead's and the first ones'. */
function partOf(halfDays: number, communes: number, place: number): number {
  return Math.floor(halfDays / communes) + (place < halfDays % communes ? 1 : 0);
}

/** The usual role; where the commune refused it, the next lighter one, once; null where it refused that too. */
function roleFor(commune: CommuneStanding, scale: ScaleAbove, usual: Role): Role | null {
  if (!isRefused(commune, scale, usual)) return usual;
  const lighter = lighterRole(usual);
  return lighter === null || isRefused(commune, scale, lighter) ? null : lighter;
}

function mayServe({ serves }: Offer, { insee }: CommuneStanding): boolean {
  return serves?.includes(insee) ?? true;
}

function freeIn({ lots }: Offer, left: LotsLeft): number {
  return lots.reduce((sum, lot) => sum + (left.get(nameOf(lot)) ?? 0), 0);
}

/** Takes up to `wanted` half-days, the earliest months first. */
function take({ lots }: Offer, wanted: number, left: LotsLeft): number {
  let rest = wanted;
  for (const lot of lots.toSorted(byMonth)) {
    const free = left.get(nameOf(lot)) ?? 0;
    const taken = Math.min(free, rest);
    left.set(nameOf(lot), free - taken);
    rest -= taken;
  }
  return wanted - rest;
}

function byMonth(one: Lot, other: Lot): number {
  return compare(one.month, other.month) || compare(one.lot, other.lot);
}

/** The order in which offers came is nobody's merit. */
function byNearness(one: Offer, other: Offer): number {
  return one.distance - other.distance || compare(one.provider, other.provider);
}
