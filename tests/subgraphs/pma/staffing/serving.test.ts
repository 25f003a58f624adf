import fc from 'fast-check';
import { type ServedRequest, servingOf, servingStates } from '#pma/staffing/serving.js';
import { describe, expect, it } from '#tests/support/suite.js';

const request: ServedRequest = { state: 'OPEN', cancelled: false, halfDays: 10, foundHalfDays: 0, until: '2027-03-31' };

describe('where the pole stands with a request', () => {
  it.each([
    [{}, '2027-03-31', 'OPEN'],
    [{ foundHalfDays: 3 }, '2027-03-31', 'PARTLY'],
    [{ foundHalfDays: 10 }, '2027-03-31', 'FILLED'],
    [{ foundHalfDays: 12 }, '2027-03-31', 'FILLED'],
    [{}, '2027-04-01', 'EXPIRED'],
    [{ foundHalfDays: 3, state: 'PARTLY' }, '2027-04-01', 'EXPIRED'],
    [{ foundHalfDays: 7, state: 'FILLED' }, '2027-04-01', 'FILLED'],
    [{ foundHalfDays: 10, cancelled: true }, '2027-03-01', 'CANCELLED'],
  ] as const)('with %j on %s is %s', (given, today, state) => {
    expect(servingOf({ ...request, ...given }, today)).toBe(state);
  });

  it('follows from facts alone: asked twice it stays, and more half-days never undo what was found', () => {
    const facts = fc.record({
      state: fc.constantFrom(...servingStates.filter((state) => state !== 'CANCELLED')),
      cancelled: fc.boolean(),
      halfDays: fc.integer({ min: 1, max: 20 }),
      foundHalfDays: fc.integer({ min: 0, max: 25 }),
      until: fc.constantFrom('2027-01-31', '2027-03-31'),
    });
    const order = ['CANCELLED', 'EXPIRED', 'OPEN', 'PARTLY', 'FILLED'];
    fc.assert(
      fc.property(facts, fc.constantFrom('2027-01-15', '2027-02-15', '2027-04-15'), (given, today) => {
        const state = servingOf(given, today);
        expect(servingOf({ ...given, state }, today)).toBe(state);
        const more = servingOf({ ...given, foundHalfDays: given.foundHalfDays + 1 }, today);
        expect(order.indexOf(more)).toBeGreaterThanOrEqual(order.indexOf(state));
      }),
    );
  });
});
