import { communeQuestions } from '#commune/savedQuestions/questions.js';
import { dayOf } from '#shared/graphql/today.js';
import { lookAtQuestions } from '#shared/savedQuestions/lookAtQuestions.js';
import { passedOn } from '#shared/savedQuestions/passedOn.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { openNotices } from '../notices/openNotices.js';
import { grenayAgent, loosAgent } from '../smallTerritory.js';

const dayMs = 86_400_000;
const fields = 'question { id name value n evaluatedOn passedOn version } problems { __typename message path }';

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices();
  await notices.reader('dgs@loos.example');
  for (let made = 0; made < 10; made += 1) await notices.commune.action({ origin: 'COMMUNE', visibility: 'SHARED' });
});
afterAll(() => notices?.close());

let keys = 0;
const call = async (name: string, input: object, agent = loosAgent) => {
  keys += 1;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  const { data, errors } = await notices.commune.ask(agent, query, {
    input: { idempotencyKey: `question ${keys}`, ...input },
  });
  if (errors !== undefined) throw new Error(errors[0]?.message);
  return data[name];
};
const initiative = { name: 'Moins d’initiatives locales', indicator: 'COMMUNAL_INITIATIVE', direction: 'UNDER' };
const subjects = async () => {
  await notices.courier.drain();
  return notices.server.mails.splice(0).map(({ subject }) => subject);
};
const told = 'Archipel\u00a0: un seuil que vous suivez est franchi';

describe('a figure of the observatory that a commune keeps an eye on', () => {
  it('is looked at when it is saved and each night after, and told once when its threshold is passed', async () => {
    const { question, problems } = await call('saveQuestion', { ...initiative, threshold: 0.9 });
    expect(problems).toEqual([]);
    expect(question).toMatchObject({ value: 1, n: 10, evaluatedOn: dayOf(new Date()), passedOn: null });
    expect(await subjects()).toEqual([]);
    expect(await lookAtQuestions(communeQuestions, notices.commune.ownerUrl)).toBe(0);

    for (let made = 0; made < 10; made += 1) {
      await notices.commune.action({ origin: 'INITIATIVE', visibility: 'SHARED' });
    }
    // A night later, as it were.
    await notices.commune.rows('update saved_question set evaluated_on = evaluated_on - 1 returning id');
    expect(await lookAtQuestions(communeQuestions, notices.commune.ownerUrl)).toBe(1);
    expect(await subjects()).toEqual([told]);
    expect(await subjects()).toEqual([]);

    // The same threshold, passed since: nobody is told again.
    await notices.commune.rows('update saved_question set evaluated_on = evaluated_on - 1 returning id');
    await lookAtQuestions(communeQuestions, notices.commune.ownerUrl, new Date(Date.now()));
    expect(await subjects()).toEqual([]);
    const { data } = await notices.commune.ask(
      loosAgent,
      '{ savedQuestions { id value passedOn unit definition { title } version } }',
    );
    expect(data.savedQuestions).toEqual([
      {
        id: question.id,
        value: 0.5,
        passedOn: dayOf(new Date()),
        unit: 'PART',
        definition: { title: 'Initiative communale' },
        version: 1,
      },
    ]);
  });

  it('is its commune’s own: another reads and removes none of it', async () => {
    const query = '{ savedQuestions { id } }';
    expect((await notices.commune.ask(grenayAgent, query)).data.savedQuestions).toEqual([]);
    const [{ id } = { id: '' }] = (await notices.commune.ask(loosAgent, query)).data.savedQuestions;
    await expect(call('removeSavedQuestion', { id, expectedVersion: 1 }, grenayAgent)).rejects.toThrow('Introuvable');
    expect(await call('removeSavedQuestion', { id, expectedVersion: 7 })).toMatchObject({
      problems: [{ __typename: 'VersionConflict' }],
    });
    expect(await call('removeSavedQuestion', { id, expectedVersion: 1 })).toEqual({ question: null, problems: [] });
    expect((await notices.commune.ask(loosAgent, query)).data.savedQuestions).toEqual([]);
  });

  it('is refused where it could never be answered', async () => {
    const wrong = [
      [{ ...initiative, threshold: 1.5 }, 'threshold'],
      [{ ...initiative, threshold: -1 }, 'threshold'],
      [{ ...initiative, name: ' ', threshold: 0.5 }, 'name'],
      [{ ...initiative, indicator: 'RECIPROCITY', threshold: 0.5 }, 'indicator'],
      [{ ...initiative, indicator: 'UNMET_NEEDS', theme: 'ENERGY', threshold: 0.5 }, 'theme'],
    ] as const;
    for (const [input, field] of wrong) {
      const { question, problems } = await call('saveQuestion', input);
      expect([question, problems.map(({ path }: { path: string[] }) => path.at(-1))]).toEqual([null, [field]]);
    }
    expect((await call('saveQuestion', { ...initiative, indicator: 'CONSENT_DELAY', threshold: 30 })).problems).toEqual(
      [],
    );
  });
});

describe('since when a threshold is passed', () => {
  const today = dayOf(new Date());
  const yesterday = dayOf(new Date(Date.now() - dayMs));
  const over = { direction: 'OVER', threshold: 0.5 } as const;
  const under = { direction: 'UNDER', threshold: 0.5 } as const;

  it.each([
    [over, 0.6, null, today],
    [over, 0.6, yesterday, yesterday],
    [over, 0.5, yesterday, null],
    [over, null, yesterday, yesterday],
    [over, null, null, null],
    [under, 0.4, null, today],
    [under, 0.5, yesterday, null],
  ] as const)('%j with %s, before %s: %s', (threshold, value, before, expected) => {
    expect(passedOn(threshold, value, before, today)).toBe(expected);
  });
});
