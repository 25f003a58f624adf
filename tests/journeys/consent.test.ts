import { withClient } from '#shared/database/provision.js';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

/** Asks again until the answer is what it should become, for what happens by itself a moment later. */
async function eventually<T>(ask: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const value = await ask();
    if (good(value) || attempt > 200) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the commune says and what the pole received are the same. */
const both = (word: string) => ({ state: word, word, receipt: word, agree: true });

/** Loos-en-Gohelle's, under review at the agglomeration: nobody has asked for the commune's word on a post before. */
const projectId = '019b8d2b-8c00-7000-8000-01cd4659cead';

describe("a commune's consent", () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.stop());

  const change = async (persona: string, text: string, input: object) => {
    const answer = await product.ask(persona, text, { input });
    expect(answer.errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
    return Object.values(answer.data)[0] as any;
  };
  const moveAllocation = `mutation ($input: MoveAllocationInput!) { moveAllocation(input: $input) {
    allocation { state version } problems { __typename message ... on RuleBroken { rule } } } }`;
  const allocationOf = async (id: string) =>
    (
      await product.ask(
        'director',
        `query ($id: ID!) { allocation(id: $id) { state endReason version checks consents { state body }
          consentNow { state word receipt agree } } }`,
        { id },
      )
    ).data.allocation;

  it('reaches the pole by itself: the work may begin with it, and ends by itself once it is taken back', async () => {
    const asked = await product.ask('commune-agent', 'query ($id: ID!) { project(id: $id) { needs { id } } }', {
      id: projectId,
    });
    const needId = asked.data.project.needs[0].id;

    const request = operation('director/request-allocation');
    const requested = await change('director', request.query, {
      ...(request.variables.input as object),
      idempotencyKey: 'consent-request',
      projectId,
    });
    expect(requested.problems).toEqual([]);
    const { id } = requested.allocation;
    let { version } = requested.allocation;
    const move = async (to: string) => {
      const payload = await change('director', moveAllocation, {
        idempotencyKey: `consent-${to}-${version}-${Math.random()}`,
        id,
        expectedVersion: version,
        to,
      });
      version = payload.allocation?.version ?? version;
      return payload;
    };
    await move('PROPOSED');
    await move('ACCEPTED');
    const agreed = await change(
      'director',
      'mutation ($input: RecordEmployerAgreementInput!) { recordEmployerAgreement(input: $input) { allocation { version } problems { message } } }',
      {
        idempotencyKey: 'consent-agreement',
        id,
        expectedVersion: version,
        agreedOn: '2026-11-20',
        reference: 'CONV-9',
      },
    );
    version = agreed.allocation.version;
    expect((await move('ACTIVE')).problems).toMatchObject([{ rule: 'CONSENT' }]);

    // The agglomeration has no part in it: its being away holds nothing back.
    await product.scales.call.stop();
    const record = operation('commune/record-consent');
    const word = (state: string, expectedVersion: number, act: object) =>
      change('commune-agent', record.query, {
        idempotencyKey: `consent-word-${state}`,
        needId,
        scale: 'POLE',
        role: 'SECONDMENT',
        state,
        act,
        expectedVersion,
      });
    const agreement = {
      body: 'AGREEMENT',
      reference: 'CONV-9',
      decidedOn: '2026-11-02',
      enforceableFrom: '2026-11-03',
    };
    expect((await word('GRANTED', 0, agreement)).problems).toEqual([]);
    const received = await eventually(
      () => allocationOf(id),
      ({ consents }) => consents.length > 0,
    );
    expect(received.consents).toEqual([{ state: 'GRANTED', body: 'AGREEMENT' }]);
    expect((await move('ACTIVE')).allocation).toMatchObject({ state: 'ACTIVE' });
    expect(await allocationOf(id)).toMatchObject({ checks: [], consentNow: both('GRANTED') });
    // A withdrawal that the pole received and the commune does not say: both are shown, and the stricter wins.
    await withClient(product.addresses.pma.ownerUrl, async (pole) => {
      await pole.query(
        `insert into consent_receipt (pole, project_id, commune, state, decided_on, body)
        select pole, project_id, commune, 'WITHDRAWN', decided_on, 'EXECUTIVE' from consent_receipt where project_id = $1`,
        [projectId],
      );
      const unlike = { state: 'WITHDRAWN', word: 'GRANTED', receipt: 'WITHDRAWN', agree: false };
      expect((await allocationOf(id)).consentNow).toEqual(unlike);
      await pole.query(`delete from consent_receipt where project_id = $1 and state = 'WITHDRAWN'`, [projectId]);
    });

    const withdrawn = await word('WITHDRAWN', 1, { body: 'EXECUTIVE', decidedOn: '2026-11-20' });
    expect(withdrawn.consent).toMatchObject({ state: 'WITHDRAWN', version: 2 });
    const shown = await eventually(
      () => allocationOf(id),
      ({ state }) => state !== 'ACTIVE',
    );
    expect(shown).toMatchObject({ state: 'ENDED', endReason: 'CONSENT_WITHDRAWN', checks: [] });
    expect(shown.consents.map(({ state }: { state: string }) => state)).toEqual(['GRANTED', 'WITHDRAWN']);

    // The commune reads its own side, the whole history included, with the agglomeration still away.
    const file = operation('commune/project-file');
    const own = await eventually(
      () => product.ask('commune-agent', file.query, { id: projectId }),
      ({ data }) => data.project.timeline.at(-1).what === 'ALLOCATION_ENDED',
    );
    expect(own.errors).toBeUndefined();
    expect(own.data.project.needs[0].consentNow.state).toBe('WITHDRAWN');
    const told = own.data.project.timeline.map(({ what }: { what: string }) => what);
    expect(told.slice(-3)).toEqual(['CONSENT_GRANTED', 'CONSENT_WITHDRAWN', 'ALLOCATION_ENDED']);
    expect(own.data.project.timeline.at(-1)).toMatchObject({
      scale: 'POLE',
      detail: expect.stringMatching(/^PMA-\d{4}-\d+ — le consentement de la commune est retiré$/),
    });
    expect(told).toContain('RECEIVED');
    expect((await allocationOf(id)).consentNow).toEqual(both('WITHDRAWN'));

    // While the communes cannot be asked a yes received is unknown, and a no stays a no.
    await product.scales.commune.stop();
    const lacking = { word: null, agree: null };
    expect((await allocationOf(id)).consentNow).toEqual({ state: 'WITHDRAWN', receipt: 'WITHDRAWN', ...lacking });
    const atWork = await product.ask(
      'director',
      '{ allocations(filter: { states: [ACTIVE] }) { nodes { state consentNow { state word receipt agree } } } }',
    );
    expect(atWork.errors).toMatchObject([{ extensions: { code: 'SCALE_UNREACHABLE', scale: 'commune' } }]);
    const yes = atWork.data.allocations.nodes.filter(
      ({ consentNow }: { consentNow: { receipt: string } }) => consentNow.receipt === 'GRANTED',
    );
    expect(yes.length).toBeGreaterThan(0);
    for (const { consentNow } of yes) expect(consentNow).toEqual({ state: 'UNKNOWN', receipt: 'GRANTED', ...lacking });
  });
});

describe('what the agglomeration decides', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.stop());

  it('comes back to the commune, which changes what was given back and proposes it again: the file goes on', async () => {
    const inbox = await product.ask(
      'commune-agent',
      `{ labellings(first: 200, filter: {communes: ["62528"], states: [UNDER_REVIEW]}) {
        nodes { id version project { id } receipt { leadCommune { insee } } } } }`,
    );
    const file = inbox.data.labellings.nodes.find(
      ({ receipt }: { receipt: { leadCommune: { insee: string } } }) => receipt.leadCommune.insee === '62528',
    );
    const { id } = file.project;
    const decide = operation('agglomeration/decide-labelling');
    const reason = 'Dites ce que les habitants y feront.';
    const input = { idempotencyKey: 'give-back', id: file.id, expectedVersion: file.version, to: 'TO_MATURE', reason };
    expect((await product.ask('project-officer', decide.query, { input })).errors).toBeUndefined();

    const read = 'query ($id: ID!) { project(id: $id) { state version timeline { scale what detail } } }';
    const reopened = await eventually(
      async () => (await product.ask('commune-agent', read, { id })).data.project,
      ({ state }) => state === 'SHARED',
    );
    expect(reopened.timeline).toContainEqual({ scale: 'AGGLOMERATION', what: 'TO_MATURE', detail: reason });

    const edit = await product.ask(
      'commune-agent',
      'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { project { version } problems { message } } }',
      {
        input: {
          idempotencyKey: 'mature',
          id,
          expectedVersion: reopened.version,
          summary: 'Six ateliers d’habitants.',
        },
      },
    );
    expect(edit.data.updateProject.problems).toEqual([]);
    const propose = operation('commune/propose-project');
    const proposed = await product.ask('commune-agent', propose.query, {
      input: { idempotencyKey: 'again', id, expectedVersion: edit.data.updateProject.project.version },
    });
    expect(proposed.data.proposeProject).toMatchObject({ project: { state: 'PROPOSED' }, problems: [] });
    const again = await eventually(
      async () =>
        (
          await product.ask('project-officer', 'query ($id: ID!) { labelling(id: $id) { state decisions { to } } }', {
            id: file.id,
          })
        ).data.labelling,
      ({ state }) => state === 'RECEIVED',
    );
    expect(again.decisions.map(({ to }: { to: string }) => to).slice(-2)).toEqual(['TO_MATURE', 'RECEIVED']);
  });
});
