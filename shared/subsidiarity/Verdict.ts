/** In the order in which the first that holds is the verdict; the others that hold are told beside it. */
export const verdicts = [
  'NOT_ASKED',
  'COMMUNE_ALONE',
  'UNLAWFUL',
  'SUBSTITUTION',
  'INDETERMINATE',
  'PROXIMITY',
  'AWAITING_CONSENT',
  'UNMET_BY_CHOICE',
  'UNMET',
  'CARRYING_CONSENTED',
  'LEGAL_ROLE',
  'SUPPORT_WITH_CONDITIONS',
  'POOLING',
  'SUPPORT',
] as const;
export type Verdict = (typeof verdicts)[number];

/** Those that hold, in order, each once. */
export function inOrder(held: readonly (Verdict | null)[]): readonly Verdict[] {
  return verdicts.filter((verdict) => held.includes(verdict));
}

/** The gravest: a commune that needs nobody, or has not asked, is no concern. */
export function worstOf(found: readonly Verdict[]): Verdict {
  const unconcerned: readonly Verdict[] = ['COMMUNE_ALONE', 'NOT_ASKED'];
  const graver = inOrder(found.filter((verdict) => !unconcerned.includes(verdict)));
  return graver[0] ?? unconcerned.find((verdict) => found.includes(verdict)) ?? 'NOT_ASKED';
}
