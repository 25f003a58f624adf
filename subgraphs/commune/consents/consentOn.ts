import type { Message } from '#shared/graphql/GraphError.js';
import type { ConsentState } from './Consent.js';

/** A word as far as its holding on a day depends on it. */
export interface Word {
  readonly state: `${ConsentState}`;
  /** Null while its act does not bind. */
  readonly enforceableFrom: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

export type Standing = `${ConsentState}` | 'NONE';

/** Where the commune stands, and why where a word was said that does not hold. */
export interface StandingWord {
  readonly state: Standing;
  readonly reason: Message | null;
}

/**
 * Where a commune stands on a day, from its words on one need, scale and role in the order they were recorded. Only the last
 * counts: before its act binds, before its first day and after its last one there is none, and no earlier word revives.
 * A refusal and a withdrawal hold whatever the day. None means no.
 */
export function consentOn(words: readonly Word[], day: string): StandingWord {
  const last = words.at(-1);
  if (last === undefined) return { state: 'NONE', reason: neverSaid };
  if (last.state !== 'GRANTED') return { state: last.state, reason: null };
  if (last.enforceableFrom === null) return { state: 'NONE', reason: notBinding };
  if (day < last.enforceableFrom) return { state: 'NONE', reason: bindsFrom(last.enforceableFrom) };
  if (last.from !== null && day < last.from) return { state: 'NONE', reason: beginsOn(last.from) };
  if (last.until !== null && day > last.until) return { state: 'NONE', reason: endedOn(last.until) };
  return { state: 'GRANTED', reason: null };
}

/** The same for a commune that may have left the project: who carries it no longer consents to nothing in it. */
export function standingOn(words: readonly Word[], day: string, carries: boolean): StandingWord {
  const said = consentOn(words, day);
  return said.state === 'GRANTED' && !carries ? { state: 'NONE', reason: noLongerCarries } : said;
}

const noLongerCarries: Message = {
  fr: 'La commune ne porte plus ce projet\u00a0: son consentement n’y vaut plus.',
  en: 'The commune carries this project no longer: its consent holds there no more.',
};
const neverSaid: Message = {
  fr: 'La commune ne s’est pas prononcée\u00a0: sans sa parole, c’est non.',
  en: 'The commune has said nothing: without its word it is no.',
};
const notBinding: Message = {
  fr: 'L’acte n’est pas encore exécutoire\u00a0: enregistrez le jour de sa publication et de sa transmission.',
  en: 'The act does not bind yet: record the day it was published and transmitted.',
};
const bindsFrom = (day: string): Message => ({
  fr: `L’acte n’est exécutoire qu’à partir du ${day}.`,
  en: `The act binds only from ${day} on.`,
});
const beginsOn = (day: string): Message => ({
  fr: `Le consentement ne commence que le ${day}.`,
  en: `The consent begins only on ${day}.`,
});
const endedOn = (day: string): Message => ({
  fr: `Le consentement a pris fin le ${day}\u00a0: il en faut un nouveau.`,
  en: `The consent ended on ${day}: a new one is needed.`,
});
