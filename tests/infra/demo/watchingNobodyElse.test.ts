import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import requestOfTheIssuer from 'oidc-provider/lib/helpers/als.js';
import { issuerKeys } from '#infra/demo/issuer/keys.js';
import { issuerPath, mountIssuer } from '#infra/demo/issuer/mountIssuer.js';
import { tokenFrom } from '#infra/demo/token.js';
import { createHttpService, listen } from '#shared/service/HttpService.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { until } from '#tests/support/until.js';

const folder = mkdtempSync(join(tmpdir(), 'archipel-issuer-'));
let app: FastifyInstance;
let address = '';

beforeAll(async () => {
  const keys = await issuerKeys(folder);
  app = createHttpService({ ready: async () => ({ ready: true }) });
  mountIssuer(app, () => ({ issuer: `${address}${issuerPath}`, audience: 'archipel', redirectUris: [], keys }));
  address = await listen(app, { port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('the issuer watches the promises of its process only while it answers', async () => {
  // Node 20 and 22 say it by this property; newer ones watch no promise for this, and have no such property.
  const watches = () => (requestOfTheIssuer as { enabled?: boolean }).enabled === true;
  let began = false;
  const run = requestOfTheIssuer.run;
  requestOfTheIssuer.run = ((...given: Parameters<typeof run>) => {
    began = true;
    return run.apply(requestOfTheIssuer, given);
  }) as typeof run;
  for (const persona of ['director', 'analyst']) {
    began = false;
    expect(await tokenFrom(persona, `${address}${issuerPath}`)).toMatchObject({ status: 0 });
    expect(began).toBe(true);
    await until(async () => !watches());
  }
});
