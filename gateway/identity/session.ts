import { z } from 'zod';
import { roles, scales } from '#shared/identity/Actor.js';
import { type Identity, mandateKey } from '#shared/identity/Mandate.js';
import { TokenRefused } from '#shared/identity/TokenRefused.js';
import type { IdentityOptions } from './IdentityOptions.js';
import { createSealedCookie } from './sealedCookie.js';

/** The console's sessions: who signed in, sealed in a cookie that no page can read. */
export interface Sessions {
  /** The `set-cookie` headers of a session that begins. */
  begin(identity: Identity): Promise<string[]>;
  /** Whose session the request carries, or null. @throws TokenRefused when it carries one that is not ours, or over */
  read(cookieHeader: string | undefined): Promise<Identity | null>;
  /** The `set-cookie` headers of a session that ends. */
  end(cookieHeader: string | undefined): string[];
}

const workingDay = 8 * 3600;

const sealedMandate = z
  .string()
  .transform((text) => text.split('/'))
  .pipe(z.tuple([z.enum(scales), z.string(), z.enum(roles)]))
  .transform(([scale, tenant, role]) => ({ scale, tenant, role }));
const sealedSession = z.object({
  iss: z.string(),
  sub: z.string(),
  mandates: z.array(sealedMandate),
  verbs: z.array(z.string()).optional(),
});

/**
 * The identity is kept, not the token: verified once at sign-in, it is small and of no use anywhere else. It ends after
 * a working day, or for one mandate as soon as the scale's rows end it.
 */
export function createSessions(options: IdentityOptions): Sessions {
  const cookie = createSealedCookie('session', options.sessionSecret, () => options.baseUrl);
  return {
    begin({ subject, mandates, verbs }) {
      const claims = { iss: options.issuer, sub: subject, mandates: mandates.map(mandateKey), verbs };
      return cookie.keep(claims, options.sessionLifetime ?? workingDay);
    },
    async read(cookieHeader) {
      const claims = await cookie.read(cookieHeader);
      if (claims === null) return null;
      const session = sealedSession.safeParse(claims);
      if (!session.success) throw new TokenRefused('malformed');
      // The same secret may outlive a change of issuer; what the former one said no longer counts.
      if (session.data.iss !== options.issuer) throw new TokenRefused('issuer');
      const { sub: subject, mandates, verbs } = session.data;
      return { subject, mandates, ...(verbs === undefined ? {} : { verbs }) };
    },
    end: (cookieHeader) => cookie.forget(cookieHeader),
  };
}
