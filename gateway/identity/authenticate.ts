import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { actingForHeader, actorOf, NoSuchMandate } from '#shared/identity/actingFor.js';
import type { Identity } from '#shared/identity/Mandate.js';
import { createMandateCheck } from '#shared/identity/MandateDirectory.js';
import { TokenRefused } from '#shared/identity/TokenRefused.js';
import { createTokenVerifier, type TokenVerifier } from '#shared/identity/tokens.js';
import type { IdentityOptions } from './IdentityOptions.js';
import { headerOf, type IdentityRequest } from './IdentityRequest.js';
import { crossSite, noMandate, unauthenticated } from './identityErrors.js';
import { mayUseSession } from './sameOrigin.js';
import { createSessions, type Sessions } from './session.js';

/** Who asks, of every request of the gateway. */
export interface Authenticator {
  /**
   * The actor of a request: by its bearer token, or else its session's cookie; without either, the public.
   * @throws GraphError UNAUTHENTICATED when what it carries is not believed, FORBIDDEN when it names a tenant that is
   * not its own or is a change that another site's page may have sent
   */
  authenticate(request: IdentityRequest): Promise<Actor>;
  /** The same, with every mandate the person has; null when nobody signed in. */
  identify(request: IdentityRequest): Promise<Identity | null>;
  /** Has the scales asked again who acts for whom: mandates have just changed. */
  mandatesChanged(): void;
  readonly tokens: TokenVerifier;
  readonly sessions: Sessions;
}

export function createAuthenticator(options: IdentityOptions): Authenticator {
  const tokens = createTokenVerifier(options);
  const sessions = createSessions(options);
  const correctedByRows = createMandateCheck(options.directories ?? [], options.now);

  async function carried(request: IdentityRequest): Promise<Identity | null> {
    const authorization = headerOf(request, 'authorization');
    if (authorization !== undefined) {
      const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
      if (token === undefined) throw new TokenRefused('malformed');
      return tokens.verify(token);
    }
    const identity = await sessions.read(headerOf(request, 'cookie'));
    if (identity !== null && !mayUseSession(request, options.baseUrl)) throw crossSite();
    return identity;
  }

  async function identify(request: IdentityRequest): Promise<Identity | null> {
    try {
      const identity = await carried(request);
      return identity && (await correctedByRows(identity));
    } catch (error) {
      throw error instanceof TokenRefused ? unauthenticated(error.reason) : error;
    }
  }

  return {
    tokens,
    sessions,
    identify,
    mandatesChanged: correctedByRows.forget,
    async authenticate(request) {
      const identity = await identify(request);
      const actingFor = headerOf(request, actingForHeader);
      // The public has no mandate to choose from: a name in the header is left unread rather than refused.
      if (identity === null) return publicActor;
      return actorFor(identity, actingFor, options);
    },
  };
}

/** The actor of an identity under the mandate a request names. @throws GraphError FORBIDDEN */
export function actorFor(identity: Identity, actingFor: string | undefined, options: IdentityOptions): Actor {
  try {
    return actorOf(identity, actingFor, options.tenantOfSiren);
  } catch (error) {
    throw error instanceof NoSuchMandate ? noMandate(error) : error;
  }
}
