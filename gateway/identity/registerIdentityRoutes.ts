import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorCodes } from '#shared/graphql/errorCodes.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { actingForHeader } from '#shared/identity/actingFor.js';
import type { Identity } from '#shared/identity/Mandate.js';
import { TokenRefused } from '#shared/identity/TokenRefused.js';
import { localeOf } from '#shared/service/locale.js';
import { type Authenticator, actorFor, createAuthenticator } from './authenticate.js';
import type { IdentityOptions } from './IdentityOptions.js';
import { headerOf } from './IdentityRequest.js';
import { crossSite, unauthenticated } from './identityErrors.js';
import { isSameOrigin, ownPath } from './sameOrigin.js';
import { callbackPath, createSignIn } from './signIn.js';
import { signInFailedPage } from './signInFailedPage.js';

/**
 * The console's sign-in on a server: `GET /sign-in?persona=…&returnTo=…`, its callback, `POST /sign-out` and
 * `GET /session`, which says who one is and never carries a token.
 * @param authenticator the one that answers for the rest of the gateway, so that verified tokens are remembered once
 */
export function registerIdentityRoutes(
  app: FastifyInstance,
  options: IdentityOptions,
  authenticator: Authenticator = createAuthenticator(options),
): void {
  const signIn = createSignIn(options);

  app.register(async (scope) => {
    // A sign-out has no body worth reading, whatever its type.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => {
      payload.resume();
      done(null);
    });
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    scope.setErrorHandler((error, request, reply) => answerError(error, request, reply));

    scope.get('/sign-in', async (request, reply) => {
      const asked = request.query as Readonly<Record<string, unknown>>;
      const here = new URL(request.url, options.baseUrl);
      // Cookies belong to one host name: on another (localhost for 127.0.0.1) the callback would not receive its own.
      // Asked once only, since a proxy may hide the name from us for ever.
      if (request.host !== here.host && asked.moved === undefined) {
        here.searchParams.set('moved', '');
        return reply.redirect(here.href, 302);
      }
      const { location, setCookies } = await signIn.start(
        ownPath(textOf(asked.returnTo), options.baseUrl),
        textOf(asked.persona),
      );
      return reply.header('set-cookie', setCookies).redirect(location, 303);
    });

    scope.get(callbackPath, async (request, reply) => {
      const sent = headerOf(request, 'cookie');
      try {
        const { accessToken, returnTo } = await signIn.finish(request.url, sent);
        const identity = await authenticator.tokens.verify(accessToken);
        // A shorter session must not be read together with what a longer one left in further cookies.
        const begun = await authenticator.sessions.begin(identity);
        const names = new Set(begun.map((line) => line.split('=', 1)[0]));
        const former = authenticator.sessions.end(sent).filter((line) => !names.has(line.split('=', 1)[0]));
        return reply.header('set-cookie', [...former, ...begun, ...signIn.forget(sent)]).redirect(returnTo, 303);
      } catch (error) {
        if (!(error instanceof TokenRefused)) throw error;
        request.log.warn({ reason: error.reason, cause: error.cause }, 'sign-in failed');
        return reply
          .code(error.reason === 'issuer-unreachable' ? 503 : 401)
          .header('set-cookie', signIn.forget(sent))
          .type('text/html; charset=utf-8')
          .send(signInFailedPage(error.reason, localeOf(request.headers['accept-language'])));
      }
    });

    scope.post('/sign-out', async (request, reply) => {
      if (!isSameOrigin(request, options.baseUrl)) throw crossSite();
      reply.header('set-cookie', authenticator.sessions.end(headerOf(request, 'cookie')));
      const byForm = headerOf(request, 'accept')?.includes('text/html');
      return byForm ? reply.redirect('/', 303) : reply.code(204).send();
    });

    scope.get('/session', async (request, reply) => {
      try {
        const identity = await authenticator.identify(request);
        const actor = identity ? actorFor(identity, headerOf(request, actingForHeader), options) : publicActor;
        return sessionOf(identity, actor, options);
      } catch (error) {
        // A session that is over is cleared away here, so that the console can go on as the public.
        if (error instanceof GraphError && error.code === 'UNAUTHENTICATED') {
          reply.header('set-cookie', authenticator.sessions.end(headerOf(request, 'cookie')));
        }
        throw error;
      }
    });
  });
}

function sessionOf(identity: Identity | null, { role, scale, tenant }: Actor, { personas, issuer }: IdentityOptions) {
  return {
    signedIn: identity !== null,
    subject: identity?.subject ?? null,
    role,
    scale,
    tenant,
    mandates: identity?.mandates ?? [],
    demonstration: personas ? { issuer, personas: personas.map(({ id, label }) => ({ id, label })) } : null,
  };
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const locale = localeOf(request.headers['accept-language']);
  const known = error instanceof TokenRefused ? unauthenticated(error.reason) : error;
  if (!(known instanceof GraphError)) {
    request.log.error(known);
    return reply.code(500).send({ code: 'INTERNAL', message: errorCodes.INTERNAL[locale] });
  }
  const unreachable = known.extensions.reason === 'issuer-unreachable';
  return reply
    .code(unreachable ? 503 : errorCodes[known.code].status)
    .send({ code: known.code, reason: known.extensions.reason, message: known.words[locale] });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
