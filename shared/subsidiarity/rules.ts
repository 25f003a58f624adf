/** The parameters of the rule from a day on. Shares are whole per cent. */
export interface Rules {
  /** Such as "rules@1". */
  readonly version: string;
  /** First day it holds. */
  readonly since: string;
  /** Up to this share of help from above, half and half holds. */
  readonly even: number;
  /** Up to this one, help is possible under conditions; beyond, it is « à la place de ». */
  readonly most: number;
  /** The same for small communes, with an end date. */
  readonly mostForSmall: number;
  /** Half-days beyond which a support owes an upskilling clause. */
  readonly upskillingBeyond: number;
  /** A commune is small below so many inhabitants (municipal population). */
  readonly smallUnder: number;
}

/**
 * Oldest first; a change adds an entry and edits none, so that a decision is explained by the rule of its day. Half is the
 * law's measure for fonds de concours and the local fifty/fifty principle, a fifth the legal least share for investment;
 * for effort they are used by analogy: a political choice, hence a parameter.
 */
const versions: readonly [Rules, ...Rules[]] = [
  {
    version: 'rules@1',
    since: '2017-01-01',
    even: 50,
    most: 80,
    mostForSmall: 90,
    upskillingBeyond: 20,
    smallUnder: 2_000,
  },
];

/** The rule of a day; before the first, the first. @param among versions, oldest first */
export function rulesOn(day: string, among: readonly [Rules, ...Rules[]] = versions): Rules {
  return among.findLast(({ since }) => since <= day) ?? among[0];
}

/** The rule of that name; undefined where there is none. */
export function rulesOf(version: string): Rules | undefined {
  return versions.find((rules) => rules.version === version);
}
