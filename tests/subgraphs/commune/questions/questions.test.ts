import { v7 } from 'uuid';
import type { CommitmentAct, QuestionAct } from '#shared/journal/acts.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { callSiren, grenay, grenayAgent, loos, loosAgent } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const question = (projectId: string, questionId: string, more: Partial<QuestionAct> = {}): QuestionAct => ({
  projectId,
  addressee: loos,
  agglomeration: callSiren,
  labellingReference: 'CALL-2026-001',
  questionId,
  what: 'ASKED',
  text: 'Quel plan de financement\u00a0?',
  missingPiece: true,
  at: '2026-11-20T10:00:00.000Z',
  ...more,
});
const say = async (name: 'answerQuestion' | 'closeQuestion', input: object, actor = loosAgent) => {
  const type = name === 'answerQuestion' ? 'AnswerQuestionInput' : 'CloseQuestionInput';
  return await commune.ask(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { question { state answers { text commune { insee } } }
      problems { __typename path } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
};
const read = async (id: string, actor = loosAgent) =>
  (
    await commune.ask(
      actor,
      'query ($id: ID!) { project(id: $id) { questions { id state missingPiece answers { text } } timeline { what detail } } }',
      { id },
    )
  ).data.project;

describe('a question that reaches a commune', () => {
  it('is answered for that commune; the answer leaves with the change, and who was asked too reads it', async () => {
    const { id } = await commune.project('PROPOSED', { coCarriers: [grenay] });
    const questionId = v7();
    for (const addressee of [loos, grenay]) {
      await commune.deliver('call', 'QUESTION', question(id, questionId, { addressee }));
    }
    expect((await read(id)).questions).toEqual([{ id: questionId, state: 'OPEN', missingPiece: true, answers: [] }]);
    const answered = await say('answerQuestion', { questionId, text: ' Le voici. ' });
    expect(answered.data.answerQuestion).toEqual({
      question: { state: 'ANSWERED', answers: [{ text: 'Le voici.', commune: { insee: loos } }] },
      problems: [],
    });
    expect((await read(id, grenayAgent)).questions).toMatchObject([
      { state: 'ANSWERED', answers: [{ text: 'Le voici.' }] },
    ]);
    const sent = await commune.rows(`select payload from outbox where kind = 'ANSWER' and stream = $1`, [id]);
    expect(sent).toMatchObject([{ payload: { addressee: callSiren, commune: loos, questionId, what: 'ANSWERED' } }]);
    expect((await read(id)).timeline.map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining(['QUESTION_ASKED', 'QUESTION_ANSWERED']),
    );
  });

  it('is closed by either side, and then answered no more', async () => {
    const { id } = await commune.project('PROPOSED');
    const [mine, theirs] = [v7(), v7()];
    for (const questionId of [mine, theirs]) await commune.deliver('call', 'QUESTION', question(id, questionId));
    const closings = await Promise.all([1, 2].map(() => say('closeQuestion', { questionId: mine })));
    expect(closings.flatMap(({ data }) => data.closeQuestion.problems)).toMatchObject([{ __typename: 'AlreadyDone' }]);
    await commune.deliver('call', 'QUESTION', question(id, theirs, { what: 'CLOSED', text: null }));
    for (const questionId of [mine, theirs]) {
      const late = await say('answerQuestion', { questionId, text: 'Trop tard.' });
      expect(late.data.answerQuestion.problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    }
  });

  it('does not exist for a commune that was not asked, and takes no blank answer', async () => {
    const { id } = await commune.project('PROPOSED', { visibility: 'PUBLIC' });
    const questionId = v7();
    await commune.deliver('call', 'QUESTION', question(id, questionId));
    expect((await read(id, grenayAgent)).questions).toEqual([]);
    for (const one of [questionId, v7(), 'none']) {
      const answer = await say('answerQuestion', { questionId: one, text: 'Nous aussi.' }, grenayAgent);
      expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    const blank = await say('answerQuestion', { questionId, text: ' \n' });
    expect(blank.data.answerQuestion.problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'text'] }]);
  });
});

describe('what the agglomeration tells of a label', () => {
  it('is in the timeline of each carrying commune: commitments, and what became of them', async () => {
    const { id } = await commune.project('PROPOSED');
    const act: CommitmentAct = {
      projectId: id,
      addressee: loos,
      agglomeration: callSiren,
      labellingReference: 'CALL-2026-001',
      commitmentId: v7(),
      text: 'Trois réunions publiques.',
      dueOn: '2027-06-30',
      state: 'PLANNED',
      reason: null,
      // After the proposal, which is made on the day of the tests.
      at: '2131-01-01T10:00:00.000Z',
    };
    await commune.deliver('call', 'COMMITMENT', act);
    await commune.deliver('call', 'COMMITMENT', {
      ...act,
      state: 'KEPT',
      reason: 'Tenues.',
      at: '2131-07-01T10:00:00.000Z',
    });
    expect((await read(id)).timeline.slice(-2)).toEqual([
      { what: 'LABEL_COMMITMENT_PLANNED', detail: 'Trois réunions publiques.' },
      { what: 'LABEL_COMMITMENT_KEPT', detail: 'Trois réunions publiques. — Tenues.' },
    ]);
    await expect(commune.deliver('call', 'COMMITMENT', { ...act, state: 'FORGOTTEN' })).rejects.toThrow();
  });
});

describe('a proposed project whose visibility changes', () => {
  it('tells the agglomeration, once for each change; one that was never proposed tells nobody', async () => {
    const told = async (id: string) =>
      (
        await commune.rows(
          `select payload->>'visibility' as to from outbox where kind = 'VISIBILITY' and stream = $1`,
          [id],
        )
      ).map(({ to }) => to);
    let project = await commune.project('PROPOSED');
    for (const visibility of ['PUBLIC', 'PUBLIC', 'SHARED']) {
      const input = { id: project.id, expectedVersion: project.version, visibility };
      ({ project } = await commune.call(loosAgent, 'updateProject', input));
    }
    expect(await told(project.id)).toEqual(['PUBLIC', 'SHARED']);
    expect(await told((await commune.project('SHARED', { visibility: 'PUBLIC' })).id)).toEqual([]);
  });
});
