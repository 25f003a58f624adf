import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/**
 * Chance that is always the same: what it draws depends on the words it is given and on nothing else, so that every
 * demonstration of one day is equal, and adding a row to it moves no other.
 */
export function draw(...words: readonly (string | number)[]): number {
  return digest(words).readUInt32BE(0) / 0x1_0000_0000;
}

/** One of `choices`, equally likely. */
export function pick<T>(choices: readonly [T, ...T[]], ...words: readonly (string | number)[]): T {
  return choices[Math.floor(draw(...words) * choices.length)] ?? choices[0];
}

/** A whole number from `least` to `most`. */
export function between(least: number, most: number, ...words: readonly (string | number)[]): number {
  return least + Math.floor(draw(...words) * (most - least + 1));
}

/** Identifiers do not depend on the demonstration's day, so that examples can name them. */
const firstInstant = Date.UTC(2026, 0, 5, 8);

/** A UUIDv7, always the same for the same words. */
export function id(...words: readonly (string | number)[]): string {
  return v7({ msecs: firstInstant, seq: 0, random: new Uint8Array(digest(words).subarray(0, 16)) });
}

function digest(words: readonly (string | number)[]): Buffer {
  return createHash('sha256').update(words.join('\u0000')).digest();
}
