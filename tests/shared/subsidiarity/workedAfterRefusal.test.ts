import { workedAfterRefusal } from '#shared/subsidiarity/workedAfterRefusal.js';
import { describe, expect, it } from '#tests/support/suite.js';

const said = (word: string, on: string | null) => [{ commune: '62528', word, on }];

describe('half-days worked after a commune’s no', () => {
  it('are those of a later month, whether it refused or took its word back', () => {
    expect(workedAfterRefusal(said('REFUSED', '2026-09-30'), '2026-10', null)).toEqual(['62528']);
    expect(workedAfterRefusal(said('WITHDRAWN', '2026-09-01'), '2026-10', '2026-10-05')).toEqual(['62528']);
    expect(workedAfterRefusal(said('WITHDRAWN', '2026-11-01'), '2026-10', null)).toEqual([]);
  });

  it('are nobody’s where it agreed, said nothing or nothing was done', () => {
    expect(workedAfterRefusal(said('GRANTED', '2026-09-30'), '2026-10', null)).toEqual([]);
    expect(workedAfterRefusal(said('NONE', null), '2026-10', null)).toEqual([]);
    expect(workedAfterRefusal(said('REFUSED', null), '2026-10', null)).toEqual([]);
    expect(workedAfterRefusal(said('REFUSED', '2026-09-30'), null, null)).toEqual([]);
  });

  it('cannot be told in the month of its no, unless the work had ended by that day', () => {
    expect(workedAfterRefusal(said('WITHDRAWN', '2026-10-10'), '2026-10', null)).toBeNull();
    expect(workedAfterRefusal(said('WITHDRAWN', '2026-10-10'), '2026-10', '2026-10-11')).toBeNull();
    expect(workedAfterRefusal(said('WITHDRAWN', '2026-10-10'), '2026-10', '2026-10-10')).toEqual([]);
  });

  it('are looked for in every commune’s word', () => {
    const agreedFirst = [...said('GRANTED', '2026-08-01'), { commune: '62498', word: 'REFUSED', on: '2026-08-01' }];
    expect(workedAfterRefusal(agreedFirst, '2026-09', null)).toEqual(['62498']);
  });

  it('are each commune’s own, and unseen for all where they are for one', () => {
    const both = [...said('REFUSED', '2026-08-01'), { commune: '62498', word: 'REFUSED', on: '2026-10-10' }];
    expect(workedAfterRefusal(both, '2026-09', null)).toEqual(['62528']);
    expect(workedAfterRefusal(both, '2026-10', null)).toBeNull();
  });
});
