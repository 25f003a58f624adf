import { relay } from '#shared/subsidiarity/checks/relay.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { deed, truths } from '../deed.js';

describe('T5, relay', () => {
  it('is asked for where inhabitants are reached straight, and never a verdict of its own', () => {
    const found = [true, false].flatMap((actsOnInhabitants) =>
      truths.map((hasRelay) => {
        const { check, answer, verdict, conditions } = relay(deed({ actsOnInhabitants, hasRelay }));
        return [check, answer, verdict, ...conditions];
      }),
    );
    expect(found).toEqual([
      ['T5', 'TRUE', null],
      ['T5', 'FALSE', null, 'RELAY'],
      ['T5', 'UNKNOWN', null, 'RELAY'],
      ['T5', 'NOT_APPLICABLE', null],
      ['T5', 'NOT_APPLICABLE', null],
      ['T5', 'NOT_APPLICABLE', null],
    ]);
  });
});
