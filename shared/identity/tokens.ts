import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { BoundedCache } from './BoundedCache.js';
import { type ClaimSettings, identityOf } from './claims.js';
import type { Identity } from './Mandate.js';
import { onceFound } from './onceFound.js';
import { type RefusalReason, TokenRefused } from './TokenRefused.js';

/** Whose tokens are believed. Read at the first token, so that a getter may wait for an address known late. */
export interface TokenSettings extends ClaimSettings {
  /** The issuer's identifier, exactly as in `iss`. */
  readonly issuer: string;
  /** This product's name at the issuer; a token for someone else is refused. */
  readonly audience: string;
  /** Where its keys are; found by discovery when absent. */
  readonly jwksUri?: string | undefined;
  /** The least time between two fetches of the keys for a key id not known, in milliseconds. Default 5,000. */
  readonly keyCooldown?: number | undefined;
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
}

export interface TokenVerifier {
  /** @throws TokenRefused */
  verify(token: string): Promise<Identity>;
}

/** Asymmetric only: with HS256 allowed, the issuer's public key would be accepted as a secret everybody knows. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
/** Clocks of two machines differ; seconds. */
const clockTolerance = 5;
/** A verified token is not verified again, but a key withdrawn by the issuer must stop counting soon; milliseconds. */
const believedFor = 5 * 60_000;
const tokensKept = 10_000;
/** Far above a real token: a signature is not computed over a megabyte of somebody's text. Characters. */
const longestToken = 16_384;

/** Verifies OIDC access tokens against one issuer; each token once, then from memory by its digest. */
export function createTokenVerifier(settings: TokenSettings): TokenVerifier {
  const now = settings.now ?? Date.now;
  const believed = new BoundedCache<Identity>(tokensKept, now);
  const keys = onceFound(() => issuerKeys(settings));

  return {
    async verify(token) {
      if (token.length > longestToken) throw new TokenRefused('malformed');
      const digest = createHash('sha256').update(token).digest('base64url');
      const known = believed.get(digest);
      if (known !== undefined) return known;
      const payload = await verifiedPayload(token, await keys(), settings, now());
      const identity = identityOf(payload, settings);
      const expiry = (payload.exp ?? 0) * 1000;
      believed.set(digest, identity, Math.min(expiry, now() + believedFor));
      return identity;
    },
  };
}

async function verifiedPayload(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience }: TokenSettings,
  now: number,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      clockTolerance,
      requiredClaims: ['exp', 'sub'],
      currentDate: new Date(now),
    });
    return payload;
  } catch (error) {
    throw new TokenRefused(reasonOf(error), { cause: error });
  }
}

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'issuer';
    if (error.claim === 'aud') return 'audience';
    return error.claim === 'nbf' ? 'not-yet-valid' : 'claims';
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return 'algorithm';
  if (error instanceof errors.JWKSNoMatchingKey) return 'unknown-key';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'malformed';
  return 'issuer-unreachable';
}

/** Keys are fetched again for a key id not known: an issuer may change its keys without telling anybody. */
async function issuerKeys(settings: TokenSettings): Promise<JWTVerifyGetKey> {
  const address = settings.jwksUri ?? (await discoveredJwksUri(settings.issuer));
  return createRemoteJWKSet(new URL(address), {
    cooldownDuration: settings.keyCooldown ?? 5000,
    timeoutDuration: 3000,
  });
}

async function discoveredJwksUri(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(3000), redirect: 'error' });
    const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (metadata.issuer !== issuer || typeof metadata.jwks_uri !== 'string') {
      throw new Error('the discovery document is of another issuer, or names no keys');
    }
    return metadata.jwks_uri;
  } catch (cause) {
    throw new TokenRefused('issuer-unreachable', { cause });
  }
}
