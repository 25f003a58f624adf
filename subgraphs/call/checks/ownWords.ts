import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import type { SupportSaid } from '#shared/graphql/SupportAsked.js';
import type { OwnWords } from './checkStore.js';

/** What the communes' own words come to; null where they cannot be asked. */
export function ownWords(said: readonly SupportSaid[] | null): OwnWords | null {
  if (said === null) return null;
  return {
    granted: said.filter(({ word }) => word === ConsentStanding.GRANTED).map(({ supportId }) => supportId),
    unheard: said.filter(({ word }) => word === null).map(({ supportId }) => supportId),
  };
}
