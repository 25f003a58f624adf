import './supergraph/withoutTelemetry.js';
import { readFileSync } from 'node:fs';
import { parseConfiguration } from '#shared/service/configuration.js';
import { listen } from '#shared/service/HttpService.js';
import { createLog } from '#shared/service/log.js';
import { onShutdown } from '#shared/service/onShutdown.js';
import { authenticatorFrom } from './authenticatorFrom.js';
import { gatewayConfiguration, gatewaySecretOf, goldenSupergraph } from './configuration.js';
import { createGateway } from './Gateway.js';
import { httpSource } from './sources/http.js';

/** Starts the gateway alone, in front of the subgraphs whose addresses the supergraph file holds. */
async function main(): Promise<void> {
  const configuration = parseConfiguration(gatewayConfiguration, process.env);
  const log = createLog('gateway', configuration.LOG_LEVEL);
  const app = await createGateway({
    supergraphSdl: readFileSync(configuration.SUPERGRAPH ?? goldenSupergraph, 'utf8'),
    source: (name, url) => httpSource({ name, url, secret: gatewaySecretOf(name, process.env) }),
    authenticate: await authenticatorFrom(configuration),
    mode: configuration.ARCHIPEL_MODE,
    timeLimit: configuration.FETCH_TIME_LIMIT_MS,
    log,
  });
  onShutdown(() => app.close(), { log });
  const address = await listen(app, { port: configuration.PORT, host: configuration.HOST });
  log.info({ address: `${address}/graphql` }, 'ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
