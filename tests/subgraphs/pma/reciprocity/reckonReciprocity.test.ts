import fc from 'fast-check';
import { balancesOf, flowsOf, type PassedWork } from '#pma/reciprocity/reckonReciprocity.js';
import { describe, expect, it } from '#tests/support/suite.js';

const members = ['111111111', '222222222', '333333333'];
const body = fc.constantFrom(...members, '444444444');
const work: fc.Arbitrary<PassedWork[]> = fc.array(
  fc.record({
    allocationId: fc.uuid(),
    month: fc.constantFrom('2026-10', '2026-11'),
    halfDays: fc.integer({ min: 1, max: 62 }),
    from: body,
    to: fc.option(body, { nil: null }),
  }),
);
const leads = fc.array(fc.record({ givenBy: fc.option(body, { nil: null }), takenBy: body }));

describe('reciprocity', () => {
  it('loses no half-day and no practice: what is given is what was done, what is received is what has a beneficiary', () => {
    fc.assert(
      fc.property(work, leads, (rows, passed) => {
        const balances = balancesOf(members, rows, passed);
        const sum = (pick: (one: (typeof balances)[number]) => number) =>
          balances.reduce((total, one) => total + pick(one), 0);
        const done = (some: readonly PassedWork[]) => some.reduce((total, { halfDays }) => total + halfDays, 0);
        expect(sum(({ halfDaysGiven }) => halfDaysGiven)).toBe(done(rows));
        expect(sum(({ halfDaysReceived }) => halfDaysReceived)).toBe(done(rows.filter(({ to }) => to !== null)));
        expect(sum(({ practicesAdopted }) => practicesAdopted)).toBe(passed.length);
        expect(done(rows)).toBe(flowsOf(rows).reduce((total, { halfDays }) => total + halfDays, 0));
      }),
    );
  });

  it('tells each member, even one that neither gave nor received', () => {
    expect(balancesOf(members, [], []).map(({ siren }) => siren)).toEqual(members);
  });

  it('does not change a balance by work for the employer’s own communes', () => {
    const own = { allocationId: 'a', month: '2026-10', halfDays: 5, from: '111111111', to: '111111111' };
    const [balance] = balancesOf(members, [own], []);
    expect(balance).toMatchObject({ halfDaysGiven: 5, halfDaysReceived: 5 });
  });
});
