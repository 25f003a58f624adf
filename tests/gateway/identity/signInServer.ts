import fastify, { type FastifyInstance } from 'fastify';
import { createAuthenticator } from '#gateway/identity/authenticate.js';
import type { IdentityOptions } from '#gateway/identity/IdentityOptions.js';
import { registerIdentityRoutes } from '#gateway/identity/registerIdentityRoutes.js';
import { issuerPath } from '#infra/demo/issuer/clients.js';
import { newIssuerKeys } from '#infra/demo/issuer/keys.js';
import { mountIssuer } from '#infra/demo/issuer/mountIssuer.js';
import { signInPersonas } from '#infra/demo/personas.js';
import { tokenOf } from '#infra/demo/token.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { tenantOfSiren } from '#tests/shared/identity/realIssuer.js';

/** A server with the issuer, the sign-in and one guarded address, `/actor`, that says who asks. */
export interface SignInServer {
  readonly app: FastifyInstance;
  readonly origin: string;
  readonly options: IdentityOptions;
  token(persona: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startSignInServer(more: Partial<IdentityOptions> = {}): Promise<SignInServer> {
  let origin = '';
  const keys = await newIssuerKeys();
  const options: IdentityOptions = {
    get issuer() {
      return more.issuer ?? `${origin}${issuerPath}`;
    },
    get baseUrl() {
      return origin;
    },
    audience: 'archipel',
    clientId: 'console',
    sessionSecret: more.sessionSecret ?? 'a secret of this test, long enough for the purpose',
    sessionLifetime: more.sessionLifetime,
    directories: more.directories,
    personas: signInPersonas,
    tenantOfSiren,
  };
  const app = fastify();
  const authenticator = createAuthenticator(options);
  mountIssuer(app, () => ({
    issuer: `${origin}${issuerPath}`,
    audience: options.audience,
    redirectUris: [`${origin}/sign-in/callback`],
    keys,
  }));
  registerIdentityRoutes(app, options, authenticator);
  app.route({
    method: ['GET', 'POST'],
    url: '/actor',
    handler: async (request, reply) => {
      try {
        return await authenticator.authenticate(request);
      } catch (error) {
        if (!(error instanceof GraphError)) throw error;
        return reply.code(400).send({ code: error.code, ...error.extensions, words: error.words });
      }
    },
  });
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app,
    origin,
    options,
    token: async (persona) => (await tokenOf(persona, origin)).out.trim(),
    stop: async () => {
      app.server.closeAllConnections();
      await app.close();
    },
  };
}
