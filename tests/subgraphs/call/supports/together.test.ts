import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { officer, secondOfficer } from '../smallTerritory.js';
import { nextYear, problems, supporting } from './supporting.js';

let scale: CallUnderTest;
let use: ReturnType<typeof supporting>;
beforeAll(async () => {
  scale = await openCall();
  use = supporting(scale);
});
afterAll(async () => {
  await scale?.close();
});

/** An offer that its commune consented to. */
async function consented() {
  const projectId = await use.project();
  const input = use.offerOf(projectId, { postId: await use.post(20) });
  const { support } = await use.offer(input);
  await use.word(projectId, input.needId);
  return { projectId, needId: input.needId, id: support.id as string };
}

describe('an activation and a withdrawal in the same second', () => {
  it('never leave work without a consent, whichever comes first', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const { id, projectId, needId } = await consented();
      const withdraw = () => use.word(projectId, needId, { state: 'WITHDRAWN', enforceableFrom: null });
      const activate = () => use.move(id, 'ACTIVE');
      await Promise.all(turn % 2 === 0 ? [withdraw(), activate()] : [activate(), withdraw()]);
      expect(await use.one(id)).toMatchObject({ state: 'INTERRUPTED', endReason: 'CONSENT_WITHDRAWN' });
    }
  });

  it('take turns: who activates waits for a word that is arriving, and sees it', async () => {
    const { id, projectId, needId } = await consented();
    await withClient(scale.ownerUrl, async (receiving) => {
      await receiving.query('begin');
      await receiving.query(`select take_turn_on_supports(siren, project_id) from support where id = $1`, [id]);
      await receiving.query(
        `insert into consent_receipt (id, siren, project_id, need_id, commune, role, state, body, decided_on, received_at)
        select $1, siren, project_id, $2, communes[1], role, 'WITHDRAWN', 'EXECUTIVE', '2026-11-20', now()
        from support where id = $3`,
        [v7(), needId, id],
      );
      const waiting = use.move(id, 'ACTIVE');
      await waitsForAnother();
      await receiving.query('commit');
      expect((await waiting).problems).toMatchObject([{ rule: 'support.consent' }]);
    });
    expect(await use.one(id)).toMatchObject({ state: 'CONSENTED', words: [{ standing: 'WITHDRAWN' }] });
    expect(projectId).toBeDefined();
  });
});

/** Resolves once some transaction of this database waits for a lock. */
async function waitsForAnother(): Promise<void> {
  for (;;) {
    const rows = await use.rows(
      `select 1 from pg_locks where not granted
        and database = (select oid from pg_database where datname = current_database())`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a post’s month', () => {
  const consentedTo = async (postId: string, planned: number) => {
    const projectId = await use.project();
    const input = use.offerOf(projectId, { postId, months: [{ month: nextYear, planned }] });
    const { support } = await use.offer(input);
    return { projectId, needId: input.needId, id: support.id as string };
  };
  const months = async (postId: string) =>
    (
      await scale.ask(
        officer,
        `query ($id: ID!) { post(id: $id) { version months(from: "${nextYear}", until: "${nextYear}") {
          capacity committed done free over } } }`,
        { id: postId },
      )
    ).data.post;

  it('is promised to no more than it holds, however many communes consent at once', async () => {
    const postId = await use.post(20);
    const offers = await Promise.all(Array.from({ length: 6 }, () => consentedTo(postId, 6)));
    await Promise.all(offers.map(({ projectId, needId }) => use.word(projectId, needId)));
    const states = await Promise.all(offers.map(({ id }) => use.one(id)));
    expect(states.filter(({ state }) => state === 'CONSENTED')).toHaveLength(3);
    // The others stay offers, and say what is missing: a commune's word is never refused.
    const left = states.filter(({ state }) => state === 'OFFERED');
    expect(left.map(({ checks }) => checks)).toEqual(Array(3).fill(['CONSENTED_UNANSWERED']));
    expect((await months(postId)).months).toEqual([{ capacity: 20, committed: 18, done: 0, free: 2, over: 0 }]);
    expect((await use.move(left[0].id, 'CONSENTED')).problems).toMatchObject([
      { rule: 'support.capacity', message: expect.stringContaining('2 demi-journée') },
    ]);
  });

  it('is given back by what ends, and holds what was done', async () => {
    const postId = await use.post(10);
    const first = await consentedTo(postId, 10);
    await use.word(first.projectId, first.needId);
    await use.word(first.projectId, first.needId, { state: 'WITHDRAWN', enforceableFrom: null });
    const second = await consentedTo(postId, 10);
    await use.word(second.projectId, second.needId);
    expect(await use.one(second.id)).toMatchObject({ state: 'CONSENTED' });
  });

  it('keeps a cut below what is promised as an excess, and lets nothing more in', async () => {
    const postId = await use.post(10);
    const first = await consentedTo(postId, 8);
    await use.word(first.projectId, first.needId);
    const cut = await use.run(
      `mutation ($input: SetPostCapacityInput!) { setPostCapacity(input: $input) { post { version } ${problems} } }`,
      { id: postId, since: nextYear, halfDays: 5, expectedVersion: 2 },
    );
    expect(cut.data.setPostCapacity.problems).toEqual([]);
    expect((await months(postId)).months).toEqual([{ capacity: 5, committed: 8, done: 0, free: 0, over: 3 }]);
    expect((await use.one(first.id)).checks).toEqual(['OVER_CAPACITY']);
    const second = await consentedTo(postId, 1);
    await use.word(second.projectId, second.needId);
    expect(await use.one(second.id)).toMatchObject({ state: 'OFFERED' });
  });

  it('counts a capacity that is cut at the moment it is promised', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const postId = await use.post(10);
      const { id, projectId, needId } = await consentedTo(postId, 8);
      await Promise.all([
        use.word(projectId, needId),
        use.run(`mutation ($input: SetPostCapacityInput!) { setPostCapacity(input: $input) { ${problems} } }`, {
          id: postId,
          since: nextYear,
          halfDays: 5,
          expectedVersion: 2,
        }),
      ]);
      const { state, checks } = await use.one(id);
      // Promised before the cut it is kept and shown; after it, it was not promised.
      expect(state === 'CONSENTED' ? checks : [state]).toEqual(state === 'CONSENTED' ? ['OVER_CAPACITY'] : ['OFFERED']);
    }
  });
});

describe('two officers', () => {
  it('do not both decide of the version they read', async () => {
    const { id } = await consented();
    const asked = `mutation ($input: MoveSupportInput!) { moveSupport(input: $input) { support { state } ${problems} } }`;
    const answers = await Promise.all([
      use.run(asked, { id, to: 'ACTIVE', expectedVersion: 2 }, officer),
      use.run(asked, { id, to: 'INTERRUPTED', reason: 'Poste muté.', expectedVersion: 2 }, secondOfficer),
    ]);
    const kinds = answers.flatMap(({ data }) =>
      data.moveSupport.problems.map(({ __typename }: { __typename: string }) => __typename),
    );
    expect(kinds).toEqual(['VersionConflict']);
  });
});
