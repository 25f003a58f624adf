import { BoundedCache } from '#shared/identity/BoundedCache.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('a bounded cache', () => {
  it('forgets the least recently used first', () => {
    const cache = new BoundedCache<number>(2, () => 0);
    cache.set('a', 1, 10);
    cache.set('b', 2, 10);
    cache.get('a');
    cache.set('c', 3, 10);
    expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.size]).toEqual([1, undefined, 3, 2]);
  });

  it('forgets what is over', () => {
    let now = 0;
    const cache = new BoundedCache<number>(2, () => now);
    cache.set('a', 1, 10);
    now = 10;
    expect(cache.get('a')).toBeUndefined();
  });
});
