import { v7 } from 'uuid';
import { grantMandate } from '#infra/start/grantMandates.js';
import { dayOf } from '#shared/graphql/today.js';
import { Browser } from '#tests/gateway/identity/Browser.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));
const agent = { scale: 'commune', tenant: '62528', role: 'COMMUNE_AGENT' };

describe('who acts for whom, over HTTP with real sessions', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.stop());

  async function signedIn(persona: string): Promise<Browser> {
    const browser = new Browser(product.address);
    await browser.go(`/sign-in?persona=${persona}&returnTo=/`);
    return browser;
  }
  const graphql = async (browser: Browser, query: string, variables: object, actingFor?: string) => {
    const response = await browser.send('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(actingFor === undefined ? {} : { 'archipel-acting-for': actingFor }),
      },
      body: JSON.stringify({ query, variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its question, which only the test knows.
    return (await response.json()) as any;
  };
  const mandatesOf = async (browser: Browser) =>
    ((await (await browser.send('/session')).json()) as { mandates: object[] }).mandates;
  const change = (browser: Browser, name: string, type: string, of: string, input: object, actingFor?: string) =>
    graphql(
      browser,
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${of} { id version } problems { message } } }`,
      { input: { idempotencyKey: v7(), ...input } },
      actingFor,
    );
  const create = (browser: Browser, actingFor?: string) =>
    change(
      browser,
      'createAction',
      'CreateActionInput',
      'action',
      { title: 'Un banc de plus', theme: 'MOBILITY' },
      actingFor,
    );

  it('a delegate acts as the holder does until the delegation is ended, and is refused at the next request', async () => {
    const holder = await signedIn('commune-agent');
    const colleague = await signedIn('small-commune-agent');
    expect((await create(colleague, '62528')).errors[0].extensions.code).toBe('FORBIDDEN');

    const input = { subject: 'small-commune-agent', until: inDays(5) };
    const made = (await change(holder, 'delegateCommuneMandate', 'DelegateMandateInput', 'delegation', input)).data
      .delegateCommuneMandate;
    expect(made.problems).toEqual([]);
    expect(await mandatesOf(colleague)).toContainEqual({ ...agent, delegation: made.delegation.id });
    const own = `{ commune(insee: "62528") { actions { totalCount } consents { totalCount } vigilance { asOf } } }`;
    const asDelegate = await graphql(colleague, own, {}, '62528');
    expect(asDelegate.data.commune.actions.totalCount).toBeGreaterThan(10);
    expect(asDelegate.data).toEqual((await graphql(holder, own, {}, '62528')).data);
    expect((await create(colleague, '62528')).data.createAction.problems).toEqual([]);
    const passedOn = await change(
      colleague,
      'delegateCommuneMandate',
      'DelegateMandateInput',
      'delegation',
      { subject: 'third', until: inDays(2) },
      '62528',
    );
    expect(passedOn.data.delegateCommuneMandate.problems).toHaveLength(1);

    const { id, version } = made.delegation;
    const over = await change(holder, 'endCommuneDelegation', 'EndDelegationInput', 'delegation', {
      id,
      expectedVersion: version,
    });
    expect(over.data.endCommuneDelegation.problems).toEqual([]);
    expect((await create(colleague, '62528')).errors[0].extensions.code).toBe('FORBIDDEN');
    expect(await mandatesOf(colleague)).toEqual([{ ...agent, tenant: '62213' }]);
  });

  it('someone who leaves loses access at the next request of the session', async () => {
    const { ownerUrl } = product.addresses.commune;
    await grantMandate(ownerUrl, { scale: 'commune', tenant: '62528', role: 'COMMUNE_AGENT', subject: 'director' });
    const leaver = await signedIn('director');
    expect((await create(leaver, '62528')).data.createAction.problems).toEqual([]);
    const administrator = await signedIn('administrator');
    const { data } = await graphql(administrator, '{ communeMandates { id subject version grantedBy } }', {}, '62528');
    const mandate = data.communeMandates.find(({ subject }: { subject: string }) => subject === 'director');
    expect(mandate.grantedBy).toBe('OPERATOR');
    const end = { id: mandate.id, expectedVersion: mandate.version };
    const ended = await change(administrator, 'endCommuneMandate', 'EndMandateInput', 'mandate', end, '62528');
    expect(ended.data.endCommuneMandate.problems).toEqual([]);
    expect((await create(leaver, '62528')).errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
