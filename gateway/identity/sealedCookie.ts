import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, type JWTPayload, jwtDecrypt } from 'jose';
import { TokenRefused } from '#shared/identity/TokenRefused.js';
import { cookieLine, sentCookies } from './cookieHeader.js';

/** A cookie that only the gateway can read or write, whichever of its copies answers: nothing is kept on a server. */
export interface SealedCookie {
  /** The `set-cookie` headers that keep these claims for so many seconds. */
  keep(claims: JWTPayload, seconds: number): Promise<string[]>;
  /** The claims kept, or null without such a cookie. @throws TokenRefused when there is one and it is not ours or is over */
  read(cookieHeader: string | undefined): Promise<JWTPayload | null>;
  /** The `set-cookie` headers that remove what the browser sent of it. */
  forget(cookieHeader: string | undefined): string[];
}

/** Browsers keep 4,096 bytes a cookie, name and attributes included; a long session goes in several. */
const pieceLength = 3500;
const mostPieces = 4;

/**
 * @param purpose names the cookie and its key: what was sealed as one thing is never read as another
 * @param baseUrl read at each use; its port is in the name because cookies do not tell ports apart
 */
export function createSealedCookie(purpose: string, secret: string, baseUrl: () => string): SealedCookie {
  if (secret.length < 32) throw new Error('the session secret has fewer than 32 characters');
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `archipel ${purpose}`, 32));
  const place = () => {
    const { protocol, port } = new URL(baseUrl());
    const secure = protocol === 'https:';
    return { secure, name: secure ? `__Host-archipel-${purpose}` : `archipel-${purpose}-${port || '80'}` };
  };

  return {
    async keep(claims, seconds) {
      const { secure, name } = place();
      const sealed = await new EncryptJWT(claims)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt()
        .setExpirationTime(`${seconds} seconds`)
        .encrypt(key);
      const pieces = sealed.match(new RegExp(`.{1,${pieceLength}}`, 'g')) ?? [];
      if (pieces.length > mostPieces) throw new Error(`the ${purpose} cookie would be ${sealed.length} bytes long`);
      return pieces.map((piece, index) => cookieLine(pieceName(name, index), piece, seconds, secure));
    },

    async read(cookieHeader) {
      const sent = sentCookies(cookieHeader);
      const { name } = place();
      let sealed = '';
      for (let index = 0; index < mostPieces; index += 1) sealed += sent.get(pieceName(name, index)) ?? '';
      if (!sent.has(name)) return null;
      try {
        const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
        return (await jwtDecrypt(sealed, key, { ...options, requiredClaims: ['exp'] })).payload;
      } catch (cause) {
        throw new TokenRefused(cause instanceof errors.JWTExpired ? 'expired' : 'malformed', { cause });
      }
    },

    forget(cookieHeader) {
      const { secure, name } = place();
      const sent = sentCookies(cookieHeader);
      const names = Array.from({ length: mostPieces }, (_, index) => pieceName(name, index));
      return names.filter((each) => sent.has(each)).map((each) => cookieLine(each, '', 0, secure));
    },
  };
}

function pieceName(name: string, index: number): string {
  return index === 0 ? name : `${name}.${index}`;
}
