import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '#shared/journal/cursor.js';
import { describe, expect, it } from '#tests/support/suite.js';

const epoch = '0198c1de-0000-7000-8000-000000000001';
const other = '0198c1de-0000-7000-8000-000000000002';
const xid = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);
const seq = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String);

describe('a journal cursor', () => {
  it('comes back as the position it was made from, however large', () => {
    fc.assert(
      fc.property(fc.record({ xid, seq }), (position) => {
        expect(decodeCursor(epoch, encodeCursor(epoch, position))).toEqual(position);
      }),
    );
  });

  it('is refused in every other epoch', () => {
    fc.assert(
      fc.property(fc.record({ xid, seq }), (position) => {
        expect(() => decodeCursor(other, encodeCursor(epoch, position))).toThrow(/ne vient pas de ce journal/);
      }),
    );
  });

  it('is refused when it is any other text, or a number PostgreSQL does not know', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(() => decodeCursor(epoch, text)).toThrow()));
    for (const [x, s] of [
      [String(2n ** 64n), '1'],
      ['1', String(2n ** 63n)],
      ['-1', '1'],
    ] as const) {
      expect(() => decodeCursor(epoch, encodeCursor(epoch, { xid: x, seq: s }))).toThrow();
    }
  });
});
