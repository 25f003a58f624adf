import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import type { QuestionAct } from '#shared/journal/acts.js';
import type { SupportAct } from '#shared/journal/supportActs.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { callSiren, grenay, grenayAgent, lens, loos, loosAgent } from '../smallTerritory.js';

const at = '2026-11-20T10:00:00.000Z';
const question = (projectId: string): QuestionAct => ({
  ...{ projectId, addressee: loos, agglomeration: callSiren, labellingReference: 'CALL-2026-001', questionId: v7() },
  ...{ what: 'ASKED', text: 'Avec qui\u00a0?', missingPiece: false, at },
});
const offer = (projectId: string, needId: string): SupportAct => ({
  ...{ projectId, needId, addressee: loos, agglomeration: callSiren, supportId: v7(), supportReference: 'CALL-A-1' },
  ...{ role: 'ADVICE', kind: 'ENGINEERING', state: 'OFFERED', halfDays: 4, from: '2027-01-01', until: '2099-12-31' },
  ...{ upskilling: null, endedOn: null, endReason: null, reason: null, decidedAt: at },
});

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
  for (const insee of [loos, grenay]) {
    await commune.rows(
      `insert into mandate (id, tenant, subject, role, since, granted_by)
      values (uuidv7(), $1, 'secretary', 'COMMUNE_AGENT', '2020-01-01', gen_random_uuid())`,
      [insee],
    );
  }
  await commune.project('SHARED', { coCarriers: [grenay] });
  const { id, needs } = await commune.project('PROPOSED');
  await commune.deliver('call', 'QUESTION', question(id));
  await commune.deliver('call', 'SUPPORT', offer(id, needs[0].id));
  await commune.action({}, loosAgent);
  await commune.action({ title: 'Une autre' }, grenayAgent);
  await commune.action({ title: 'Encore une' }, grenayAgent);
  await commune.rows(`update action set status = 'LATE', due_on = '2026-01-01'`);
});
afterAll(() => commune?.close());

const secretary = (tenant: string): Actor => ({ ...loosAgent, subject: 'secretary', tenant });
const asked = async (actor: Actor) => {
  const { data, errors, extensions } = await commune.ask(
    actor,
    '{ myCommunes { commune { insee } actions heard contracts invitations questions offers } }',
  );
  expect(errors).toBeUndefined();
  return { rows: data.myCommunes, statements: extensions?.statements };
};

it('who acts for several communes is told what awaits each, whichever one is acted for', async () => {
  const counts = { heard: 0, contracts: 0 };
  const words = (questions: number, offers: number) => ({ questions, offers });
  const expected = [
    { commune: { insee: grenay }, actions: 2, invitations: 1, ...counts, ...words(0, 0) },
    { commune: { insee: loos }, actions: 1, invitations: 0, ...counts, ...words(1, 1) },
  ];
  expect((await asked(secretary(loos))).rows).toEqual(expected);
  expect((await asked(secretary(grenay))).rows).toEqual(expected);
});

it('nobody is told of a commune without a mandate there in force', async () => {
  expect((await asked(loosAgent)).rows).toEqual([]);
  expect((await asked({ ...publicActor, subject: 'secretary' })).rows).toEqual([]);
  await commune.rows(`update mandate set until = current_date - 1 where tenant = $1`, [grenay]);
  const { rows, statements } = await asked(secretary(lens));
  expect(rows.map((row: { commune: { insee: string } }) => row.commune.insee)).toEqual([loos]);
  await commune.rows('update mandate set until = null');
  expect((await asked(secretary(lens))).statements).toBe(statements);
});

it('a question that is answered and an offer that had its word await nothing more', async () => {
  const [told] = await commune.rows('select question_id as "questionId" from question_receipt');
  await commune.ask(
    loosAgent,
    'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { problems { __typename } } }',
    { input: { idempotencyKey: v7(), questionId: told?.questionId, text: 'Avec les riverains.' } },
  );
  await commune.rows(
    `update support_receipt set state = 'REFUSED', ended_on = '2026-11-21', end_reason = 'CONSENT_REFUSED'`,
  );
  const { rows } = await asked(secretary(loos));
  expect(rows.at(-1)).toMatchObject({ commune: { insee: loos }, questions: 0, offers: 0 });
});
