import { createHash, randomBytes } from 'node:crypto';

/** A token nobody guesses: 256 random bits, in letters an address may hold. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token; null for a text that cannot be one. */
export function hashOf(token: string): Buffer | null {
  return /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : null;
}
