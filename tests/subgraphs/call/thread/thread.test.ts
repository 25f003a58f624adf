import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, changeOf, openCall, proposalOf } from '../openCall.js';
import {
  analyst,
  bethune,
  bethuneAgent,
  cabbalr,
  call,
  grenay,
  grenayAgent,
  loos,
  loosAgent,
  officer,
  otherOfficer,
} from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(() => scale?.close());

const file = async (id: string, actor = officer) =>
  (
    await scale.ask(
      actor,
      `query ($id: ID!) { labelling(id: $id) { version waitingFor clock { suspendedSince daysLeft }
        questions { id text missingPiece state answers { text commune { insee } } }
        comments { text agglomeration { siren } } informed { siren } } }`,
      { id },
    )
  ).data.labelling;
const ask = async (id: string, missingPiece = false, over: object = {}, actor = officer) => {
  const { version = 1 } = (await file(id)) ?? {};
  return await scale.ask(actor, changeOf('askCommune', 'AskCommuneInput'), {
    input: {
      idempotencyKey: v7(),
      id,
      expectedVersion: version,
      text: 'Quel plan de financement ?',
      missingPiece,
      ...over,
    },
  });
};
const close = async (id: string, questionId: string) => {
  const { version } = await file(id);
  return await scale.ask(officer, changeOf('closeLabellingQuestion', 'CloseLabellingQuestionInput'), {
    input: { idempotencyKey: v7(), id, questionId, expectedVersion: version },
  });
};
const answered = (projectId: string, questionId: string, over: object = {}) => ({
  projectId,
  addressee: call,
  commune: loos,
  questionId,
  what: 'ANSWERED',
  text: 'Le voici.',
  at: new Date().toISOString(),
  ...over,
});

describe('a question on a proposal', () => {
  it('leaves for each commune that carries it; a missing piece suspends the clock until one answers', async () => {
    const proposal = proposalOf(v7());
    const id = await scale.propose(proposal);
    await scale.move(id, 'ADMISSIBLE');
    expect((await file(id)).clock).toEqual({ suspendedSince: null, daysLeft: 60 });
    await ask(id, true);
    await ask(id, true);
    const [first, second] = (await file(id)).questions;
    expect(await file(id)).toMatchObject({
      waitingFor: 'COMMUNES',
      clock: { suspendedSince: expect.any(String) },
      questions: [{ state: 'OPEN', missingPiece: true, answers: [] }, { state: 'OPEN' }],
    });
    const sent = await withClient(scale.ownerUrl, async (client) =>
      (
        await client.query(`select payload->>'addressee' as to from outbox where kind = 'QUESTION' and stream = $1`, [
          proposal.projectId,
        ])
      ).rows.map(({ to }) => to),
    );
    expect(sent).toEqual([loos, grenay, loos, grenay]);
    // One of the two pieces is not both.
    await scale.deliver('ANSWER', answered(proposal.projectId, first.id));
    expect((await file(id)).waitingFor).toBe('COMMUNES');
    await scale.deliver('ANSWER', answered(proposal.projectId, second.id, { what: 'CLOSED', text: null }));
    expect(await file(id)).toMatchObject({
      waitingFor: 'AGGLOMERATION',
      clock: { suspendedSince: null },
      questions: [
        { state: 'ANSWERED', answers: [{ text: 'Le voici.', commune: { insee: loos } }] },
        { state: 'CLOSED' },
      ],
    });
  });

  it('asked in the inbox lets the clock begin suspended; closed by its asker, it runs', async () => {
    const id = await scale.propose();
    await ask(id, true);
    await scale.move(id, 'ADMISSIBLE');
    expect((await file(id)).clock.suspendedSince).not.toBeNull();
    const [question] = (await file(id)).questions;
    expect((await close(id, question.id)).data.closeLabellingQuestion.problems).toEqual([]);
    expect((await file(id)).clock.suspendedSince).toBeNull();
    expect((await close(id, question.id)).data.closeLabellingQuestion.problems).toMatchObject([
      { __typename: 'AlreadyDone' },
    ]);
  });

  it('of an earlier proposal suspends nothing of the next one', async () => {
    const proposal = proposalOf(v7());
    const id = await scale.propose(proposal);
    for (const to of ['ADMISSIBLE', 'UNDER_REVIEW']) await scale.move(id, to);
    await ask(id, true);
    await scale.move(id, 'TO_MATURE', 'Précisez.');
    await scale.deliver('PROPOSAL', proposal);
    expect((await file(id)).clock).toBeNull();
    await scale.move(id, 'ADMISSIBLE');
    expect((await file(id)).clock).toEqual({ suspendedSince: null, daysLeft: 60 });
  });

  it('is refused when blank, once the file is closed, or as a missing piece after the label', async () => {
    const id = await scale.propose();
    expect((await ask(id, false, { text: ' ' })).data.askCommune.problems).toHaveLength(1);
    for (const to of ['ADMISSIBLE', 'UNDER_REVIEW']) await scale.move(id, to);
    await scale.move(id, 'LABELLED', 'Oui.');
    expect((await ask(id, true)).data.askCommune.problems).toMatchObject([{ rule: 'thread.missingPiece' }]);
    expect((await ask(id)).data.askCommune.problems).toEqual([]);
    for (const to of ['FOLLOWED', 'SUSPENDED']) await scale.move(id, to);
    expect((await ask(id)).data.askCommune.problems).toMatchObject([{ rule: 'thread.state' }]);
  });

  it('is seen by those who read the whole file, and answered late it is kept as it came', async () => {
    const proposal = { ...proposalOf(v7()), coCarriers: [] };
    const id = await scale.propose(proposal);
    await ask(id);
    for (const to of ['ADMISSIBLE', 'UNDER_REVIEW']) await scale.move(id, to);
    await scale.move(id, 'LABELLED', 'Oui.');
    const [question] = (await file(id)).questions;
    await close(id, question.id);
    await scale.deliver('ANSWER', answered(proposal.projectId, question.id));
    for (const actor of [officer, loosAgent, analyst])
      expect((await file(id, actor)).questions).toMatchObject([{ state: 'CLOSED', answers: [{ text: 'Le voici.' }] }]);
    for (const actor of [otherOfficer, bethuneAgent]) {
      expect(await file(id, actor)).toMatchObject({ questions: [], comments: [], clock: null, waitingFor: null });
    }
    expect(await scale.deliver('ANSWER', answered(proposal.projectId, v7()))).toBe('RECEIVED');
  });

  it('that has not its form is not taken, nor an act of a kind that is unknown', async () => {
    const proposal = proposalOf(v7());
    await scale.propose(proposal);
    for (const wrong of [{ questionId: 'one' }, { at: 'now' }, { what: 'SHRUGGED' }]) {
      await expect(scale.deliver('ANSWER', answered(proposal.projectId, v7(), wrong))).rejects.toThrow();
    }
    await expect(scale.deliver('APPLAUSE', answered(proposal.projectId, v7()))).rejects.toThrow('NOT_ADDRESSED_HERE');
  });
});

describe('a proposal of communes from two agglomerations', () => {
  const comment = (labellingId: string, actor = officer, text = 'Nous pouvons aider.') =>
    scale.ask(actor, changeOf('commentLabelling', 'CommentLabellingInput'), {
      input: { idempotencyKey: v7(), labellingId, text },
    });
  const across = () => scale.propose({ ...proposalOf(v7()), coCarriers: [bethune] });
  const list = async (actor: typeof officer, siren: string, informedOnly: boolean) =>
    (
      await scale.ask(
        actor,
        `query ($siren: SIREN!, $filter: LabellingFilter) { agglomeration(siren: $siren) {
          labellings(filter: $filter, first: 200) { nodes { id } } } labellings(filter: $filter, first: 200) { nodes { id } } }`,
        { siren, filter: { informedOnly } },
      )
    ).data;

  it('is answered by the lead’s; the other is informed, reads, and comments, and the carrying communes read both', async () => {
    const id = await across();
    const ids = async (actor: typeof officer, siren: string, informedOnly: boolean) => {
      const { agglomeration, labellings } = await list(actor, siren, informedOnly);
      return [agglomeration.labellings, labellings].map(({ nodes }) => nodes.map((node: { id: string }) => node.id));
    };
    expect(await ids(otherOfficer, cabbalr, true)).toEqual([[id], [id]]);
    expect((await ids(officer, call, true)).flat()).not.toContain(id);
    expect(await file(id, otherOfficer)).toMatchObject({ informed: [{ siren: cabbalr }], waitingFor: 'AGGLOMERATION' });
    expect((await scale.move(id, 'ADMISSIBLE', null, otherOfficer)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await comment(id, otherOfficer)).data.commentLabelling.problems).toEqual([]);
    expect((await comment(id, officer, 'Merci.')).data.commentLabelling.problems).toEqual([]);
    for (const actor of [officer, otherOfficer, loosAgent, bethuneAgent]) {
      expect((await file(id, actor)).comments).toEqual([
        { text: 'Nous pouvons aider.', agglomeration: { siren: cabbalr } },
        { text: 'Merci.', agglomeration: { siren: call } },
      ]);
    }
    expect((await file(id, analyst)).comments).toEqual([]);
    expect(await file(id, grenayAgent)).toBeNull();
  });

  it('is no longer the other’s business once its commune has left', async () => {
    const proposal = { ...proposalOf(v7()), coCarriers: [bethune] };
    const id = await scale.propose(proposal);
    const left = {
      projectId: proposal.projectId,
      addressee: call,
      commune: bethune,
      leftOn: '2026-11-22',
      reason: null,
    };
    await scale.deliver('DEPARTURE', left);
    expect(await file(id, otherOfficer)).toBeNull();
    expect((await comment(id, otherOfficer)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('is heard of in the other’s changes too, and a file of one agglomeration is not', async () => {
    const id = await across();
    const own = await scale.propose({ ...proposalOf(v7()), coCarriers: [] });
    await scale.journalReadable();
    const { data } = await scale.ask(otherOfficer, '{ agglomerationChanges(first: 200) { changes { id entity } } }');
    const heard = data.agglomerationChanges.changes.map((change: { id: string }) => change.id);
    expect(heard).toContain(id);
    expect(heard).not.toContain(own);
    expect((await comment(own, otherOfficer)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
