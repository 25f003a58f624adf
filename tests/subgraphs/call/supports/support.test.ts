import { v7 } from 'uuid';
import { endSupportsThatAreOver } from '#call/supports/startSupportEndings.js';
import { withClient } from '#shared/database/provision.js';
import { supportAct } from '#shared/journal/supportActs.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import {
  analyst,
  bethune,
  bethuneAgent,
  call,
  director,
  eleu,
  grenay,
  loos,
  loosAgent,
  officer,
  otherOfficer,
} from '../smallTerritory.js';
import { nextYear, problems, supportFields, supporting, thisMonth } from './supporting.js';

let scale: CallUnderTest;
let use: ReturnType<typeof supporting>;
beforeAll(async () => {
  scale = await openCall();
  use = supporting(scale);
});
afterAll(async () => {
  await scale?.close();
});

const announced = async (projectId: string) =>
  (
    await use.rows<{ payload: unknown }>(
      `select payload from outbox where stream = $1 and kind = 'SUPPORT' order by number`,
      projectId,
    )
  ).map(({ payload }) => {
    const { addressee, state, endReason } = supportAct.parse(payload);
    return `${addressee} ${state}${endReason === null ? '' : ` ${endReason}`}`;
  });

/** An offer that its commune consented to, at work. */
async function active(postHalfDays = 20) {
  const postId = await use.post(postHalfDays);
  const projectId = await use.project();
  const input = use.offerOf(projectId, { postId });
  const offered = await use.offer(input);
  expect(offered.problems).toEqual([]);
  await use.word(projectId, input.needId);
  const moved = await use.move(offered.support.id, 'ACTIVE');
  expect(moved.problems).toEqual([]);
  return { projectId, postId, needId: input.needId, id: offered.support.id as string };
}

describe('a support', () => {
  it('is offered, consented to by the receipt alone, at work, and over; its commune hears of each step', async () => {
    const { id, projectId } = await active();
    const done = await use.run(
      `mutation ($input: RecordSupportHalfDaysInput!) {
        recordSupportHalfDays(input: $input) { support { ${supportFields} } ${problems} } }`,
      { id, expectedVersion: 3, months: [{ month: thisMonth, done: 2 }] },
    );
    expect(done.data.recordSupportHalfDays).toMatchObject({ problems: [], support: { doneHalfDays: 2 } });
    const closed = await use.move(id, 'CLOSED');
    expect(closed.support).toMatchObject({
      state: 'CLOSED',
      endReason: 'DECIDED',
      reference: expect.stringMatching(/^CALL-A-\d{4}-\d{3}$/),
    });
    expect(await announced(projectId)).toEqual([
      `${loos} OFFERED`,
      `${loos} CONSENTED`,
      `${loos} ACTIVE`,
      `${loos} CLOSED DECIDED`,
    ]);
  });

  it('is not active without a consent valid on the day, whoever writes the row', async () => {
    const projectId = await use.project();
    const input = use.offerOf(projectId, { postId: await use.post(20) });
    const { support } = await use.offer(input);
    expect((await use.move(support.id, 'ACTIVE')).problems).toMatchObject([{ rule: 'support.step' }]);
    expect((await use.move(support.id, 'CONSENTED')).problems).toMatchObject([{ rule: 'support.consent' }]);
    // A consent that binds from tomorrow on promises the half-days, and starts nothing.
    await use.word(projectId, input.needId, { enforceableFrom: '2999-01-01' });
    expect(await use.one(support.id)).toMatchObject({ state: 'CONSENTED', words: [{ standing: 'NONE' }] });
    expect((await use.move(support.id, 'ACTIVE')).problems).toMatchObject([{ rule: 'support.consent' }]);
    await expect(
      withClient(scale.ownerUrl, (client) =>
        client.query(`update support set state = 'ACTIVE' where id = $1`, [support.id]),
      ),
    ).rejects.toMatchObject({ constraint: 'support_consent' });
  });

  it('takes a consent by an unfit body for none', async () => {
    const projectId = await use.project();
    const input = use.offerOf(projectId, { postId: await use.post(20), role: 'SECONDMENT' });
    const { support } = await use.offer(input);
    await use.word(projectId, input.needId, { role: 'SECONDMENT', body: 'EXECUTIVE' });
    expect(await use.one(support.id)).toMatchObject({ state: 'OFFERED' });
    await use.word(projectId, input.needId, { role: 'SECONDMENT', body: 'AGREEMENT' });
    expect(await use.one(support.id)).toMatchObject({ state: 'CONSENTED' });
  });

  it('ends the same day, by itself, with the withdrawal of a consent; what was done stays', async () => {
    const { id, projectId, postId, needId } = await active();
    await use.word(projectId, needId, { state: 'WITHDRAWN', enforceableFrom: null });
    expect(await use.one(id)).toMatchObject({ state: 'INTERRUPTED', endReason: 'CONSENT_WITHDRAWN', checks: [] });
    expect((await announced(projectId)).at(-1)).toBe(`${loos} INTERRUPTED CONSENT_WITHDRAWN`);
    expect(
      await use.rows('select committed from post_month where post_id = $1 and month = $2', postId, nextYear),
    ).toEqual([{ committed: 0 }]);
  });

  it('is left alone by a word on another need, or on another role', async () => {
    const { id, projectId, needId } = await active();
    await use.word(projectId, v7(), { state: 'REFUSED', enforceableFrom: null });
    await use.word(projectId, needId, { state: 'REFUSED', role: 'ADVICE', enforceableFrom: null });
    expect(await use.one(id)).toMatchObject({ state: 'ACTIVE' });
  });

  it('ends with the project that is withdrawn', async () => {
    const { id, projectId } = await active();
    await scale.deliver('WITHDRAWAL', { projectId, addressee: call, withdrawnOn: '2026-11-22', reason: 'Trop cher.' });
    expect(await use.one(id)).toMatchObject({ state: 'INTERRUPTED', endReason: 'PROJECT_WITHDRAWN' });
    const again = await use.offer(use.offerOf(projectId, { postId: await use.post(20) }));
    expect(again.problems).toMatchObject([{ rule: 'support.proposal' }]);
  });

  it('ends with the commune that carries the project no longer', async () => {
    const projectId = await use.project({ coCarriers: [grenay] });
    const { support } = await use.offer(
      use.offerOf(projectId, { communes: [loos, grenay], postId: await use.post(20) }),
    );
    const other = await use.offer(use.offerOf(projectId, { postId: await use.post(20) }));
    await scale.deliver('DEPARTURE', {
      projectId,
      addressee: call,
      commune: grenay,
      leftOn: '2026-11-22',
      reason: null,
    });
    expect(await use.one(support.id)).toMatchObject({ state: 'INTERRUPTED', endReason: 'COMMUNE_LEFT' });
    expect(await use.one(other.support.id)).toMatchObject({ state: 'OFFERED' });
  });

  it('ends after the last day of the consent, and after its own, by the daily look', async () => {
    const lapsed = await active();
    const over = await active();
    const kept = await active();
    await withClient(scale.ownerUrl, async (client) => {
      await client.query(`update consent_receipt set until_day = '2026-01-20' where project_id = $1`, [
        lapsed.projectId,
      ]);
      await client.query(`update support set from_day = '2026-01-01', until_day = '2026-01-31' where id = $1`, [
        over.id,
      ]);
    });
    await endSupportsThatAreOver(scale.ownerUrl);
    expect(await use.one(lapsed.id)).toMatchObject({
      state: 'INTERRUPTED',
      endReason: 'CONSENT_OVER',
      endedOn: '2026-01-20',
    });
    expect(await use.one(over.id)).toMatchObject({ state: 'CLOSED', endReason: 'PERIOD_OVER', endedOn: '2026-01-31' });
    expect(await use.one(kept.id)).toMatchObject({ state: 'ACTIVE' });
    expect(await announced(over.projectId)).toContain(`${loos} CLOSED PERIOD_OVER`);
  });

  it('waits for each of several communes', async () => {
    const projectId = await use.project({ coCarriers: [grenay] });
    const input = use.offerOf(projectId, { communes: [loos, grenay], postId: await use.post(20) });
    const { support } = await use.offer(input);
    await use.word(projectId, input.needId);
    expect(await use.one(support.id)).toMatchObject({
      state: 'OFFERED',
      words: [
        { insee: loos, standing: 'GRANTED' },
        { insee: grenay, standing: 'NONE' },
      ],
    });
    await use.word(projectId, input.needId, { commune: grenay });
    expect(await use.one(support.id)).toMatchObject({ state: 'CONSENTED' });
    expect((await announced(projectId)).filter((one) => one.endsWith('CONSENTED'))).toEqual([
      `${loos} CONSENTED`,
      `${grenay} CONSENTED`,
    ]);
  });
});

describe('what an offer is refused', () => {
  it.each<[string, object, string]>([
    ['a commune of another agglomeration', { communes: [bethune] }, 'support.members'],
    ['a commune that does not carry the project', { communes: [eleu] }, 'support.carriers'],
    ['carrying in the commune’s stead', { role: 'CARRYING' }, 'support.role'],
    [
      'more than twenty half-days without a clause',
      { upskilling: ' ', months: [{ month: nextYear, planned: 21 }] },
      'support.upskilling',
    ],
  ])('%s', async (_what, values, rule) => {
    const projectId = await use.project();
    const found = await use.offer(use.offerOf(projectId, { postId: await use.post(40), ...values }));
    expect(found).toMatchObject({ support: null, problems: [{ rule }] });
  });

  it.each<[string, object]>([
    [
      'a last day that is past',
      { from: '2020-01-01', until: '2020-02-01', months: [{ month: '2020-01', planned: 1 }] },
    ],
    ['no commune', { communes: [] }],
    ['a commune twice', { communes: [loos, loos] }],
    ['a month outside of the period', { months: [{ month: '2031-01', planned: 1 }] }],
    ['no half-day', { months: [] }],
    ['a month of a hundred half-days', { months: [{ month: nextYear, planned: 100 }] }],
    ['a need that is none', { needId: 'besoin' }],
    ['another team’s post', { postId: v7() }],
    ['half-days of no post', { postId: null }],
  ])('%s, as an input to correct', async (_what, values) => {
    const projectId = await use.project();
    const found = await use.offer(use.offerOf(projectId, { postId: await use.post(40), ...values }));
    expect(found.support).toBeNull();
    expect(found.problems.map(({ __typename }: { __typename: string }) => __typename)).toContain('InvalidInput');
  });

  it('a project that nobody proposed to the agglomeration', async () => {
    const postId = await use.post(20);
    expect((await use.offer(use.offerOf(v7(), { postId }))).problems).toMatchObject([{ rule: 'support.proposal' }]);
    const elsewhere = await use.project({ addressee: '200072460', leadCommune: bethune });
    expect((await use.offer(use.offerOf(elsewhere, { postId }))).problems).toMatchObject([
      { rule: 'support.proposal' },
    ]);
  });

  it('a vacant post', async () => {
    const postId = await use.post(20, { state: 'VACANT' });
    const found = await use.offer(use.offerOf(await use.project(), { postId }));
    expect(found.problems).toMatchObject([{ rule: 'support.post' }]);
  });
});

describe('who sees a support', () => {
  it('is who it concerns: its agglomeration, its communes, those who follow the flow', async () => {
    const { id } = await active();
    for (const actor of [officer, loosAgent, analyst, director]) expect(await use.one(id, actor)).toMatchObject({ id });
    for (const actor of [otherOfficer, bethuneAgent]) expect(await use.one(id, actor)).toBeNull();
    const lists = async (actor: typeof officer) =>
      (
        await scale.ask(
          actor,
          `{ supports(first: 100) { totalCount } agglomeration(siren: "${call}") {
            supports { totalCount } posts { totalCount } developmentTeam { filled } coverage { totalCount } } }`,
        )
      ).data;
    expect((await lists(officer)).agglomeration.posts.totalCount).toBeGreaterThan(0);
    expect(await lists(otherOfficer)).toEqual({
      supports: { totalCount: 0 },
      agglomeration: { supports: { totalCount: 0 }, posts: { totalCount: 0 }, developmentTeam: null, coverage: null },
    });
  });

  it('is moved by its own officers alone', async () => {
    const { id } = await active();
    const asked = `mutation ($input: MoveSupportInput!) { moveSupport(input: $input) { ${problems} } }`;
    const input = { id, to: 'CLOSED', expectedVersion: 3 };
    expect((await use.run(asked, input, otherOfficer)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await use.run(asked, input, loosAgent)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await use.run(asked, input, analyst)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await use.one(id)).toMatchObject({ state: 'ACTIVE' });
  });
});
