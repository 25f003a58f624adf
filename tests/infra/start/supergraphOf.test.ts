import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goldenSupergraph } from '#gateway/configuration.js';
import { supergraphOf } from '#infra/start/supergraphOf.js';
import { expect, it } from '#tests/support/suite.js';

const committed = (scale: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../subgraphs/${scale}/schema.graphql`, import.meta.url)), 'utf8');
const sdls = { commune: committed('commune'), call: committed('call'), pma: committed('pma') };

it('takes the committed supergraph for the committed schemas', async () => {
  expect(await supergraphOf(sdls)).toBe(readFileSync(goldenSupergraph, 'utf8'));
});

it('composes anew as soon as one schema differs', async () => {
  const pma = sdls.pma.replace(
    'type Query {',
    'type Query {\n  "« Essai » A field added."\n  addedForThisTest: String\n',
  );
  expect(await supergraphOf({ ...sdls, pma })).toContain('addedForThisTest');
});
