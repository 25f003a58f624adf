import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '#tests/support/suite.js';

/** What a fresh process says, in JSON, that has loaded the runtime. */
async function ofFreshProcess(program: string): Promise<unknown> {
  const opening = `
    import { createRequire } from 'node:module';
    import { ApolloGateway } from '#gateway/supergraph/federationRuntime.js';
    const runtime = createRequire(createRequire(import.meta.resolve('#gateway/supergraph/federationRuntime.js')).resolve('@apollo/gateway'));
    const loaded = (name) => Object.keys(runtime.cache).filter((file) => file.includes('/node_modules/' + name + '/')).length;`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', `${opening} console.log(JSON.stringify(await (async () => { ${program} })()));`],
    { encoding: 'utf8' },
  );
  return JSON.parse(stdout);
}

describe('the federation runtime', () => {
  it('is there without what reports to its maker', async () => {
    const program = `return [typeof ApolloGateway, loaded('@opentelemetry/sdk-metrics'), loaded('make-fetch-happen'), loaded('gaxios')];`;
    expect(await ofFreshProcess(program)).toEqual(['function', 1, 1, 0]);
  });

  it('finds these packages when it uses one, as they are', async () => {
    const program = `
      const { MeterProvider } = runtime('@opentelemetry/sdk-metrics');
      const { RemoteGraphQLDataSource, UplinkSupergraphManager } = runtime('@apollo/gateway');
      const remote = new RemoteGraphQLDataSource({ url: 'http://127.0.0.1:9/' });
      const uplink = new UplinkSupergraphManager({ apiKey: 'k', graphRef: 'g', logger: console, subgraphHealthCheck: false });
      return [new MeterProvider().getMeter('m').constructor.name, typeof remote.fetcher, typeof uplink.fetcher,
        loaded('@opentelemetry/sdk-metrics') > 1, runtime('make-fetch-happen').Request.name];`;
    expect(await ofFreshProcess(program)).toEqual(['Meter', 'function', 'function', true, 'Request']);
  });
});
