import type { Message } from '#shared/graphql/GraphError.js';
import type { Obstacle } from '#shared/graphql/problems.js';

/** A council's word on a fonds de concours. */
export interface Word {
  readonly state: 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  /** Null for a word that tells none. */
  readonly object: 'FACILITY' | 'OTHER' | null;
  readonly amountCents: number | null;
  readonly decidedOn: string;
  /** From when its act binds; null while it does not. */
  readonly enforceableFrom: string | null;
  /** First and last day it holds; null for no bound. */
  readonly from: string | null;
  readonly until: string | null;
}

interface Agreed {
  readonly object: 'FACILITY' | 'OTHER';
  readonly amountCents: number;
  readonly own: Word | null;
  readonly commune: Word | null;
}

/** Whether a council said yes to the same object and the same amount. */
export function isConcordant(word: Word, agreed: Pick<Agreed, 'object' | 'amountCents'>): boolean {
  return word.state === 'GRANTED' && word.object === agreed.object && word.amountCents === agreed.amountCents;
}

/** Whether an act binds on a day: taken by then, published and transmitted by then, and within its period. */
export function bindsOn(word: Word, day: string): boolean {
  const { decidedOn, enforceableFrom, from, until } = word;
  if (decidedOn > day || enforceableFrom === null || enforceableFrom > day) return false;
  return (from === null || from <= day) && (until === null || until >= day);
}

/**
 * What is missing of two concordant deliberations that bind on a day (CGCT L5216-5 VI, L2131-1); empty when nothing is. Their
 * order does not matter.
 */
export function deliberationObstacles(agreed: Agreed, day: string): Obstacle[] {
  return [...ofCouncil(agreed.own, agreed, day, agglomeration), ...ofCouncil(agreed.commune, agreed, day, commune)];
}

function ofCouncil(word: Word | null, agreed: Agreed, day: string, whose: Council): Obstacle[] {
  if (word === null || word.state !== 'GRANTED') return [missing('TWO_DELIBERATIONS', whose.none)];
  if (!isConcordant(word, agreed)) return [missing('DELIBERATIONS_AGREE', whose.differs)];
  return bindsOn(word, day) ? [] : [missing('DELIBERATIONS_BIND', whose.notYet)];
}

const missing = (rule: string, message: Message): Obstacle => ({
  kind: 'RuleBroken',
  rule,
  path: ['input', 'to'],
  article: rule === 'DELIBERATIONS_BIND' ? 'CGCT L2131-1' : 'CGCT L5216-5 VI',
  message,
});

type Council = Readonly<Record<'none' | 'differs' | 'notYet', Message>>;

const agglomeration: Council = {
  none: {
    fr: 'Le conseil communautaire n’a pas délibéré\u00a0: enregistrez sa délibération.',
    en: 'The agglomeration’s council has not deliberated: record its deliberation.',
  },
  differs: {
    fr: 'La délibération du conseil communautaire porte sur un autre objet ou un autre montant.',
    en: 'The deliberation of the agglomeration’s council is about another object or another amount.',
  },
  notYet: {
    fr: 'La délibération du conseil communautaire n’est pas exécutoire ce jour\u00a0: attendez sa publication et sa transmission.',
    en: 'The deliberation of the agglomeration’s council does not bind today: wait until it is published and transmitted.',
  },
};
const commune: Council = {
  none: {
    fr: 'Le conseil municipal n’a pas délibéré, ou sa parole n’est pas arrivée\u00a0: demandez-la à la commune.',
    en: 'The commune’s council has not deliberated, or its word has not arrived: ask the commune for it.',
  },
  differs: {
    fr: 'La délibération du conseil municipal ne dit pas le même objet et le même montant\u00a0: accordez les deux.',
    en: 'The deliberation of the commune’s council does not tell the same object and amount: make them agree.',
  },
  notYet: {
    fr: 'La délibération du conseil municipal n’est pas exécutoire ce jour\u00a0: attendez sa publication et sa transmission.',
    en: 'The deliberation of the commune’s council does not bind today: wait until it is published and transmitted.',
  },
};
