import type { Locale } from '#shared/graphql/Subgraph.js';

/** A share as people read it: « 62,5 % » in French, "62.5%" in English. */
export function percent(share: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
    .format(share)
    .replace(/[\u202f ]/gu, '\u00a0');
}

/** A number with two decimals at most. */
export function number(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}
