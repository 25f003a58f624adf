import { createRequire, Module } from 'node:module';

/*
 * The federation runtime reports to its maker unless told otherwise before it is constructed. Whoever imports it imports
 * this file first (federationRuntime.ts), so that no way of running can forget.
 */
process.env.APOLLO_TELEMETRY_DISABLED = '1';

/**
 * What the runtime loads for these reports, and to fetch a supergraph from its maker: 300 modules that a start here never
 * uses. Each waits for the first use of one of its names, and works then as it always did.
 */
const unused = [
  '@opentelemetry/exporter-metrics-otlp-http',
  '@opentelemetry/resource-detector-alibaba-cloud',
  '@opentelemetry/resource-detector-aws',
  '@opentelemetry/resource-detector-azure',
  '@opentelemetry/resource-detector-gcp',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-metrics',
  'make-fetch-happen',
];

function loadWhenUsed(name: string, require: NodeJS.Require): void {
  const file = require.resolve(name);
  if (require.cache[file]) return;
  const used = () => {
    if (require.cache[file] === waiting) delete require.cache[file];
    return require(file);
  };
  const waiting = new Module(file) as NodeJS.Module;
  waiting.loaded = true;
  // Its one name is also asked for by listing them.
  const names = name === 'make-fetch-happen' ? { defaults: (...given: unknown[]) => used().defaults(...given) } : {};
  waiting.exports = new Proxy(names, { get: (_, key) => (key === '__esModule' ? undefined : used()[key]) });
  require.cache[file] = waiting;
}

try {
  const runtime = createRequire(createRequire(import.meta.url).resolve('@apollo/gateway'));
  for (const name of unused) loadWhenUsed(name, runtime);
} catch {
  // Another version of the runtime has other packages: all of them are loaded then, as its maker meant it.
}
