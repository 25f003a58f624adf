import { plainWord } from '#shared/exchange/plainWord.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import type { EngineeringCapacity } from '../communes/EngineeringCapacity.js';

/** A commune's engineering where it is an offer: shown to others, some of it free, with the skill sought if one is. */
export function lendable(capacity: EngineeringCapacity | null, skill: string | null): EngineeringCapacity | null {
  if (capacity === null || capacity.lendableHalfDays === 0 || capacity.visibility === Visibility.PRIVATE) return null;
  const sought = skill === null ? '' : plainWord(skill);
  return sought === '' || capacity.skills.some((one) => plainWord(one) === sought) ? capacity : null;
}
