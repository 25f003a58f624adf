import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { describe, expect, it } from '#tests/support/suite.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const committed = (scale: Scale) => readFileSync(`${root}subgraphs/${scale}/schema.graphql`, 'utf8').trim();

/** What a new process prints of each of these scales, loaded in this order: the library's memory belongs to the process. */
async function printed(loaded: readonly Scale[]): Promise<Record<string, string>> {
  const program = `
    const { buildSubgraphSchema } = await import('#shared/graphql/buildSubgraphSchema.js');
    const definitions = [];
    for (const scale of ${JSON.stringify(loaded)}) {
      definitions.push([scale, (await import(\`#\${scale}/subgraph.js\`))[\`\${scale}Scale\`]]);
    }
    const sdls = definitions.map(([scale, { parts }]) => [scale, buildSubgraphSchema(parts).sdl.trim()]);
    process.stdout.write(JSON.stringify(Object.fromEntries(sdls)));`;
  const environment = { PATH: process.env.PATH, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    env: environment,
    maxBuffer: 10_000_000,
  });
  return JSON.parse(stdout) as Record<string, string>;
}

describe('a scale prints the committed schema', () => {
  it.each(scales)('%s, alone in its process', async (scale) => {
    expect(await printed([scale])).toEqual({ [scale]: committed(scale) });
  });

  it.each([[[...scales]], [[...scales].reverse()]])('with all of them in one process: %s', async (loaded) => {
    expect(await printed(loaded)).toEqual(Object.fromEntries(loaded.map((scale) => [scale, committed(scale)])));
  });
});
