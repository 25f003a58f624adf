import { addMonths, type Month } from '../../kit/month.js';
import type { frameworks } from '../../words/fr/frameworks.js';
import type { Catalogue } from '../../words/fr.js';

type Named = { readonly insee: string; readonly name: string | null } | null;

/** A row of SpreadAdoptions.graphql. */
export interface Adoption {
  readonly id: string;
  readonly adoptedOn: string | null;
  readonly daysToAdopt: number | null;
  readonly adaptation: string | null;
  readonly evaluation: { readonly result: keyof (typeof frameworks)['results'] } | null;
  readonly adopter: Named;
  readonly framework: {
    readonly id: string;
    readonly title: string | null;
    readonly theme: keyof Catalogue['themes'] | null;
    readonly commune: Named;
  } | null;
}

/** Every month from the first adoption to this one; this one alone where there is none. */
export function monthsOf(adoptions: readonly Adoption[], now: Month): Month[] {
  const first = adoptions.reduce((least, { adoptedOn }) => {
    const month = adoptedOn?.slice(0, 7);
    return month !== undefined && month < least ? month : least;
  }, now);
  const months: Month[] = [];
  // The month before the first: nothing had begun.
  for (let month = addMonths(first, -1); month <= now; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** What had been taken up by the end of a month, the oldest first. */
export function takenUpBy(adoptions: readonly Adoption[], month: Month): Adoption[] {
  return adoptions.filter(({ adoptedOn }) => adoptedOn !== null && adoptedOn.slice(0, 7) <= month);
}

/** Different communes that took something up. */
export function adoptersOf(adoptions: readonly Adoption[]): ReadonlySet<string> {
  return new Set(adoptions.flatMap(({ adopter }) => (adopter === null ? [] : [adopter.insee])));
}

/** The middle of the days from publication to adoption; null where none is known. */
export function medianDays(adoptions: readonly Adoption[]): number | null {
  const days = adoptions
    .flatMap(({ daysToAdopt }) => (daysToAdopt === null ? [] : [daysToAdopt]))
    .sort((a, b) => a - b);
  const middle = Math.floor(days.length / 2);
  const [low, high] = [days[Math.ceil(days.length / 2) - 1], days[middle]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/** At most that many of the months, evenly, the last among them: a drawing has no room for more. */
export function sampled(months: readonly Month[], most: number): Month[] {
  const step = Math.max(1, Math.ceil(months.length / most));
  return months.filter((_, index) => (months.length - 1 - index) % step === 0);
}
