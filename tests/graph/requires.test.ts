import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scales } from '#shared/identity/Actor.js';
import { authorizationTable } from '#shared/identity/authorization.js';
import type { Line } from '#shared/identity/authorizationLine.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { unequalRequirements } from './requiredVisibility.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const committed = Object.fromEntries(
  scales.map((scale) => [scale, readFileSync(`${root}subgraphs/${scale}/schema.graphql`, 'utf8')]),
);

/** The commune concludes on a need from what the pole offers for it. */
const tiny = {
  commune: `type Need @key(fields: "id") {
      id: ID! kind: String poleOffer: Offer @external
      advice: String @requires(fields: "poleOffer { lots }")
    }
    type Offer @shareable { lots: Int }`,
  pma: `type Need @key(fields: "id") { id: ID! poleOffer: Offer } type Offer @shareable { lots: Int }`,
};
const read = (type: string, line: Partial<Line> = {}): Line => ({
  type,
  verb: 'READ',
  whose: 'SHARED',
  roles: ['ANALYST', 'DIRECTOR'],
  ...line,
});

describe('what one scale requires of another', () => {
  it('is as visible as the entity it is required for, in the whole product', () => {
    expect(unequalRequirements(committed, authorizationTable)).toEqual([]);
  });

  it('is so in a small graph whose table treats need and offer alike', () => {
    expect(unequalRequirements(tiny, [read('Need'), read('Offer')])).toEqual([]);
  });

  it.each<[string, readonly Line[], readonly string[]]>([
    [
      'an offer that fewer may read',
      [read('Need'), read('Offer', { roles: ['DIRECTOR'] })],
      ['Need.poleOffer.lots: ANALYST', 'Need.poleOffer: ANALYST'],
    ],
    [
      'an offer that more may read',
      [read('Need'), read('Offer'), read('Offer', { whose: 'PUBLIC', roles: ['PUBLIC'] })],
      ['Need.poleOffer.lots: PUBLIC', 'Need.poleOffer: PUBLIC'],
    ],
    [
      'an exception for the field itself',
      [read('Need'), read('Offer'), read('Need', { whose: 'OWN', roles: ['DIRECTOR'], fields: ['poleOffer'] })],
      ['Need.poleOffer: ANALYST', 'Need.poleOffer: DIRECTOR'],
    ],
    [
      'an exception for what is read inside the offer',
      [read('Need'), read('Offer'), read('Offer', { roles: ['DIRECTOR'], fields: ['lots'] })],
      ['Need.poleOffer.lots: ANALYST'],
    ],
    [
      'an offer without a line',
      [read('Need')],
      [
        'Need.poleOffer.lots: ANALYST',
        'Need.poleOffer.lots: DIRECTOR',
        'Need.poleOffer: ANALYST',
        'Need.poleOffer: DIRECTOR',
      ],
    ],
  ])('is refused with %s', (_what, table, unequal) => {
    expect(unequalRequirements(tiny, table)).toEqual(unequal);
  });

  it('counts a requirement of a scale that only extends the entity', () => {
    const extending = {
      call: 'type Project @key(fields: "id") { id: ID! title: String @external advice: String @requires(fields: "title") }',
    };
    const table = [read('Project'), read('Project', { roles: ['DIRECTOR'], fields: ['title'] })];
    expect(unequalRequirements(extending, table)).toEqual(['Project.title: ANALYST']);
  });
});
