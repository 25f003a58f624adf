import fc from 'fast-check';
import { brokenFrom, type ChainAgreement, chainOn, chainOver } from '#pma/agreements/chain.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { bethune, grenay, lens, loos, poleSiren, post } from '../poleRows.js';
import { daysOf, reachesOn } from './chainOracle.js';

const question = { technicianId: post(1), employer: bethune, pole: poleSiren, pilot: loos };
let made = 0;
const signed = (provider: string, receiver: string, given: Partial<ChainAgreement> = {}): ChainAgreement => ({
  id: `agreement-${String(++made).padStart(4, '0')}`,
  kind: 'SYNDICATE',
  provider,
  receiver,
  technicianId: null,
  startsOn: '2024-01-01',
  endsOn: null,
  ...given,
});
const usual = [signed(bethune, poleSiren), signed(poleSiren, lens), signed(lens, loos, { kind: 'PROVISION' })];
const statesOf = (agreements: readonly ChainAgreement[], day: string) =>
  chainOn(agreements, question, day).links.map(({ from, to, state }) => [from, to, state]);

describe('the chain of agreements on a day', () => {
  it('leads from the employer through the pole and an agglomeration to the commune', () => {
    const chain = chainOn(usual, question, '2026-11-23');
    expect(chain.complete).toBe(true);
    expect(chain.links.map(({ article }) => article)).toEqual(['CGCT L5721-9', 'CGCT L5721-9', 'CGCT L5211-4-1']);
  });

  it.each([
    ['an entente', signed(bethune, loos, { kind: 'ENTENTE' })],
    ['one person’s secondment', signed(bethune, loos, { kind: 'SECONDMENT', technicianId: post(1) })],
  ])('is shortened by %s', (_what, direct) => {
    expect(chainOn([...usual, direct], question, '2026-11-23').links).toMatchObject([{ agreementId: direct.id }]);
  });

  it('does not rest on an agreement about another post, nor on what another commune received', () => {
    const others = [signed(bethune, loos, { technicianId: post(2) }), signed(bethune, grenay), signed(grenay, loos)];
    expect(chainOn(others, question, '2026-11-23').complete).toBe(false);
  });

  it('of an employer in its own commune’s agglomeration is one agreement', () => {
    expect(chainOn(usual, { ...question, employer: lens }, '2026-11-23').links).toHaveLength(1);
  });

  it('says which link is missing, over or still to come, of an employer that left the pole', () => {
    const [member, received, given] = usual as [ChainAgreement, ChainAgreement, ChainAgreement];
    const left = { ...member, endsOn: '2026-06-30' };
    expect(statesOf([left, received, given], '2026-07-01')).toEqual([
      [bethune, poleSiren, 'EXPIRED'],
      [poleSiren, lens, 'HOLDS'],
      [lens, loos, 'HOLDS'],
    ]);
    expect(statesOf([received, { ...given, startsOn: '2027-01-01' }], '2026-07-01')).toEqual([
      [bethune, poleSiren, 'MISSING'],
      [poleSiren, lens, 'HOLDS'],
      [lens, loos, 'FUTURE'],
    ]);
    expect(statesOf([], '2026-07-01')).toEqual([
      [bethune, poleSiren, 'MISSING'],
      [poleSiren, loos, 'MISSING'],
    ]);
  });
});

describe('the chain over a period', () => {
  const over = (agreements: readonly ChainAgreement[], from: string, until: string) =>
    chainOver(agreements, question, { from, until });
  const [member, ...others] = usual as [ChainAgreement, ...ChainAgreement[]];

  it.each([
    ['a year’s end', '2026-12-31', '2027-01-01'],
    ['29 February', '2028-02-28', '2028-02-29'],
    ['the day after 29 February', '2028-02-29', '2028-03-01'],
    ['a change to summer time', '2027-03-28', '2027-03-29'],
    ['a change to winter time', '2026-10-25', '2026-10-26'],
  ])('breaks on the day after the last one, over %s', (_what, endsOn, next) => {
    expect(over([{ ...member, endsOn }, ...others], '2026-10-01', '2028-12-31')).toEqual([
      { from: '2026-10-01', until: endsOn, complete: true },
      { from: next, until: '2028-12-31', complete: false },
    ]);
  });

  it('does not break where the next agreement takes over on the next day', () => {
    const renewed = [{ ...member, endsOn: '2026-12-31' }, signed(bethune, poleSiren, { startsOn: '2027-01-01' })];
    expect(over([...renewed, ...others], '2026-10-01', '2027-03-31')).toHaveLength(1);
  });

  it('is what every single day says, whatever the agreements', () => {
    const days = daysOf('2026-12-25', '2027-01-08');
    const day = fc.constantFrom(...days, '2026-01-01');
    const body = fc.constantFrom(bethune, lens, poleSiren, loos, grenay);
    const agreement = fc
      .record({
        provider: body,
        receiver: body,
        technicianId: fc.constantFrom(null, post(1), post(2)),
        startsOn: day,
        endsOn: fc.option(day),
      })
      .map(({ provider, receiver, ...given }) => signed(provider, receiver, given));
    fc.assert(
      fc.property(fc.array(agreement, { maxLength: 14 }), (agreements) => {
        const intervals = over(agreements, '2026-12-25', '2027-01-08');
        const expected = days.map((one) => reachesOn(agreements, question, one));
        const told = days.map((one) => intervals.find(({ from, until }) => from <= one && one <= until)?.complete);
        expect(told).toEqual(expected);
        expect(days.map((one) => chainOn(agreements, question, one).complete)).toEqual(expected);
        expect(brokenFrom(intervals)).toBe(days[expected.indexOf(false)] ?? null);
        for (const [place, { complete }] of intervals.entries())
          expect(intervals[place + 1]?.complete).not.toBe(complete);
      }),
    );
  });
});
