import fc from 'fast-check';
import type { ActionThen } from '#commune/actions/ActionsThen.js';
import { carryingWeights } from '#commune/vigilance/carryingWeights.js';
import { crossShare } from '#commune/vigilance/crossShare.js';
import { externalInternalIndex } from '#commune/vigilance/externalInternalIndex.js';
import { herfindahl } from '#commune/vigilance/herfindahl.js';
import { homesOf } from '#commune/vigilance/homesOf.js';
import { isMayor } from '#commune/vigilance/isMayor.js';
import { isRunning } from '#commune/vigilance/isRunning.js';
import { mayorShare } from '#commune/vigilance/mayorShare.js';
import { presentersOfWhole } from '#commune/vigilance/presentersOfWhole.js';
import { topTenthShare } from '#commune/vigilance/topTenthShare.js';
import { yearBefore } from '#commune/vigilance/yearBefore.js';
import { describe, expect, it } from '#tests/support/suite.js';

const technician = (service: string) => ({ function: 'responsable', service });
const action = (values: Partial<ActionThen> = {}): ActionThen => ({
  id: 'a',
  phase: 'OPERATION',
  status: 'ONGOING',
  electedCarriers: ['maire'],
  technicians: [],
  delegations: [],
  services: [],
  ...values,
});
const carried = (...electedCarriers: string[]) => action({ electedCarriers });
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

describe('the weight of elected carriers', () => {
  it('of three operations, one carried by the mayor, one by two, one by three: 1 + 1/2 + 1/3 for the mayor', () => {
    const weights = carryingWeights([
      carried('maire'),
      carried('Maire', 'adjointe à l’énergie'),
      carried('maire', 'Adjointe à l’énergie', 'conseiller délégué'),
    ]);
    expect(weights.get('maire')).toBeCloseTo(11 / 6, 12);
    expect(weights.get('adjointe a l energie')).toBeCloseTo(5 / 6, 12);
    expect(weights.get('conseiller delegue')).toBeCloseTo(1 / 3, 12);
    // (11² + 5² + 2²) / 18² = 150 / 324.
    expect(herfindahl([...weights.values()])).toBeCloseTo(150 / 324, 12);
    expect(mayorShare(weights)).toBeCloseTo(11 / 18, 12);
  });

  it('is divided equally, named twice or not, and adds up to the number of operations', () => {
    const carriers = fc.uniqueArray(fc.stringMatching(/^[a-e]{1,3}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(carriers, { maxLength: 30 }), (lists) => {
        const once = carryingWeights(lists.map((list) => carried(...list)));
        expect(sum(once.values())).toBeCloseTo(lists.length, 9);
        const twice = carryingWeights(lists.map((list) => carried(...list, ...list.map((name) => name.toUpperCase()))));
        expect([...twice]).toEqual([...once]);
      }),
    );
  });

  it('has a Herfindahl index between 1/n and 1, reached by equal shares and by one alone', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(weights, (given) => {
        const index = herfindahl(given) ?? Number.NaN;
        expect(index).toBeGreaterThanOrEqual(1 / given.length - 1e-12);
        expect(index).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(herfindahl([2, 2, 2, 2])).toBe(0.25);
    expect(herfindahl([3])).toBe(1);
  });

  it('without any operation says nothing rather than 0', () => {
    expect(herfindahl([])).toBeNull();
    expect(mayorShare(new Map())).toBeNull();
    expect(crossShare([])).toBeNull();
    expect(externalInternalIndex([])).toBeNull();
    expect(topTenthShare([])).toBeNull();
  });

  it('counts operations that go on, are late or blocked', () => {
    const running = ['ONGOING', 'LATE', 'BLOCKED', 'PAUSED', 'ABANDONED', 'DONE'].filter((status) =>
      isRunning(action({ status })),
    );
    expect(running).toEqual(['ONGOING', 'LATE', 'BLOCKED']);
    expect(isRunning(action({ phase: 'STUDY' }))).toBe(false);
  });
});

describe('the mayor', () => {
  it.each(['maire', 'Maire', 'Madame la Maire', 'M. le maire', 'Mme la maire', 'maire de la commune', 'Mairesse'])(
    'is « %s »',
    (name) => {
      expect(isMayor(name.replace('.', ''))).toBe(true);
    },
  );
  it.each(['maire adjoint', 'Maire-adjointe', 'adjoint au maire', 'maire déléguée', 'mairie', 'conseillère'])(
    'is not « %s »',
    (name) => {
      expect(isMayor(name)).toBe(false);
    },
  );
});

describe('an elected member who presented the whole approach', () => {
  const presentation = (name: string, place: string, values = {}) => ({
    id: name + place,
    function: name,
    elected: true,
    scope: 'WHOLE',
    place,
    ...values,
  });

  it('did so both inside and outside, whoever wrote the function how', () => {
    const seen = [
      presentation('adjointe', 'INSIDE'),
      presentation('Adjointe ', 'OUTSIDE'),
      presentation('maire', 'OUTSIDE'),
      presentation('maire', 'OUTSIDE'),
      presentation('conseiller', 'INSIDE'),
      presentation('conseiller', 'OUTSIDE', { scope: 'PART' }),
      presentation('directrice', 'INSIDE', { elected: false }),
      presentation('directrice', 'OUTSIDE', { elected: false }),
    ];
    expect(presentersOfWhole(seen)).toEqual(['adjointe']);
  });
});

describe('silos', () => {
  const pair = { electedCarriers: ['adjoint'], technicians: [technician('technique')] };

  it('are crossed by an action with two delegations and an elected–technician pair', () => {
    const crossing = action({ ...pair, delegations: ['énergie', 'école'] });
    const oneDelegation = action({ ...pair, delegations: ['énergie', 'Énergie'] });
    const noTechnician = action({ delegations: ['énergie', 'école'] });
    expect(crossShare([crossing, oneDelegation, noTechnician])).toBeCloseTo(1 / 3, 12);
  });

  it('gather each service with the delegation it works with most, the first by name when two do', () => {
    const homes = homesOf([
      { services: ['technique'], delegations: ['energie', 'ecole'] },
      { services: ['technique'], delegations: ['energie'] },
      { services: ['urbanisme'], delegations: ['ecole', 'energie'] },
      { services: ['accueil'], delegations: [] },
    ]);
    expect([...homes]).toEqual([
      ['technique', 'energie'],
      ['urbanisme', 'ecole'],
    ]);
  });

  it('each for itself give −1; an action across two of them adds four ties outside and two within', () => {
    const energy = action({ delegations: ['énergie'], services: ['technique'] });
    const school = action({ delegations: ['école'], services: ['éducation'] });
    expect(externalInternalIndex([energy, school])).toBe(-1);
    const joint = action({ delegations: ['énergie', 'école'], services: ['technique', 'éducation'] });
    // Outside: the two delegations, the two services, each delegation with the other's service. Within: 1 + 1 + 4.
    expect(externalInternalIndex([energy, energy, school, school, joint])).toBeCloseTo((4 - 6) / (4 + 6), 12);
    // Alone, both services go to « école », first by name: three ties within it, three with « énergie ».
    expect(externalInternalIndex([joint])).toBe(0);
  });

  it('give an index between −1 and 1, whatever the order of the actions', () => {
    const names = (prefix: string) => fc.array(fc.constantFrom(...['a', 'b', 'c', 'd'].map((one) => prefix + one)));
    const actions = fc.array(fc.record({ delegations: names('d'), services: names('s'), worked: names('s') }));
    fc.assert(
      fc.property(actions, (given) => {
        const made = given.map(({ delegations, services, worked }) =>
          action({ delegations, services, technicians: worked.map(technician) }),
        );
        const index = externalInternalIndex(made);
        if (index === null) return;
        expect(index).toBeGreaterThanOrEqual(-1);
        expect(index).toBeLessThanOrEqual(1);
        expect(externalInternalIndex(made.toReversed())).toBe(index);
      }),
    );
  });
});

describe('the most involved tenth', () => {
  it('of twelve people is two: 5 and 3 of 18 attendances', () => {
    expect(topTenthShare([1, 1, 5, 1, 1, 1, 1, 1, 1, 1, 1, 3])).toBeCloseTo(8 / 18, 12);
  });

  it('makes at least its number’s share of attendances, and at most all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 }), (times) => {
        const share = topTenthShare(times) ?? Number.NaN;
        expect(share).toBeGreaterThanOrEqual(Math.ceil(times.length / 10) / times.length - 1e-12);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('a year before 29 February is the 28th', () => {
  expect(['2026-11-23', '2028-02-29', '2027-03-01'].map(yearBefore)).toEqual([
    '2025-11-23',
    '2027-02-28',
    '2026-03-01',
  ]);
});
