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

const labelOf =
  'query Label($id: ID!) { project(id: $id) { state labelling { id state reason version receipt { title withdrawnOn } } } }';

describe("a commune's proposal", () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.stop());

  const run = async (name: string, input: object) => {
    const { query, persona } = operation(name);
    const answer = await product.ask(persona === 'small-commune-agent' ? 'commune-agent' : persona, query, { input });
    expect(answer.errors).toBeUndefined();
    return Object.values(answer.data)[0] as {
      project: { id: string; version: number; state: string };
      labelling: { state: string; version: number };
      problems: { __typename: string; message: string; path: string[]; currentVersion?: number }[];
    };
  };

  it('goes from a draft nobody sees to a label the commune reads, and back when it is withdrawn', async () => {
    const draft = await run('commune/create-project', {
      idempotencyKey: 'journey-create',
      title: 'Ombrières du marché',
      summary: 'Des ombrières solaires sur la place.',
      theme: 'ENERGY',
    });
    const { id } = draft.project;
    const seenByOfficer = await product.ask('project-officer', labelOf, { id });
    expect(seenByOfficer.data.project).toBeNull();

    const early = await run('commune/propose-project', { idempotencyKey: 'journey-early', id, expectedVersion: 1 });
    expect(early.problems).toMatchObject([{ __typename: 'RuleBroken' }]);

    const withNeed = await run('commune/add-need', {
      idempotencyKey: 'journey-need',
      projectId: id,
      expectedVersion: 1,
      kind: 'FACILITATION',
      description: 'Animer trois ateliers.',
      quantityHalfDays: 20,
      ownHalfDays: 6,
      inhabitantsHalfDays: 4,
      from: '2027-01-01',
      until: '2027-06-30',
    });
    const shared = await run('commune/share-project', {
      idempotencyKey: 'journey-share',
      id,
      expectedVersion: withNeed.project.version,
    });
    const proposed = await run('commune/propose-project', {
      idempotencyKey: 'journey-propose',
      id,
      expectedVersion: shared.project.version,
    });
    expect(proposed.project.state).toBe('PROPOSED');

    const arrived = await eventually(
      () => product.ask('project-officer', labelOf, { id }),
      (answer) => answer.data.project?.labelling !== null,
    );
    const received = arrived.data.project.labelling;
    expect(received).toMatchObject({ state: 'RECEIVED', receipt: { title: 'Ombrières du marché' } });

    let version: number = received.version;
    for (const [to, reason] of [
      ['ADMISSIBLE', null],
      ['UNDER_REVIEW', null],
      ['LABELLED', 'Implication des habitants décrite et engagée.'],
    ] as const) {
      const decided = await run('agglomeration/decide-labelling', {
        idempotencyKey: `journey-${to}`,
        id: received.id,
        expectedVersion: version,
        to,
        reason,
      });
      expect(decided.problems).toEqual([]);
      version = decided.labelling.version;
      if (to !== 'UNDER_REVIEW') continue;
      // The demonstration's criteria: a label waits for all of them.
      const keys = ['INHABITANTS_INVOLVEMENT', 'SHARED_CARRYING', 'TRANSITION', 'FUNDING'];
      const scored = await run('agglomeration/score-labelling', {
        idempotencyKey: 'journey-score',
        labellingId: received.id,
        scores: keys.map((criterion) => ({ criterion, score: 3, comment: 'Décrit et engagé.' })),
      });
      expect(scored.problems).toEqual([]);
      version = scored.labelling.version;
    }
    const seenByCommune = await product.ask('commune-agent', labelOf, { id });
    expect(seenByCommune.data.project.labelling).toMatchObject({
      state: 'LABELLED',
      reason: 'Implication des habitants décrite et engagée.',
    });

    await run('commune/withdraw-project', {
      idempotencyKey: 'journey-withdraw',
      id,
      expectedVersion: proposed.project.version,
      reason: 'La place change d’usage.',
    });
    const suspended = await eventually(
      () => product.ask('commune-agent', labelOf, { id }),
      (answer) => answer.data.project.labelling.state === 'SUSPENDED',
    );
    expect(suspended.data.project.labelling.state).toBe('SUSPENDED');
    expect(suspended.data.project.labelling.receipt.withdrawnOn).not.toBeNull();
  });

  it('is decided once when two officers decide at the same moment', async () => {
    const inbox = operation('agglomeration/inbox');
    const page = await product.ask(inbox.persona, inbox.query, inbox.variables);
    const { id, version } = page.data.agglomeration.labellings.nodes[0];
    const both = await Promise.all(
      ['first', 'second'].map((key) =>
        run('agglomeration/decide-labelling', { idempotencyKey: key, id, expectedVersion: version, to: 'ADMISSIBLE' }),
      ),
    );
    const lost = both.filter(({ problems }) => problems.length > 0);
    expect(both.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect(lost).toMatchObject([{ problems: [{ __typename: 'VersionConflict', currentVersion: version + 1 }] }]);
  });

  it('stays with its commune: another one may neither see the draft nor move the project', async () => {
    const mine = operation('commune/my-projects');
    const own = await product.ask('commune-agent', mine.query, mine.variables);
    const draft = own.data.commune.projects.nodes.find((node: { state: string }) => node.state === 'DRAFT');
    const seen = await product.ask('small-commune-agent', labelOf, { id: draft.id });
    expect(seen.data.project).toBeNull();
    const moved = await product.ask('small-commune-agent', operation('commune/share-project').query, {
      input: { idempotencyKey: 'not-mine', id: draft.id, expectedVersion: draft.version },
    });
    expect(moved.errors?.[0]?.extensions.code ?? moved.data.shareProject.problems[0]?.__typename).toMatch(
      /NOT_FOUND|InvalidInput/,
    );
    const after = await product.ask('commune-agent', labelOf, { id: draft.id });
    expect(after.data.project.state).toBe('DRAFT');
  });
});
