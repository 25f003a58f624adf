import { readdirSync, readFileSync } from 'node:fs';
import { communeApp } from '#infra/demo/issuer/clients.js';
import { CommuneApp } from '#infra/examples/commune-app/CommuneApp.js';
import { ChangeRefused } from '#infra/examples/commune-app/Graph.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';

let product: TestProduct;
let app: CommuneApp;
beforeAll(async () => {
  product = await openProduct();
  const { address } = product;
  app = await CommuneApp.start({
    address,
    tokenAddress: `${address}/issuer/token`,
    clientId: communeApp.id,
    clientSecret: communeApp.secret,
  });
});
afterAll(async () => {
  await app?.stop();
  await product?.stop();
});

const idea = {
  title: 'Ombrières de la salle des fêtes',
  summary: 'Une toiture solaire conçue avec les associations qui y vivent.',
  theme: 'ENERGY',
  need: { kind: 'ENGINEERING', skill: 'énergie des bâtiments', quantityHalfDays: 12 },
};

/** The agglomeration's officer moves the file of a project. */
async function decide(projectId: string, to: string): Promise<void> {
  await product.scales.commune.courier?.drainNow();
  const question = 'query ($id: ID!) { project(id: $id) { labelling { id version } } }';
  const { data } = await product.ask('project-officer', question, { id: projectId });
  const { id, version } = data.project.labelling;
  const move = 'mutation ($input: MoveLabellingInput!) { moveLabelling(input: $input) { problems { message } } }';
  const input = { idempotencyKey: `${projectId}-${to}`, id, expectedVersion: version, to };
  const moved = await product.ask('project-officer', move, { input });
  expect(moved.data.moveLabelling.problems).toEqual([]);
  await product.scales.call.courier?.drainNow();
}

it('an application proposes a project, consents to a support, hears what is decided and follows it', async () => {
  const { id, needId } = await app.propose(idea, 'salle-des-fetes');
  expect((await app.follow(id)).state).toBe('PROPOSED');
  expect(await app.consent(needId, '2026-11-02', 'salle-des-fetes-consent')).toBe('GRANTED');

  await decide(id, 'ADMISSIBLE');
  expect(await app.ear.next()).toMatchObject({ data: { projectId: id, to: 'RECEIVED' } });
  expect(await app.ear.next()).toMatchObject({ type: 'proposal.decided', data: { projectId: id, to: 'ADMISSIBLE' } });
  await decide(id, 'UNDER_REVIEW');
  expect(await app.ear.next()).toMatchObject({ data: { projectId: id, to: 'UNDER_REVIEW' } });

  const { timeline } = await app.follow(id);
  expect(new Set(timeline.map(({ scale }) => scale))).toContain('AGGLOMERATION');
});

it('sent again with its key after a failure, a proposal is the same one', async () => {
  const first = await app.propose({ ...idea, title: 'Chaufferie' }, 'chaufferie');
  expect(await app.propose({ ...idea, title: 'Chaufferie' }, 'chaufferie')).toEqual(first);
});

it('what a rule refuses is told in words', async () => {
  const refused = app.propose({ ...idea, title: '' }, 'sans-titre');
  await expect(refused).rejects.toBeInstanceOf(ChangeRefused);
});

it('is an example one can read: under 200 lines, and nothing of the product imported', () => {
  const folder = new URL('../../../../../infra/examples/commune-app/', import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  expect(texts.join('').split('\n').length).toBeLessThan(200);
  expect(texts.filter((text) => /from '(?:#|\.\.)/.test(text))).toEqual([]);
});
