import { type RecordedWord, secondmentOn } from '#commune/consents/secondmentOn.js';
import { describe, expect, it } from '#tests/support/suite.js';

const today = '2026-11-23';
const at = (day: string, state: RecordedWord['state'], more: Partial<RecordedWord> = {}): RecordedWord => ({
  ...{ state, enforceableFrom: '2026-01-01', from: null, until: null },
  recordedAt: new Date(`${day}T09:00:00Z`),
  ...more,
});
const yes = at('2026-01-02', 'GRANTED');

describe('where a commune stands on posts of the pole at work on its project', () => {
  it.each<[string, RecordedWord[][], boolean, string]>([
    ['it has no need', [], true, 'NONE'],
    ['it said nothing on any need', [[], []], true, 'NONE'],
    [
      'it consented for one need and refused for another since',
      [[yes], [at('2026-02-02', 'REFUSED')]],
      true,
      'GRANTED',
    ],
    ['it took back the one consent', [[yes, at('2026-03-02', 'WITHDRAWN')], []], true, 'WITHDRAWN'],
    [
      'no consent holds: what it said last',
      [[at('2026-04-02', 'REFUSED')], [at('2026-03-02', 'WITHDRAWN')]],
      true,
      'REFUSED',
    ],
    ['the only consent is over', [[at('2026-01-02', 'GRANTED', { until: '2026-11-22' })]], true, 'NONE'],
    ['it carries the project no longer', [[yes]], false, 'NONE'],
  ])('%s', (_where, words, carries, standing) => {
    expect(secondmentOn(words, today, carries)).toBe(standing);
  });
});
