import { v7 } from 'uuid';
import { openDatabase } from '#shared/database/connection.js';
import { publicActor } from '#shared/identity/Actor.js';
import { readAudit } from '#shared/journal/author.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type Answer, type CallUnderTest, moveLabelling, openCall } from '../openCall.js';
import {
  administrator,
  analyst,
  bethune,
  bethuneAgent,
  cabbalr,
  call,
  director,
  loosAgent,
  officer,
  otherOfficer,
  secondOfficer,
} from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(async () => {
  await scale?.close();
});

const input = (id: string, over: Record<string, unknown> = {}) => ({
  input: { idempotencyKey: v7(), id, expectedVersion: 1, to: 'ADMISSIBLE', ...over },
});
const stateOf = async (id: string) =>
  (await scale.ask(officer, 'query ($id: ID!) { labelling(id: $id) { state version decisions { to } } }', { id })).data
    .labelling;
const problemsOf = (answer: Answer) => answer.data.moveLabelling.problems;
const codeOf = (answer: Answer) => answer.errors?.[0]?.extensions?.code;

describe('a decision', () => {
  it('moves the labelling, is kept with its reason, and says where it stands in the journal', async () => {
    const id = await scale.propose();
    await scale.move(id, 'ADMISSIBLE');
    await scale.move(id, 'UNDER_REVIEW');
    const answer = await scale.move(id, 'LABELLED', '  Habitants impliqués.  ');
    expect(answer.data.moveLabelling).toEqual({
      labelling: {
        id,
        state: 'LABELLED',
        reason: 'Habitants impliqués.',
        version: 4,
        labelledOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        decisions: [
          { from: 'RECEIVED', to: 'ADMISSIBLE', reason: null },
          { from: 'ADMISSIBLE', to: 'UNDER_REVIEW', reason: null },
          { from: 'UNDER_REVIEW', to: 'LABELLED', reason: 'Habitants impliqués.' },
        ],
      },
      problems: [],
    });
    expect(answer.extensions?.journal).toMatch(/^\d+:\d+$/);
  });

  it('without the reason it owes the commune is refused, and nothing is written', async () => {
    const id = await scale.propose();
    await scale.move(id, 'ADMISSIBLE');
    await scale.move(id, 'UNDER_REVIEW');
    for (const reason of [null, '', ' \n ']) {
      const answer = await scale.move(id, 'NOT_RETAINED', reason);
      expect(problemsOf(answer)).toMatchObject([
        { __typename: 'RuleBroken', rule: 'labelling.reason', path: ['input', 'reason'] },
      ]);
      expect(answer.data.moveLabelling.labelling).toBeNull();
    }
    expect(await stateOf(id)).toMatchObject({ state: 'UNDER_REVIEW', version: 3 });
  });

  it('that the lifecycle does not know is refused with what is possible', async () => {
    const answer = await scale.move(await scale.propose(), 'LABELLED', 'Vite.');
    expect(problemsOf(answer)).toMatchObject([
      { __typename: 'RuleBroken', rule: 'labelling.transition', satisfiedBy: 'ADMISSIBLE' },
    ]);
  });

  it('already taken is said to be done', async () => {
    const id = await scale.propose();
    await scale.move(id, 'ADMISSIBLE');
    expect(problemsOf(await scale.move(id, 'ADMISSIBLE'))).toMatchObject([{ __typename: 'AlreadyDone' }]);
  });

  it('with a reason of a whole book is refused as input; an unknown state, a missing field and a number for a text are errors', async () => {
    const id = await scale.propose();
    const long = await scale.ask(officer, moveLabelling, input(id, { reason: 'x'.repeat(1_000_000) }));
    expect(problemsOf(long)).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'reason'] }]);
    for (const wrong of [{ to: 'CROWNED' }, { expectedVersion: 1.5 }, { expectedVersion: null }, { reason: 3 }]) {
      expect(codeOf(await scale.ask(officer, moveLabelling, input(id, wrong)))).toBe('BAD_INPUT');
    }
    for (const idempotencyKey of ['', 'k'.repeat(101)]) {
      const answer = await scale.ask(officer, moveLabelling, input(id, { idempotencyKey }));
      expect(problemsOf(answer)).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'idempotencyKey'] }]);
    }
    for (const wrong of [{ reason: 'a\u0000b' }, { idempotencyKey: '\u0000' }]) {
      const answer = await scale.ask(officer, moveLabelling, input(id, wrong), 'en');
      expect(problemsOf(answer)).toMatchObject([
        { __typename: 'InvalidInput', message: expect.stringContaining('null character') },
      ]);
    }
    expect(await stateOf(id)).toMatchObject({ state: 'RECEIVED', version: 1 });
  });

  it('of two officers at once: one wins, the other learns the version there is now', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await scale.propose();
      const answers = await Promise.all(
        [officer, secondOfficer, officer, secondOfficer].map((actor) => scale.ask(actor, moveLabelling, input(id))),
      );
      const problems = answers.flatMap(problemsOf);
      expect(problems).toHaveLength(3);
      for (const problem of problems)
        expect(problem).toMatchObject({ __typename: 'VersionConflict', currentVersion: 2 });
      expect(await stateOf(id)).toEqual({ state: 'ADMISSIBLE', version: 2, decisions: [{ to: 'ADMISSIBLE' }] });
    }
  });

  it('sent twice is taken once, whatever fields the repetition asks; its key serves no other decision', async () => {
    const id = await scale.propose();
    const first = input(id);
    const answers = await Promise.all([1, 2, 3].map(() => scale.ask(officer, moveLabelling, first)));
    for (const answer of answers) {
      expect(answer.data.moveLabelling).toMatchObject({ labelling: { state: 'ADMISSIBLE', version: 2 }, problems: [] });
    }
    const other = { input: { ...first.input, reason: 'Autre chose.' } };
    expect(problemsOf(await scale.ask(officer, moveLabelling, other))).toMatchObject([{ __typename: 'KeyReused' }]);
    expect((await stateOf(id)).decisions).toHaveLength(1);
  });

  it('refused once is refused again under the same key, with the same words', async () => {
    const id = await scale.propose();
    const premature = input(id, { to: 'LABELLED', reason: 'Vite.' });
    const first = await scale.ask(officer, moveLabelling, premature);
    await scale.move(id, 'ADMISSIBLE');
    expect((await scale.ask(officer, moveLabelling, premature)).data).toEqual(first.data);
  });
});

describe('whose decision', () => {
  it("another agglomeration's file does not exist for an officer before it has a label; then it may be read, not decided", async () => {
    const id = await scale.propose();
    expect(codeOf(await scale.ask(otherOfficer, moveLabelling, input(id)))).toBe('NOT_FOUND');
    await scale.move(id, 'ADMISSIBLE');
    await scale.move(id, 'UNDER_REVIEW');
    await scale.move(id, 'LABELLED', 'Oui.');
    const answer = await scale.ask(otherOfficer, moveLabelling, input(id, { expectedVersion: 4, to: 'FOLLOWED' }));
    expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(await stateOf(id)).toMatchObject({ state: 'LABELLED', version: 4 });
  });

  it('what never was, and what is no id, is not found', async () => {
    for (const id of [v7(), 'nowhere', "' or true --"]) {
      expect(codeOf(await scale.ask(officer, moveLabelling, input(id)))).toBe('NOT_FOUND');
      expect(
        (await scale.ask(officer, 'query ($id: ID!) { labelling(id: $id) { id } }', { id })).data.labelling,
      ).toBeNull();
    }
  });

  it.each([
    ['a commune, even its own project’s', loosAgent],
    ['another commune', bethuneAgent],
    ['an analyst', analyst],
    ['the director', director],
    ['an administrator', administrator],
  ])('%s takes none', async (_who, actor) => {
    const id = await scale.propose();
    expect(codeOf(await scale.ask(actor, moveLabelling, input(id)))).toBe('FORBIDDEN');
    expect(await stateOf(id)).toMatchObject({ version: 1 });
  });

  it('the public must sign in', async () => {
    const id = await scale.propose();
    expect(codeOf(await scale.ask(publicActor, moveLabelling, input(id)))).toBe('UNAUTHENTICATED');
  });

  it('who took it is known to the agglomeration alone', async () => {
    const id = await scale.propose();
    await scale.move(id, 'ADMISSIBLE', null, secondOfficer);
    const database = await openDatabase({ url: scale.ownerUrl, applicationName: 'audit', role: 'owner' });
    try {
      const audit = await readAudit(database.manager, { tenant: call, entity: 'Labelling', id, first: 10 });
      expect(audit.map(({ verb, subject }) => [verb, subject])).toEqual([
        ['DECIDE', 'second-officer'],
        ['RECEIVE', 'scale:commune'],
      ]);
    } finally {
      await database.destroy();
    }
    expect(
      JSON.stringify(
        await scale.ask(loosAgent, 'query ($id: ID!) { labelling(id: $id) { decisions { to reason decidedAt } } }', {
          id,
        }),
      ),
    ).not.toContain('officer');
  });

  it('in one agglomeration leaves the other alone', async () => {
    const id = await scale.propose({ addressee: cabbalr, leadCommune: bethune, coCarriers: [] });
    const answer = await scale.move(id, 'ADMISSIBLE', null, otherOfficer);
    expect(answer.data.moveLabelling).toMatchObject({ labelling: { state: 'ADMISSIBLE' }, problems: [] });
    expect(codeOf(await scale.ask(officer, moveLabelling, input(id, { expectedVersion: 2, to: 'UNDER_REVIEW' })))).toBe(
      'NOT_FOUND',
    );
  });
});
