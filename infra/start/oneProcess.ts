import { createGateway } from '#gateway/Gateway.js';
import { createAuthenticator } from '#gateway/identity/authenticate.js';
import type { IdentityOptions } from '#gateway/identity/IdentityOptions.js';
import { registerIdentityRoutes } from '#gateway/identity/registerIdentityRoutes.js';
import { scaleDirectory } from '#gateway/identity/scaleDirectory.js';
import { registerConsole } from '#gateway/serveConsole.js';
import { localSource } from '#gateway/sources/local.js';
import { folderStore } from '#shared/exchange/files/folderStore.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import type { Send } from '#shared/journal/drain.js';
import { listen } from '#shared/service/HttpService.js';
import { createLog, type LogLevel } from '#shared/service/log.js';
import { type OpenScale, openScale } from '#shared/service/openScale.js';
import { consoleClient } from '../demo/issuer/clients.js';
import { issuerKeys } from '../demo/issuer/keys.js';
import { issuerPath, mountIssuer } from '../demo/issuer/mountIssuer.js';
import { demonstrationMail } from '../demo/mail/demonstrationMail.js';
import { signInPersonas } from '../demo/personas.js';
import { filesFolder } from './filesFolder.js';
import type { Filled } from './prepare.js';
import { reachableAddress } from './reachableAddress.js';
import { scaleHouses } from './scaleHouses.js';
import { supergraphOf } from './supergraphOf.js';

export interface RunningProduct {
  /** Such as "http://127.0.0.1:4000". */
  readonly address: string;
  readonly scales: Readonly<Record<Scale, OpenScale>>;
  stop(): Promise<void>;
}

export interface OneProcessOptions {
  readonly port: number;
  readonly host: string;
  /** The built console; without it the gateway serves no pages. */
  readonly consoleFolder?: string;
  /** Least severity that is logged; warnings unless told. */
  readonly logLevel?: LogLevel;
  /** Whether mail goes to a server of the demonstration's own, which shows it; without it none is sent. */
  readonly catchMail?: boolean;
}

/** The product's name at the issuer: tokens for somebody else are refused. */
const audience = 'archipel';

/** Opens the three scales and the gateway in this process: fetches and deliveries are function calls. */
export async function openOneProcess(filled: Filled, options: OneProcessOptions): Promise<RunningProduct> {
  const log = createLog('archipel', options.logLevel ?? 'warn');
  const opened = new Map<string, OpenScale>();
  const send: Send = async (to, delivery) => {
    const reception = await opened.get(to)?.receive(delivery);
    if (reception !== 'RECEIVED' && reception !== 'KNOWN') throw new Error(`${to}: ${reception ?? 'not open'}`);
  };
  const stopScales = async () => {
    await Promise.all([...opened.values()].map((scale) => scale.stop()));
    await post?.stop();
  };
  const place = { address: '' };
  const post = options.catchMail === true ? demonstrationMail(() => place.address) : undefined;
  const shared = { log, send, loopback: true, files: folderStore(filesFolder(filled)), mail: post?.settings };
  try {
    // One is made ready while another waits for its database; what one fails of is told once all have ended, to be stopped.
    const openings = await Promise.allSettled(
      scales.map(async (scale) => {
        opened.set(scale, await openScale(scaleHouses[scale].definition, { ...filled.addresses[scale], ...shared }));
      }),
    );
    for (const opening of openings) if (opening.status === 'rejected') throw opening.reason;
    const running = Object.fromEntries(opened) as Record<Scale, OpenScale>;
    const directories = scales.map((scale) => scaleDirectory(scale, localSource(running[scale])));
    const identity = identityOptions(filled, place, directories);
    const authenticator = createAuthenticator(identity);
    const keys = await issuerKeys(filled.issuerFolder);
    const app = await createGateway({
      supergraphSdl: await supergraphOf({
        commune: running.commune.sdl,
        call: running.call.sdl,
        pma: running.pma.sdl,
      }),
      source: (name) => localSource(running[name as Scale]),
      authenticate: (request) => authenticator.authenticate(request),
      mandatesChanged: authenticator.mandatesChanged,
      mode: 'demonstration',
      log,
      register: [
        async (scope) => registerIdentityRoutes(scope, identity, authenticator),
        async (scope) =>
          mountIssuer(scope, () => ({
            issuer: identity.issuer,
            audience,
            redirectUris: [`${place.address}/sign-in/callback`],
            keys,
          })),
        ...(post === undefined ? [] : [post.mount]),
        ...(options.consoleFolder === undefined ? [] : [consoleIn(options.consoleFolder)]),
      ],
    });
    place.address = reachableAddress(await listen(app, options));
    return {
      address: place.address,
      scales: running,
      async stop() {
        await app.close();
        await stopScales();
      },
    };
  } catch (error) {
    await stopScales();
    throw error;
  }
}

function consoleIn(folder: string): (scope: Parameters<typeof registerConsole>[0]) => Promise<void> {
  return async (scope) => {
    await registerConsole(scope, folder);
  };
}

function identityOptions(
  filled: Filled,
  place: { readonly address: string },
  directories: IdentityOptions['directories'],
): IdentityOptions {
  return {
    get issuer() {
      return `${place.address}${issuerPath}`;
    },
    get baseUrl() {
      return place.address;
    },
    directories,
    audience,
    clientId: consoleClient,
    sessionSecret: filled.sessionSecret,
    tenantOfSiren: (siren) => filled.tenants[siren] ?? null,
    personas: signInPersonas,
  };
}
