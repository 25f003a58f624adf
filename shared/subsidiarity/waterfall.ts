import { type CommuneStanding, isRefused } from './CommuneStanding.js';
import type { Lot, NeedSituation, Offer } from './NeedSituation.js';
import { defaultRole, lighterRole, type Role } from './roles.js';
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
  /** Half-days that nobody known could give. */
  readonly uncovered: number;
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

/** Each offer's free half-days; the needs of one project share them. */
export function lotsOf(situations: readonly NeedSituation[]): LotsLeft {
  const lots = situations.flatMap(({ offers }) => offers).flatMap((offer) => offer.lots);
  return new Map(lots.map(({ lot, month, halfDays }) => [nameOf({ lot, month }), halfDays]));
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
  const unseen: Poured['unseen'][number][] = [];
  const refused: Poured['refused'][number][] = [];
  let uncovered = 0;
  for (const [place, commune] of need.communes.entries()) {
    let rest = partOf(halfDays, need.communes.length, place);
    for (const scale of scalesAbove) {
      if (rest === 0) break;
      const asked = offers.filter((offer) => offer.scale === scale && mayServe(offer, commune));
      const role = roleFor(commune, scale, usual);
      if (role === null) {
        const could = Math.min(
          rest,
          asked.reduce((sum, offer) => sum + freeIn(offer, left), 0),
        );
        if (could > 0) refused.push({ commune: commune.insee, scale, halfDays: could });
        continue;
      }
      const silent: Offer[] = [];
      for (const offer of asked) {
        if (offer.state !== 'KNOWN') {
          silent.push(offer);
          continue;
        }
        const given = take(offer, rest, left);
        if (given > 0) portions.push({ commune, scale, provider: offer.provider, role, halfDays: given, offer });
        rest -= given;
      }
      if (rest > 0 && silent.length > 0) {
        unseen.push(...silent.map(({ provider }) => ({ commune: commune.insee, scale, provider })));
        break;
      }
    }
    uncovered += rest;
  }
  return { portions, uncovered, unseen, refused };
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

function freeIn({ state, lots }: Offer, left: LotsLeft): number {
  return state === 'KNOWN' ? lots.reduce((sum, lot) => sum + (left.get(nameOf(lot)) ?? 0), 0) : 0;
}

/** Takes up to `wanted` half-days, the earliest months first. */
function take({ lots }: Offer, wanted: number, left: LotsLeft): number {
  let given = 0;
  for (const lot of lots.toSorted((one, other) => compare(one.month, other.month) || compare(one.lot, other.lot))) {
    const free = left.get(nameOf(lot)) ?? 0;
    const taken = Math.min(free, wanted - given);
    left.set(nameOf(lot), free - taken);
    given += taken;
  }
  return given;
}

/** The order in which offers came is nobody's merit. */
function byNearness(one: Offer, other: Offer): number {
  return one.distance - other.distance || compare(one.provider, other.provider);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What every lower offer could still give to this commune, for whoever asks whether somebody nearer could do it. */
export function capacityLeft(offer: Offer, left: LotsLeft): number | null {
  return offer.state === 'KNOWN' ? freeIn(offer, left) : null;
}
