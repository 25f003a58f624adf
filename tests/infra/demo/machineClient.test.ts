import { communeApp } from '#infra/demo/issuer/clients.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

let product: TestProduct;
let token = '';
beforeAll(async () => {
  product = await openProduct();
  token = ((await (await grant(communeApp.secret)).json()) as { access_token: string }).access_token;
});
afterAll(() => product?.stop());

const grant = (secret: string) =>
  fetch(`${product.address}/issuer/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${communeApp.id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });

const asMachine = (query: string, variables?: object, headers: Record<string, string> = {}) =>
  product.ask('public', query, variables, { authorization: `Bearer ${token}`, ...headers });

const create = `mutation ($input: CreateProjectInput!) { createProject(input: $input) {
  project { id version leadCommune { insee } } problems { message } } }`;

describe('a machine client of a commune', () => {
  it('receives a token for its secret, and for no other', async () => {
    expect(token.split('.')).toHaveLength(3);
    const refused = await grant('another');
    expect(refused.status).toBe(401);
  });

  it('changes what its verbs name, for its commune', async () => {
    const input = {
      idempotencyKey: 'machine-1',
      title: 'Projet d’une application',
      summary: 'Ses mots.',
      theme: 'ENERGY',
    };
    const { data, errors } = await asMachine(create, { input });
    expect(errors).toBeUndefined();
    expect(data.createProject).toMatchObject({ problems: [], project: { leadCommune: { insee: '62528' } } });
  });

  it('is refused a change its role may make and its verbs do not name', async () => {
    const { data } = await asMachine(
      '{ actions(first: 1, filter: {communes: ["62528"], visibilities: [PRIVATE]}) { nodes { id version } } }',
    );
    const [action] = data.actions.nodes;
    const move = `mutation ($input: MoveActionInput!) { moveAction(input: $input) { problems { message } } }`;
    const input = { idempotencyKey: 'machine-2', id: action.id, expectedVersion: action.version, status: 'PAUSED' };
    const refused = await asMachine(move, { input });
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const allowed = await product.ask('commune-agent', move, { input });
    expect(allowed.errors).toBeUndefined();
  });

  it('acts for no other commune', async () => {
    const { errors } = await asMachine(create, { input: {} }, { 'archipel-acting-for': '62213' });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
