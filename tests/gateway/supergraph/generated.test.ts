import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from '#infra/start/generatedFiles.js';
import { expect, it } from '#tests/support/suite.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

it('commits what the code generates: schemas, supergraph, error and authorization tables ("npm run schema" rewrites them)', async () => {
  const files = await generatedFiles();
  expect(files.length).toBeGreaterThan(5);
  for (const { path, content } of files) {
    expect({ path, content: readFileSync(`${root}${path}`, 'utf8') }).toEqual({ path, content });
  }
});
