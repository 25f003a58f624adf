import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';

/** The issuer's secrets: private signing keys, the first of which signs, and the keys of its cookies. */
export interface IssuerKeys {
  readonly signing: readonly JWK[];
  readonly cookies: readonly string[];
}

const stored = z.object({
  signing: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1),
  cookies: z.array(z.string().min(32)).min(1),
});

/**
 * The keys kept in a folder, made at the first start: a key that came with the product would be known to everybody.
 * Readable by the owner only.
 */
export async function issuerKeys(folder: string): Promise<IssuerKeys> {
  const file = join(folder, 'issuer-keys.json');
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (known !== null) return stored.parse(JSON.parse(known)) as IssuerKeys;
  const keys = await newIssuerKeys();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Written whole beside it first: a start cut short leaves no half file that would stop every later one.
  await writeFile(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return keys;
}

/** Fresh keys, kept nowhere. */
export async function newIssuerKeys(): Promise<IssuerKeys> {
  return { signing: [await newSigningKey()], cookies: [randomBytes(32).toString('base64url')] };
}

async function newSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
}
