import { v7 } from 'uuid';
import { expireLabels } from '#call/labelling/startExpirations.js';
import { withClient } from '#shared/database/provision.js';
import { publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, changeOf, openCall, proposalOf } from '../openCall.js';
import { bethuneAgent, call, loosAgent, officer, secondOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(() => scale?.close());

const commitment = { text: 'Trois réunions publiques.', dueOn: '2099-06-30' };
const label = async (over: object = {}, proposal = proposalOf(v7())) => {
  const id = await scale.propose(proposal);
  for (const to of ['ADMISSIBLE', 'UNDER_REVIEW']) await scale.move(id, to);
  const answer = await scale.ask(officer, changeOf('moveLabelling', 'MoveLabellingInput'), {
    input: { idempotencyKey: v7(), id, expectedVersion: 3, to: 'LABELLED', reason: 'Oui.', ...over },
  });
  return { id, projectId: proposal.projectId, problems: answer.data.moveLabelling.problems };
};
const file = async (id: string, actor = officer) =>
  (
    await scale.ask(
      actor,
      `query ($id: ID!) { labelling(id: $id) { state version labelledOn labelUntil agreementReference
        commitments { id text dueOn state judgements { state reason } } } }`,
      { id },
    )
  ).data.labelling;
const judge = (id: string, commitmentId: string, over: object = {}, actor = officer) =>
  scale.ask(actor, changeOf('judgeLabelCommitment', 'JudgeLabelCommitmentInput'), {
    input: { idempotencyKey: v7(), id, commitmentId, expectedVersion: 4, state: 'KEPT', reason: 'Tenues.', ...over },
  });
const acts = async (projectId: string, kind: string) =>
  await withClient(scale.ownerUrl, async (client) =>
    (
      await client.query('select payload from outbox where stream = $1 and kind = $2 order by number', [
        projectId,
        kind,
      ])
    ).rows.map(({ payload }) => payload),
  );

describe('a label', () => {
  it('comes with an end, an agreement and commitments, of which each carrying commune hears', async () => {
    const { id, projectId, problems } = await label({
      labelUntil: '2099-12-31',
      agreementReference: 'Convention 12',
      commitments: [commitment],
    });
    expect(problems).toEqual([]);
    expect(await file(id)).toMatchObject({
      labelUntil: '2099-12-31',
      agreementReference: 'Convention 12',
      commitments: [{ ...commitment, state: 'PLANNED', judgements: [] }],
    });
    expect(await acts(projectId, 'COMMITMENT')).toMatchObject([
      { addressee: '62528', state: 'PLANNED', dueOn: '2099-06-30' },
      { addressee: '62386', state: 'PLANNED' },
    ]);
    expect(await file((await label()).id)).toMatchObject({
      labelUntil: expect.stringMatching(/^\d{4}-/),
      commitments: [],
    });
  });

  it('is refused with an end or a commitment in the past, and its terms with another decision', async () => {
    for (const over of [
      { labelUntil: '2020-01-01' },
      { commitments: [{ ...commitment, dueOn: '2020-01-01' }] },
      { commitments: [{ ...commitment, text: ' ' }] },
      { to: 'TO_MATURE', labelUntil: '2099-12-31' },
    ]) {
      expect((await label(over)).problems).toMatchObject([{ __typename: 'InvalidInput' }]);
    }
  });

  it('expires by itself after its last day, once, and its communes are told', async () => {
    const { id, projectId } = await label({ labelUntil: '2099-12-31' });
    const followed = await label({ labelUntil: '2099-12-31' });
    await scale.move(followed.id, 'FOLLOWED');
    await expireLabels(scale.ownerUrl, new Date('2099-12-31T20:00:00Z'));
    expect((await file(id)).state).toBe('LABELLED');
    const next = new Date('2100-01-01T06:00:00Z');
    await Promise.all([expireLabels(scale.ownerUrl, next), expireLabels(scale.ownerUrl, next)]);
    expect(await file(id)).toMatchObject({ state: 'EXPIRED', version: 5 });
    expect((await file(followed.id)).state).toBe('EXPIRED');
    const told = (await acts(projectId, 'DECISION')).filter(({ to }) => to === 'EXPIRED');
    expect(told.map(({ addressee }) => addressee)).toEqual(['62528', '62386']);
  });
});

describe('a commitment in return', () => {
  it('is judged with a reason, again if need be; the last judgement counts and each is kept', async () => {
    const { id, projectId } = await label({ commitments: [commitment] });
    const [{ id: commitmentId }] = (await file(id)).commitments;
    for (const over of [{ reason: ' ' }, { state: 'PLANNED' }]) {
      expect((await judge(id, commitmentId, over)).data.judgeLabelCommitment.problems).toHaveLength(1);
    }
    const both = await Promise.all([
      judge(id, commitmentId, { state: 'PARTLY' }),
      judge(id, commitmentId, {}, secondOfficer),
    ]);
    expect(both.flatMap(({ data }) => data.judgeLabelCommitment.problems)).toMatchObject([
      { __typename: 'VersionConflict' },
    ]);
    await judge(id, commitmentId, { expectedVersion: 5, state: 'NOT_KEPT', reason: 'Aucune.' });
    expect((await file(id, loosAgent)).commitments).toMatchObject([
      { state: 'NOT_KEPT', judgements: [expect.anything(), { state: 'NOT_KEPT', reason: 'Aucune.' }] },
    ]);
    expect((await acts(projectId, 'COMMITMENT')).at(-1)).toMatchObject({ state: 'NOT_KEPT', reason: 'Aucune.' });
    expect((await judge(id, v7(), { expectedVersion: 6 })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('is for the institutions, and needs a label', async () => {
    const { id } = await label({ commitments: [commitment] }, { ...proposalOf(v7()), visibility: 'PUBLIC' });
    expect((await file(id, bethuneAgent)).commitments).toHaveLength(1);
    expect((await file(id, publicActor)).commitments).toEqual([]);
    const received = await scale.propose();
    const early = await scale.ask(officer, changeOf('addLabelCommitment', 'AddLabelCommitmentInput'), {
      input: { idempotencyKey: v7(), id: received, expectedVersion: 1, commitment },
    });
    expect(early.data.addLabelCommitment.problems).toMatchObject([{ rule: 'commitment.label' }]);
  });
});

describe('a public project sheet', () => {
  const sheets = async (actor = publicActor) =>
    (
      await scale.ask(
        actor,
        '{ projectSheets(first: 200) { nodes { title labelledOn labelUntil reason communes { insee } } } }',
      )
    ).data.projectSheets.nodes;
  const titled = (title: string, visibility: 'SHARED' | 'PUBLIC') => ({ ...proposalOf(v7()), title, visibility });

  it('shows what has its label and is public, to everybody alike, and follows what its commune says of it', async () => {
    const shared = titled('Gardée entre institutions', 'SHARED');
    await label({ labelUntil: '2099-12-31' }, shared);
    await scale.propose(titled('Sans label', 'PUBLIC'));
    await label({ labelUntil: '2099-12-31' }, titled('Publique', 'PUBLIC'));
    const titles = async (actor = publicActor) => (await sheets(actor)).map(({ title }: { title: string }) => title);
    for (const actor of [publicActor, officer, loosAgent]) {
      expect(await titles(actor)).toContain('Publique');
      expect(await titles(actor)).not.toContain('Sans label');
      expect(await titles(actor)).not.toContain('Gardée entre institutions');
    }
    const act = { projectId: shared.projectId, addressee: call, since: '2026-11-23' };
    await scale.deliver('VISIBILITY', { ...act, visibility: 'PUBLIC' });
    expect(await titles()).toContain('Gardée entre institutions');
    expect((await sheets()).find(({ title }: { title: string }) => title === 'Publique')).toMatchObject({
      labelUntil: '2099-12-31',
      reason: 'Oui.',
      communes: [{ insee: '62528' }, { insee: '62386' }],
    });
    await scale.deliver('VISIBILITY', { ...act, visibility: 'SHARED' });
    expect(await titles()).not.toContain('Gardée entre institutions');
  });
});
