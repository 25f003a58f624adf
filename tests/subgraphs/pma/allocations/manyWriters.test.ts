import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type OpenPole, openPole } from '../openPole.js';
import { manyWriters } from './manyWriters.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(() => pole?.close());

describe('sixty-four writers on the same months of ten posts', () => {
  it('never exceed a capacity, see no deadlock, and each refusal names the month and what is left', async () => {
    const tally = await manyWriters(pole, { writers: 64, seed: 64, isOver: (asked) => asked >= 6 });
    expect(tally.odd).toEqual([]);
    expect(tally.wrong).toEqual([]);
    expect(tally.accepted + tally.refused).toBe(64 * 6);
    // Both happen, or nothing was tried.
    expect(tally.accepted).toBeGreaterThan(50);
    expect(tally.refused).toBeGreaterThan(50);
    expect(tally.looks).toBeGreaterThan(1);
  }, 120_000);
});
