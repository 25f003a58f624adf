import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documents } from '#infra/start/documents.js';
import { tenantsOf } from '#infra/start/tenants.js';
import { loadTerritory } from '#infra/territory/loadTerritory.js';
import { describe, expect, it } from '#tests/support/suite.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

describe('what is generated and committed', () => {
  it.each(documents().map(({ path, content }) => [path, content]))('%s is what the code says', (path, content) => {
    expect(readFileSync(`${root}${path}`, 'utf8')).toBe(content);
  });

  it('the gateway’s table of tenants is the Artois’', async () => {
    const committed: unknown = JSON.parse(readFileSync(`${root}gateway/identity/tenants.json`, 'utf8'));
    expect(committed).toEqual(tenantsOf(await loadTerritory()));
  });
});
