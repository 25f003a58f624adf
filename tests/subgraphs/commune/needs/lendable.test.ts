import type { EngineeringCapacity } from '#commune/communes/EngineeringCapacity.js';
import { lendable } from '#commune/needs/lendable.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { expect, it } from '#tests/support/suite.js';

const capacity: EngineeringCapacity = {
  id: 'one',
  since: '2026-01-01',
  managersFteHundredths: 200,
  skills: ['ENERGY', 'Marchés publics'],
  lendableHalfDays: 2,
  visibility: Visibility.SHARED,
  demonstration: false,
};

it.each([
  ['any skill', {}, null, true],
  ['the skill sought, however it is written', {}, 'marches publics', true],
  ['another skill', {}, 'MOBILITY', false],
  ['nothing free', { lendableHalfDays: 0 }, null, false],
  ['what it keeps for itself', { visibility: Visibility.PRIVATE }, null, false],
])('a commune’s engineering with %s is an offer or none', (_what, given, skill, offered) => {
  expect(lendable({ ...capacity, ...given }, skill) !== null).toBe(offered);
});
