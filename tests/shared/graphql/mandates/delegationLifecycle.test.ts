import fc from 'fast-check';
import {
  type Delegating,
  decideDelegation,
  decideDelegationEnd,
} from '#shared/graphql/mandates/delegationLifecycle.js';
import { describe, expect, it } from '#tests/support/suite.js';

const today = '2026-11-23';
const mandate = { id: 'm', since: '2020-01-01', until: '2027-01-01' };
const asked: Delegating = {
  holder: 'holder',
  subject: 'colleague',
  since: '2026-12-01',
  until: '2026-12-15',
  today,
  byDelegation: false,
  mandates: [mandate],
  delegated: [],
};
const refusals = (more: Partial<Delegating>) => {
  const outcome = decideDelegation({ ...asked, ...more });
  return outcome.kind === 'DELEGATED' ? [] : outcome.obstacles.map((one) => ('rule' in one ? one.rule : one.kind));
};

describe('a delegation', () => {
  it('stands on the mandate that covers its days', () => {
    expect(decideDelegation(asked)).toEqual({ kind: 'DELEGATED', mandateId: 'm' });
    const later = { id: 'later', since: '2027-01-01', until: null };
    const days = { since: '2027-02-01', until: '2027-03-01', mandates: [mandate, later] };
    expect(decideDelegation({ ...asked, ...days })).toEqual({ kind: 'DELEGATED', mandateId: 'later' });
  });

  it('is never passed on', () => {
    expect(refusals({ byDelegation: true })).toEqual(['delegation.passed-on']);
  });

  it('never outlives the mandate, to the day', () => {
    expect(refusals({ until: '2027-01-01' })).toEqual([]);
    expect(refusals({ until: '2027-01-02' })).toEqual(['delegation.beyond-mandate']);
    expect(refusals({ mandates: [{ ...mandate, since: '2026-12-02' }] })).toEqual(['delegation.beyond-mandate']);
    expect(refusals({ mandates: [] })).toEqual(['delegation.no-mandate']);
  });

  it.each([
    ['to oneself', { subject: 'holder' }],
    ['to the public', { subject: 'public' }],
    ['from a day that is past', { since: '2026-11-22' }],
    ['without a day', { until: '2026-12-01' }],
    ['backwards', { until: '2026-11-30' }],
  ] as const)('is refused %s', (_what, more) => {
    expect(refusals(more)).toEqual(['InvalidInput']);
  });

  it('is said to be there already while one overlaps, and not once that one is over', () => {
    expect(refusals({ delegated: [{ since: '2026-12-14', until: '2026-12-20' }] })).toEqual(['AlreadyDone']);
    expect(refusals({ delegated: [{ since: '2026-12-15', until: '2026-12-20' }] })).toEqual([]);
    expect(refusals({ delegated: [{ since: '2026-12-05', until: '2026-12-05' }] })).toEqual([]);
  });

  it('that is allowed lies within one mandate on each of its days', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`);
    const span = fc.record({ id: fc.constant('m'), since: day, until: fc.option(day, { nil: null }) });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 3 }), day, day, (mandates, since, until) => {
        const outcome = decideDelegation({ ...asked, mandates, since, until });
        if (outcome.kind === 'REFUSED') return;
        const covers = mandates.some((one) => one.since <= since && (one.until === null || until <= one.until));
        expect(covers && since < until && since >= today).toBe(true);
      }),
    );
  });

  it('ends today, or without a day when it has not begun, and once', () => {
    expect(decideDelegationEnd({ since: '2026-11-20', until: '2026-12-01' }, today)).toEqual({
      kind: 'ENDS',
      until: today,
    });
    expect(decideDelegationEnd({ since: '2026-12-05', until: '2026-12-08' }, today)).toEqual({
      kind: 'ENDS',
      until: '2026-12-05',
    });
    const over = [
      { since: '2026-11-01', until: today },
      { since: '2026-12-05', until: '2026-12-05' },
    ];
    for (const span of over)
      expect(decideDelegationEnd(span, today)).toMatchObject({ obstacle: { kind: 'AlreadyDone' } });
  });
});
