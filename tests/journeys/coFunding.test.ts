import { v7 } from 'uuid';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.stop());

// biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
const change = async (persona: string, name: string, type: string, fields: string, input: object): Promise<any> => {
  const { data, errors } = await product.ask(
    persona,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} problems { __typename message } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  expect(errors).toBeUndefined();
  expect(data[name].problems).toEqual([]);
  return data[name];
};
const delivered = async () => {
  for (const scale of Object.values(product.scales)) await scale.courier?.drainNow();
};

it('a commune’s plan reaches its agglomeration, two councils agree, and the commune reads each step in its own story', async () => {
  const project = 'project { id version needs { id } }';
  const onProject = (name: string, type: string, input: object) => change('commune-agent', name, type, project, input);
  const { project: made } = await onProject('createProject', 'CreateProjectInput', {
    title: 'Halle couverte du marché',
    summary: 'Une halle que le marché et les associations partagent.',
    theme: 'ENERGY',
  });
  const { project: needing } = await onProject('addNeed', 'AddNeedInput', {
    projectId: made.id,
    expectedVersion: made.version,
    kind: 'CO_FUNDING',
    quantityCents: 1_000_000,
  });
  const step = (of: { version: number }) => ({ id: made.id, expectedVersion: of.version });
  const { project: shared } = await onProject('shareProject', 'MoveProjectInput', step(needing));
  const { project: proposed } = await onProject('proposeProject', 'MoveProjectInput', step(shared));
  await onProject('setFundingPlan', 'SetFundingPlanInput', {
    projectId: made.id,
    expectedVersion: proposed.version,
    costCents: 10_000_000,
    vat: 'EXCLUDING',
    lines: [{ kind: 'STATE', scheme: 'DETR', source: 'État', amountCents: 7_000_000, status: 'GRANTED' }],
  });
  await delivered();
  const money = async (persona: string) =>
    (
      await product.ask(
        persona,
        `query ($id: ID!) { project(id: $id) { coFunding { cap { maxCents terms { rule binding } }
          fonds { id state version communeDeliberation { concordant binds } } }
          timeline { what scale detail } } }`,
        { id: made.id },
      )
    ).data.project;
  expect((await money('commune-agent')).coFunding.cap).toEqual({
    maxCents: 1_000_000,
    terms: [
      { rule: 'MATCHING', binding: false },
      { rule: 'OWN_SHARE', binding: true },
    ],
  });

  const onFonds = (name: string, type: string, input: object) =>
    change('project-officer', name, type, 'coFunding { id state version }', input);
  const { coFunding } = await onFonds('proposeCoFunding', 'ProposeCoFundingInput', {
    projectId: made.id,
    needId: needing.needs[0].id,
    object: 'FACILITY',
    amountCents: 1_000_000,
    encourages: 'Équipements partagés',
  });
  await change('commune-agent', 'recordConsent', 'RecordConsentInput', 'consent { id amountCents object }', {
    needId: needing.needs[0].id,
    scale: 'AGGLOMERATION',
    role: 'CO_FUNDING',
    state: 'GRANTED',
    act: { body: 'DELIBERATION', reference: 'DELIB-2026-050', decidedOn: '2026-10-05', enforceableFrom: '2026-10-12' },
    object: 'FACILITY',
    amountCents: 1_000_000,
    expectedVersion: 0,
  });
  await delivered();
  const [heard] = (await money('project-officer')).coFunding.fonds;
  expect(heard).toMatchObject({ state: 'DELIBERATED_BY_ONE', communeDeliberation: { concordant: true, binds: true } });
  const { coFunding: voted } = await onFonds('recordCoFundingDeliberation', 'RecordCoFundingDeliberationInput', {
    id: coFunding.id,
    expectedVersion: heard.version,
    reference: 'CC-2026-120',
    decidedOn: '2026-10-15',
    enforceableFrom: '2026-10-22',
    object: 'FACILITY',
    amountCents: 1_000_000,
  });
  await onFonds('moveCoFunding', 'MoveCoFundingInput', {
    id: coFunding.id,
    expectedVersion: voted.version,
    to: 'COMMITTED',
  });
  await delivered();
  const told = (await money('commune-agent')).timeline.filter(({ what }: { what: string }) =>
    what.startsWith('CO_FUNDING'),
  );
  expect(told.map(({ what }: { what: string }) => what)).toEqual(
    expect.arrayContaining(['CO_FUNDING_PROPOSED', 'CO_FUNDING_DELIBERATED_BY_ONE', 'CO_FUNDING_COMMITTED']),
  );
  expect(told[0].detail).toContain('10\u202f000,00\u00a0€');
  // The agglomeration's own half is nobody else's: the pole and the analysts see no money.
  for (const persona of ['director', 'analyst']) expect((await money(persona))?.coFunding ?? null).toBeNull();
});
