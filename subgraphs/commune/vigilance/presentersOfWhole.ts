import { plainName } from './plainName.js';

/** What is looked at of a presentation of the commune's approach. */
export interface PresentationSeen {
  readonly id: string;
  readonly function: string;
  readonly elected: boolean;
  readonly scope: string;
  readonly place: string;
}

/** Functions of elected members who presented the whole approach both inside and outside the commune, in order. */
export function presentersOfWhole(presentations: readonly PresentationSeen[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { function: name, elected, scope, place } of presentations) {
    if (!elected || scope !== 'WHOLE') continue;
    const who = plainName(name);
    places.set(who, (places.get(who) ?? new Set()).add(place));
  }
  return [...places].flatMap(([who, where]) => (where.has('INSIDE') && where.has('OUTSIDE') ? [who] : [])).sort();
}
