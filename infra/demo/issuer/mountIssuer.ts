import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import requestOfTheIssuer from 'oidc-provider/lib/helpers/als.js';
import { signedInPersona, signInPersonas } from '../personas.js';
import { issuerPath } from './clients.js';
import type { DemonstrationIssuerSettings } from './demonstrationIssuer.js';
import { personaPage, personaPagePolicy } from './personaPage.js';

export { issuerPath };

/**
 * Puts the demonstration issuer under `/issuer` of a server.
 * @param settings read at the first request, when a server on port 0 knows its address
 */
export function mountIssuer(app: FastifyInstance, settings: () => DemonstrationIssuerSettings): void {
  const running = onFirstUse(settings);

  // In its own scope, where bodies are left unread: the provider reads them itself.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.addHook('onRequest', watchingNobodyElse());

    scope.get(`${issuerPath}/interaction/:uid`, async (request, reply) => {
      const { provider } = await running();
      const { uid, params } = await provider.interactionDetails(request.raw, reply.raw);
      const hinted = typeof params.login_hint === 'string' ? signedInPersona(params.login_hint) : undefined;
      if (hinted !== undefined) return reply.redirect(await chosen(provider, request, reply.raw, hinted.id), 303);
      const page = personaPage(`${issuerPath}/interaction/${uid}`, signInPersonas, languageOf(request));
      return reply
        .header('content-security-policy', personaPagePolicy)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(page);
    });

    scope.post(`${issuerPath}/interaction/:uid`, async (request, reply) => {
      const persona = signedInPersona((await formOf(request.raw)).get('persona') ?? '');
      if (persona === undefined) return reply.code(400).send({ error: 'unknown persona' });
      return reply.redirect(await chosen((await running()).provider, request, reply.raw, persona.id), 303);
    });

    scope.all(`${issuerPath}/*`, async (request, reply) => {
      const raw = request.raw as IncomingMessage & { originalUrl?: string };
      reply.hijack();
      // The provider writes its own addresses from the difference of the two.
      raw.originalUrl = request.url;
      raw.url = request.url.slice(issuerPath.length);
      const { answer } = await running();
      await answer(raw, reply.raw);
    });
  });
}

/**
 * The provider follows its requests through every promise. Before Node 24 that watches each promise of the whole process,
 * for ever after the first request: a third of the work of a gateway and three scales that share it. So it stops when no
 * request to the issuer is open; the next one begins it again.
 */
function watchingNobodyElse() {
  let open = 0;
  return async (_request: FastifyRequest, reply: { readonly raw: ServerResponse }): Promise<void> => {
    open += 1;
    reply.raw.once('close', () => {
      open -= 1;
      setImmediate(() => {
        if (open === 0) requestOfTheIssuer.disable();
      });
    });
  };
}

interface RunningIssuer {
  readonly provider: Provider;
  readonly answer: ReturnType<Provider['callback']>;
}

/** The provider is large and nobody may ever sign in: it is read at the first request, and a start need not wait for it. */
function onFirstUse(settings: () => DemonstrationIssuerSettings): () => Promise<RunningIssuer> {
  let running: Promise<RunningIssuer> | undefined;
  const run = async (): Promise<RunningIssuer> => {
    const { createDemonstrationIssuer } = await import('./demonstrationIssuer.js');
    const provider = createDemonstrationIssuer(settings());
    return { provider, answer: provider.callback() };
  };
  return () => {
    running ??= run();
    return running;
  };
}

/** Ends the interaction with a persona chosen. @returns where the browser goes on */
function chosen(provider: Provider, request: FastifyRequest, response: ServerResponse, persona: string) {
  return provider.interactionResult(request.raw, response, { login: { accountId: persona } });
}

function languageOf(request: FastifyRequest): 'fr' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr';
}

const longestForm = 4096;

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestForm) break;
  }
  return new URLSearchParams(text.slice(0, longestForm));
}
