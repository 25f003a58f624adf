import type { IncomingMessage } from 'node:http';
import type {
  AccessToken,
  Configuration,
  KoaContextWithOIDC,
  Provider as ProviderType,
  ResourceServer,
} from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { Provider } from 'oidc-provider/lib/provider.js';
import { type Persona, signedInPersona } from '../personas.js';
import { communeApp, consoleClient, demonstrationGrant, tokenClient } from './clients.js';
import type { IssuerKeys } from './keys.js';

/** What the demonstration issuer must know of the product it serves. */
export interface DemonstrationIssuerSettings {
  /** The issuer's identifier and address, such as `http://127.0.0.1:4000/issuer`. */
  readonly issuer: string;
  /** The audience of access tokens. */
  readonly audience: string;
  /** The console's callback addresses. */
  readonly redirectUris: readonly string[];
  readonly keys: IssuerKeys;
  /** How long an access token lasts, in seconds. Default 8 hours. */
  readonly tokenLifetime?: number | undefined;
}

const scope = 'archipel';
const graph = 'urn:archipel:graph';
const sessionCookie = 'issuer-session';
const workingDay = 8 * 3600;

/**
 * A real OpenID Connect issuer whose only accounts are the personas: anybody may be anyone of them, so it must never
 * stand where production data are.
 */
export function createDemonstrationIssuer(settings: DemonstrationIssuerSettings): ProviderType {
  const { audience, keys } = settings;
  const lifetime = settings.tokenLifetime ?? workingDay;
  const resourceServer: ResourceServer = { scope, audience, accessTokenTTL: lifetime, accessTokenFormat: 'jwt' };
  const provider = new Provider(settings.issuer, {
    adapter: createMemoryAdapter(),
    jwks: { keys: [...keys.signing] as NonNullable<Configuration['jwks']>['keys'] },
    cookies: {
      keys: [...keys.cookies],
      names: { session: sessionCookie, interaction: 'issuer-interaction', resume: 'issuer-resume' },
    },
    clients: [
      {
        client_id: consoleClient,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [...settings.redirectUris],
      },
      {
        client_id: tokenClient,
        token_endpoint_auth_method: 'none',
        grant_types: [demonstrationGrant],
        response_types: [],
        redirect_uris: [],
      },
      {
        client_id: communeApp.id,
        client_secret: communeApp.secret,
        token_endpoint_auth_method: 'client_secret_basic',
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      },
    ],
    scopes: ['openid', scope],
    responseTypes: ['code'],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      // Without a resource server, access tokens are opaque and nobody but the issuer can verify them.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => graph,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer,
      },
    },
    interactions: {
      url: (_context, interaction) => `${new URL(settings.issuer).pathname}/interaction/${interaction.uid}`,
    },
    ttl: {
      AccessToken: lifetime,
      ClientCredentials: lifetime,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
      Grant: lifetime,
    },
    findAccount: (_context, id) => {
      const persona = signedInPersona(id);
      return persona && { accountId: id, claims: () => ({ sub: id }) };
    },
    extraTokenClaims: (_context, token) => ({
      ...(isOfCommuneApp(token) ? communeApp.claims : personaOf(token)?.claims),
    }),
    // The console is the issuer's own: nobody is asked whether it may know which persona they chose.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        accountId: context.oidc.account?.accountId,
        clientId: context.oidc.client?.clientId,
      });
      grant.addOIDCScope('openid');
      grant.addResourceScope(graph, scope);
      await grant.save();
      return grant;
    },
    clientBasedCORS: () => false,
    renderError: (context, out) => {
      context.type = 'json';
      context.body = out;
    },
  } as Configuration);
  provider.use(forgetSession);
  provider.registerGrantType(demonstrationGrant, giveToken(provider, resourceServer), ['persona']);
  return provider;
}

function isOfCommuneApp(token: object): boolean {
  const { clientId } = token as Partial<AccessToken>;
  return clientId === communeApp.id;
}

function personaOf(token: object): Persona | undefined {
  const { accountId } = token as Partial<AccessToken>;
  return accountId === undefined ? undefined : signedInPersona(accountId);
}

/**
 * In a demonstration one changes persona all the time: the issuer's own session is not read back, so that it asks at
 * each sign-in, whoever was there before.
 */
async function forgetSession({ req }: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> {
  const kept = req.headers.cookie?.split(/; */).filter((cookie) => !cookie.startsWith(sessionCookie));
  if (kept !== undefined) req.headers.cookie = kept.join('; ');
  await next();
}

function giveToken(provider: ProviderType, resourceServer: ResourceServer) {
  return async (context: KoaContextWithOIDC): Promise<void> => {
    if (!fromThisMachine(context.req)) {
      context.status = 403;
      context.body = { error: 'access_denied', error_description: 'this grant is for programs of the same machine' };
      return;
    }
    const { client, params } = context.oidc;
    const persona = signedInPersona(String(params?.persona ?? ''));
    if (persona === undefined || client === undefined) {
      context.status = 400;
      context.body = { error: 'invalid_grant', error_description: 'no such persona' };
      return;
    }
    const grant = new provider.Grant({ accountId: persona.id, clientId: client.clientId });
    grant.addResourceScope(graph, scope);
    const token = new provider.AccessToken({
      accountId: persona.id,
      client,
      grantId: await grant.save(),
      gty: demonstrationGrant,
      scope,
      resourceServer: new provider.ResourceServer(graph, resourceServer),
    });
    context.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration };
  };
}

/** Neither forwarded from elsewhere, nor sent by a page open in a browser of this machine. */
function fromThisMachine({ socket, headers }: IncomingMessage): boolean {
  const loopback = /^(?:::1$|(?:::ffff:)?127\.)/.test(socket.remoteAddress ?? '');
  const passedOn = ['x-forwarded-for', 'forwarded', 'origin', 'sec-fetch-site'].some((name) => name in headers);
  return loopback && !passedOn;
}
