import { scales } from '#shared/identity/Actor.js';
import { ConfigurationError } from '#shared/service/configuration.js';
import { listen } from '#shared/service/HttpService.js';
import { createLog } from '#shared/service/log.js';
import { onShutdown } from '#shared/service/onShutdown.js';
import { authenticatorFrom } from './authenticatorFrom.js';
import { gatewaySecretOf, subgraphAddressOf } from './configuration.js';
import { createGateway } from './Gateway.js';
import { demonstrationIssuerAppears, isDemonstrationIssuer } from './identity/demonstrationIssuer.js';
import { scaleDirectory } from './identity/scaleDirectory.js';
import { type ReadConfiguration, readConfiguration } from './readConfiguration.js';
import { registerConsole } from './serveConsole.js';
import { httpSource } from './sources/http.js';
import type { SourceFactory } from './sources/Source.js';

/** Starts the gateway alone, in front of the subgraphs whose addresses the supergraph file or the environment holds. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const { settings, supergraph, consoleFolder } = configuration;
  const log = createLog('gateway', settings.LOG_LEVEL);
  await refuseDemonstrationIssuer(configuration);
  const source: SourceFactory = (name, url) =>
    httpSource({
      name,
      url: subgraphAddressOf(name, process.env) ?? url,
      secret: gatewaySecretOf(name, process.env),
    });
  const asked = supergraph.subgraphs.flatMap(({ name, url }) => {
    const scale = scales.find((known) => known === name);
    return scale === undefined || settings.IDENTITY === 'off' ? [] : [{ scale, source: source(name, url) }];
  });
  const directories = asked.map((one) => scaleDirectory(one.scale, one.source));
  const identity = authenticatorFrom(configuration, directories);
  const app = await createGateway({
    supergraphSdl: supergraph.sdl,
    source,
    authenticate: identity.authenticate,
    mandatesChanged: identity.mandatesChanged,
    mode: settings.ARCHIPEL_MODE,
    publicAddress: settings.PUBLIC_ADDRESS,
    timeLimit: settings.FETCH_TIME_LIMIT_MS,
    heldAnswers: settings.HELD_ANSWERS_MB,
    log,
    register: [
      ...identity.register,
      ...(consoleFolder === undefined ? [] : [(scope: typeof app) => registerConsole(scope, consoleFolder)]),
    ],
  });
  app.addHook('onClose', async () => {
    await Promise.all(asked.map((one) => one.source.stop()));
  });
  onShutdown(() => app.close(), { log });
  const address = await listen(app, { port: settings.PORT, host: settings.HOST });
  log.info({ address: `${address}/graphql` }, 'ready');
}

/** In production, at the start when the issuer answers, else as soon as it does. */
async function refuseDemonstrationIssuer({ settings }: ReadConfiguration): Promise<void> {
  const { ARCHIPEL_MODE, OIDC_ISSUER: issuer } = settings;
  if (ARCHIPEL_MODE !== 'production' || issuer === undefined) return;
  const refusal = new ConfigurationError('gateway', [
    'OIDC_ISSUER is a demonstration’s issuer, at which anybody may be anyone.',
  ]);
  const answer = await isDemonstrationIssuer(issuer);
  if (answer === true) throw refusal;
  if (answer === false) return;
  void demonstrationIssuerAppears(issuer).then((isDemonstration) => isDemonstration && endWith(refusal));
}

function endWith(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

main().catch(endWith);
