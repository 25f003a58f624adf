import type { CommuneStanding, ConsentStanding } from '../subsidiarity/CommuneStanding.js';
import type { LowerScale } from '../subsidiarity/Deed.js';
import type { Role } from '../subsidiarity/roles.js';
import type { ScaleAbove } from '../subsidiarity/scalesAbove.js';
import { truthOf } from '../subsidiarity/Truth.js';
import type { CommuneFacts } from './CommuneFacts.js';

/** Whose help it is, and what its scale knows of the communes itself. */
export interface HelpGiven {
  readonly scale: ScaleAbove;
  readonly role: Role;
  readonly communeCodes: readonly string[];
  /** Their last words as its scale received them; NONE where it received none. */
  readonly received: ReadonlyMap<string, 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | 'NONE'>;
}

/**
 * The communes as they stand, by their own word and by what was received of them: the stricter holds. While they cannot be
 * heard, a yes that was received is unknown, a no stays a no, and all that they alone know is unknown.
 * @param facts what they told with the question; null where they could not be heard
 */
export function heardStandings(facts: CommuneFacts | null, help: HelpGiven): CommuneStanding[] {
  return help.communeCodes.map((insee): CommuneStanding => {
    const { scale, role } = help;
    const received = help.received.get(insee) ?? 'NONE';
    const place = facts?.communeCodes.indexOf(insee) ?? -1;
    if (facts === null || place === -1) {
      const no = received === 'REFUSED' || received === 'WITHDRAWN';
      const words = [{ scale, role, standing: no ? received : 'UNKNOWN' } as const];
      return { insee, agglomeration: null, small: 'UNKNOWN', regime: 'UNKNOWN', words, nextCouncil: null };
    }
    const small = facts.small[place] ?? null;
    const consent = facts.consentIds[place] ?? null;
    const asOf = new Date(facts.asOf).toISOString();
    const said = [facts.words[place] ?? 'NONE', received];
    const standing = strictestFirst.find((one) => said.includes(one));
    const word: ConsentStanding[] =
      // What was received and is not known to the commune itself is no word of its own.
      standing === undefined || standing === 'NONE'
        ? []
        : [
            {
              scale,
              role,
              standing,
              ...(consent === null ? {} : { evidence: { scale: 'COMMUNE', entity: 'Consent', id: consent, asOf } }),
            },
          ];
    return {
      insee,
      agglomeration: facts.agglomerationCodes[place] ?? null,
      small: small === null ? 'UNKNOWN' : truthOf(small),
      regime: facts.regimes[place] ?? 'UNKNOWN',
      words: word,
      nextCouncil: facts.councils[place] ?? null,
      evidence: [{ scale: 'COMMUNE', entity: 'Commune', id: insee, asOf }],
    };
  });
}

const strictestFirst = ['WITHDRAWN', 'REFUSED', 'NONE', 'GRANTED'] as const;

/** Communes nearby that could have done it, as they had said by the day it was decided. @param from the first day of its window */
export function heardPeers(facts: CommuneFacts | null, from: string | null): LowerScale[] {
  if (facts === null) return [{ scale: 'PEERS', provider: '', capacity: null, refused: 'UNKNOWN', from }];
  return facts.peerCodes.map((provider, place) => ({
    scale: 'PEERS',
    provider,
    capacity: facts.peerHalfDays[place] ?? null,
    refused: truthOf(facts.peersRefused),
    from,
  }));
}

/** Half-days that communes and, for facilitation, inhabitants bring to the need; null where it is not known. */
export function broughtBelow(
  facts: Pick<CommuneFacts, 'kind' | 'ownHalfDays' | 'inhabitantsHalfDays'> | null,
): number | null {
  if (facts?.kind == null || facts.ownHalfDays === null) return null;
  return facts.ownHalfDays + (facts.kind === 'FACILITATION' ? (facts.inhabitantsHalfDays ?? 0) : 0);
}
