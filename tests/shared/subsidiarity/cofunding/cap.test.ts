import fc from 'fast-check';
import { type CoFundingMoney, coFundingCap } from '#shared/subsidiarity/cofunding/cap.js';
import { coFundingLawOn } from '#shared/subsidiarity/cofunding/law.js';
import { lawObstacles } from '#shared/subsidiarity/cofunding/lawful.js';
import { remediesOf } from '#shared/subsidiarity/cofunding/remedies.js';
import { describe, expect, it } from '#tests/support/suite.js';

const law = coFundingLawOn('2026-11-23');
const euros = (amount: number) => amount * 100;
const plan = (given: Partial<CoFundingMoney>): CoFundingMoney => ({
  costCents: euros(100_000),
  subsidiesCents: 0,
  privateCents: 0,
  grantedCents: 0,
  spending: 'INVESTMENT',
  ownShare: 'ORDINARY',
  waivedBasisPoints: null,
  ...given,
});
const max = (given: Partial<CoFundingMoney>) => coFundingCap(plan(given), law).maxCents;
const binding = (given: Partial<CoFundingMoney>) =>
  coFundingCap(plan(given), law)
    .terms.filter((term) => term.binding)
    .map(({ rule }) => rule);

describe('the cap of a fonds de concours', () => {
  it('is half of what remains, until the least own share is tighter', () => {
    expect(max({ subsidiesCents: euros(60_000) })).toBe(euros(20_000));
    expect(binding({ subsidiesCents: euros(60_000) })).toEqual(['MATCHING', 'OWN_SHARE']);
    expect(max({ subsidiesCents: euros(70_000) })).toBe(euros(10_000));
    expect(binding({ subsidiesCents: euros(70_000) })).toEqual(['OWN_SHARE']);
    expect(max({})).toBe(euros(50_000));
    expect(binding({})).toEqual(['MATCHING']);
    expect(max({ grantedCents: euros(30_000) })).toBe(euros(20_000));
  });

  it('names the article of each term', () => {
    const { terms } = coFundingCap(plan({}), law);
    expect(terms.map(({ article }) => article)).toEqual(['CGCT L5216-5 VI', 'CGCT L1111-10 III']);
  });

  it('leaves private money out of the public money of which a share is kept', () => {
    expect(max({ subsidiesCents: euros(70_000), privateCents: euros(50_000) })).toBe(euros(15_000));
    expect(binding({ subsidiesCents: euros(70_000), privateCents: euros(50_000) })).toEqual(['MATCHING']);
  });

  it('keeps thirty per cent where a chef de file law says so, less by a waiver, never more by one', () => {
    const subsidiesCents = euros(60_000);
    expect(max({ subsidiesCents, ownShare: 'LEAD_AUTHORITY' })).toBe(euros(10_000));
    expect(max({ subsidiesCents: euros(80_000), ownShare: 'WAIVED', waivedBasisPoints: 1_000 })).toBe(euros(10_000));
    expect(max({ subsidiesCents: euros(80_000), ownShare: 'WAIVED', waivedBasisPoints: 9_000 })).toBe(0);
    expect(max({ subsidiesCents: euros(80_000), ownShare: 'WAIVED', waivedBasisPoints: null })).toBe(0);
  });

  it('has no least own share for running costs', () => {
    const money = plan({ subsidiesCents: euros(80_000), spending: 'OPERATION' });
    expect(coFundingCap(money, law)).toMatchObject({ maxCents: euros(10_000), ownShareBasisPoints: null });
    expect(coFundingCap(money, law).terms).toHaveLength(1);
  });

  it('is nothing for what costs nothing, or is paid for already', () => {
    expect(max({ costCents: 0 })).toBe(0);
    expect(max({ subsidiesCents: euros(120_000) })).toBe(0);
    expect(max({ subsidiesCents: euros(120_000), privateCents: euros(110_000) })).toBe(0);
  });

  it('is rounded down to the cent, and what must be kept is rounded up', () => {
    expect(max({ costCents: 101 })).toBe(50);
    expect(max({ costCents: 101, subsidiesCents: 70 })).toBe(10);
  });
});

const cents = fc.integer({ min: 0, max: 10_000_000_000 });
const moneys = fc
  .record({
    costCents: cents,
    subsidiesCents: cents,
    privatePart: fc.integer({ min: 0, max: 10_000 }),
    grantedCents: cents,
    spending: fc.constantFrom('INVESTMENT' as const, 'OPERATION' as const),
    ownShare: fc.constantFrom('ORDINARY' as const, 'LEAD_AUTHORITY' as const, 'WAIVED' as const),
    waivedBasisPoints: fc.option(fc.integer({ min: 0, max: 10_000 })),
  })
  .map(
    ({ privatePart, ...money }): CoFundingMoney => ({
      ...money,
      privateCents: Math.floor((money.subsidiesCents * privatePart) / 10_000),
    }),
  );

describe('whatever the plan', () => {
  it('no article is ever exceeded by the total, to the cent', () => {
    fc.assert(
      fc.property(moneys, (money) => {
        const { maxCents, ownShareBasisPoints } = coFundingCap(money, law);
        expect(Number.isSafeInteger(maxCents) && maxCents >= 0).toBe(true);
        if (maxCents === 0) return;
        const [cost, subsidies, priv] = [money.costCents, money.subsidiesCents, money.privateCents].map(BigInt);
        const fonds = BigInt(maxCents + money.grantedCents);
        const own = (cost ?? 0n) - (subsidies ?? 0n) - fonds;
        expect(fonds <= own).toBe(true);
        const base = (cost ?? 0n) - (priv ?? 0n);
        if (ownShareBasisPoints !== null) expect(own * 10_000n >= base * BigInt(ownShareBasisPoints)).toBe(true);
        // One cent more would break one of them.
        const more = own - 1n;
        const breaks =
          fonds + 1n > more || (ownShareBasisPoints !== null && more * 10_000n < base * BigInt(ownShareBasisPoints));
        expect(breaks).toBe(true);
      }),
    );
  });

  it('more subsidies or more fonds granted never raise the cap, more cost never lowers it', () => {
    fc.assert(
      fc.property(moneys, cents, (money, more) => {
        const before = coFundingCap(money, law).maxCents;
        const atMost = (given: Partial<CoFundingMoney>) => coFundingCap({ ...money, ...given }, law).maxCents;
        expect(atMost({ subsidiesCents: money.subsidiesCents + more })).toBeLessThanOrEqual(before);
        expect(atMost({ grantedCents: money.grantedCents + more })).toBeLessThanOrEqual(before);
        expect(atMost({ costCents: money.costCents + more })).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('two grants never come to more together than one would', () => {
    fc.assert(
      fc.property(moneys, fc.integer({ min: 0, max: 100 }), (money, part) => {
        const whole = coFundingCap(money, law).maxCents;
        const first = Math.floor((whole * part) / 100);
        const second = coFundingCap({ ...money, grantedCents: money.grantedCents + first }, law).maxCents;
        expect(first + second).toBe(whole);
      }),
    );
  });
});

const lines = fc.array(
  fc.record({
    amountCents: fc.integer({ min: 0, max: 100_000_000 }),
    status: fc.constantFrom('ASKED' as const, 'GRANTED' as const, 'REFUSED' as const),
    public: fc.boolean(),
  }),
  { maxLength: 5 },
);
const terms = { grantedCents: 0, spending: 'INVESTMENT', ownShare: 'ORDINARY', waivedBasisPoints: null } as const;

describe('what would make an amount lawful', () => {
  const line = { amountCents: euros(70_000), status: 'GRANTED', public: true } as const;
  const of = (amount: number) => remediesOf(euros(amount), { costCents: euros(100_000), lines: [line] }, terms, law);

  it('is the largest amount, a smaller line or a greater cost, each by itself', () => {
    expect(of(20_000)).toEqual([
      { kind: 'AMOUNT', atMostCents: euros(10_000) },
      { kind: 'LINE', line, atMostCents: euros(60_000) },
      { kind: 'COST', atLeastCents: euros(112_500) },
    ]);
    expect(of(10_000)).toEqual([]);
  });

  it('names no line where none is large enough', () => {
    expect(of(60_000).map(({ kind }) => kind)).toEqual(['AMOUNT', 'COST']);
  });

  it('suffices whatever the plan, and one cent beyond does not', () => {
    fc.assert(
      fc.property(cents, lines, fc.integer({ min: 1, max: 1_000_000_000 }), (costCents, given, amount) => {
        const works = (cost: number, of: typeof given) =>
          remediesOf(amount, { costCents: cost, lines: of }, terms, law);
        for (const remedy of works(costCents, given)) {
          if (remedy.kind === 'COST') {
            expect(works(remedy.atLeastCents, given)).toEqual([]);
            expect(works(remedy.atLeastCents - 1, given)).not.toEqual([]);
          }
          if (remedy.kind !== 'LINE') continue;
          const withLine = (atMost: number) =>
            given.map((one) => (one === remedy.line ? { ...one, amountCents: atMost } : one));
          expect(works(costCents, withLine(remedy.atMostCents))).toEqual([]);
          expect(works(costCents, withLine(remedy.atMostCents + 1))).not.toEqual([]);
        }
      }),
    );
  });
});

describe('what the law refuses', () => {
  const cap = coFundingCap(plan({ subsidiesCents: euros(70_000) }), law);
  const rules = (amountCents: number, object: 'FACILITY' | 'OTHER' = 'FACILITY') =>
    lawObstacles({ amountCents, object }, cap, law).flatMap((one) => (one.kind === 'RuleBroken' ? [one.rule] : []));

  it('is more than the cap, nothing at all, and what is no facility', () => {
    expect(rules(euros(10_000))).toEqual([]);
    expect(rules(euros(10_000) + 1)).toEqual(['CO_FUNDING_WITHIN_CAP']);
    expect(rules(0)).toEqual(['CO_FUNDING_IS_MONEY']);
    expect(rules(euros(1), 'OTHER')).toEqual(['CO_FUNDING_IS_FOR_A_FACILITY']);
  });

  it('is told with the article that binds and the largest lawful amount', () => {
    const [obstacle] = lawObstacles({ amountCents: euros(20_000), object: 'FACILITY' }, cap, law);
    expect(obstacle).toMatchObject({
      article: 'CGCT L1111-10 III',
      satisfiedBy: { en: expect.stringContaining('€10,000.00') },
    });
  });
});
