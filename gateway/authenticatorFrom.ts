import type { FastifyInstance } from 'fastify';
import { publicActor } from '#shared/identity/Actor.js';
import type { Authenticate } from './Gateway.js';
import { createAuthenticator } from './identity/authenticate.js';
import type { IdentityOptions } from './identity/IdentityOptions.js';
import { registerIdentityRoutes } from './identity/registerIdentityRoutes.js';
import type { ReadConfiguration } from './readConfiguration.js';

/** How a gateway that runs alone learns who asks, and the routes by which the console signs in. */
export interface ConfiguredIdentity {
  readonly authenticate: Authenticate;
  /** To be told when mandates have changed through this gateway. */
  readonly mandatesChanged: () => void;
  readonly register: readonly ((app: FastifyInstance) => Promise<void>)[];
}

/** @param directories the scales' rows on who acts for whom; without any, tokens alone say it */
export function authenticatorFrom(
  { settings, tenants, personas }: ReadConfiguration,
  directories: IdentityOptions['directories'] = [],
): ConfiguredIdentity {
  if (settings.IDENTITY === 'off')
    return { authenticate: async () => publicActor, mandatesChanged: () => {}, register: [] };
  const identity: IdentityOptions = {
    issuer: settings.OIDC_ISSUER ?? '',
    audience: settings.OIDC_AUDIENCE,
    jwksUri: settings.OIDC_JWKS_URI,
    clientId: settings.OIDC_CLIENT_ID ?? '',
    clientSecret: settings.OIDC_CLIENT_SECRET,
    sessionSecret: settings.SESSION_SECRET ?? '',
    baseUrl: settings.PUBLIC_ADDRESS ?? '',
    siretClaim: settings.SIRET_CLAIM,
    rolesClaim: settings.ROLES_CLAIM,
    tenantOfSiren: (siren) => (Object.hasOwn(tenants, siren) ? (tenants[siren] ?? null) : null),
    directories,
    personas,
  };
  const authenticator = createAuthenticator(identity);
  return {
    authenticate: (request) => authenticator.authenticate(request),
    mandatesChanged: authenticator.mandatesChanged,
    register: [async (app) => registerIdentityRoutes(app, identity, authenticator)],
  };
}
