import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { loosAgent } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const carriers = {
  electedCarriers: ['adjointe aux énergies'],
  technicians: [{ function: 'chargé de mission', service: 'services techniques' }],
};

describe('an action that is changed', () => {
  it('keeps what is absent, erases what is null, and its version grows', async () => {
    const { id } = await commune.action({ microDistrict: 'Cité 5', dueOn: '2027-03-14', ...carriers });
    const { action } = await commune.call(loosAgent, 'updateAction', {
      id,
      expectedVersion: 1,
      title: '  Éclairage  ',
      microDistrict: null,
    });
    expect(action).toMatchObject({
      title: 'Éclairage',
      microDistrict: null,
      dueOn: '2027-03-14',
      version: 2,
      ...carriers,
    });
  });

  it('moves to an operation, is blocked, then done, and its journal tells', async () => {
    const { id } = await commune.action(carriers);
    const steps = [
      { phase: 'OPERATION' },
      { status: 'BLOCKED', unblocking: 'Un raccordement.' },
      { status: 'DONE', assessment: 'Moitié moins d’énergie.' },
    ];
    for (const [index, step] of steps.entries()) {
      const { problems } = await commune.call(loosAgent, 'moveAction', { id, expectedVersion: index + 1, ...step });
      expect(problems).toEqual([]);
    }
    const verbs = await commune.rows('select verb from journal where id = $1 order by xid, seq', [id]);
    expect(verbs.map(({ verb }) => verb)).toEqual(['CREATE', 'MOVE', 'MOVE', 'MOVE']);
  });

  it('as an operation does not lose its last carrier', async () => {
    const { id } = await commune.action({ phase: 'OPERATION', ...carriers });
    const { problems } = await commune.call(loosAgent, 'updateAction', { id, expectedVersion: 1, technicians: [] });
    expect(problems).toEqual([expect.objectContaining({ rule: 'OPERATION_HAS_TECHNICIAN' })]);
  });

  it('by two writers at once is changed by exactly one, and the other learns the version', async () => {
    const { id } = await commune.action();
    const answers = await Promise.all(
      ['un', 'deux', 'trois'].map((title) =>
        commune.call(loosAgent, 'updateAction', { id, expectedVersion: 1, title }),
      ),
    );
    const won = answers.filter(({ action }) => action !== null);
    expect(won).toHaveLength(1);
    for (const { problems } of answers.filter(({ action }) => action === null)) {
      expect(problems).toEqual([expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 2 })]);
    }
    expect(await commune.rows('select title, version from action where id = $1', [id])).toEqual([
      { title: won[0]?.action.title, version: 2 },
    ]);
  });

  it('a second time by the same request is changed once; the key with another input is a problem', async () => {
    const input = { idempotencyKey: v7(), title: 'Compost', theme: 'WASTE' };
    const first = await commune.call(loosAgent, 'createAction', input);
    const [again, atOnce] = await Promise.all([
      commune.call(loosAgent, 'createAction', input),
      commune.call(loosAgent, 'createAction', input),
    ]);
    expect(again.action.id).toBe(first.action.id);
    expect(atOnce.action.id).toBe(first.action.id);
    expect(await commune.rows(`select 1 from action where title = 'Compost'`)).toHaveLength(1);
    const { problems } = await commune.call(loosAgent, 'createAction', { ...input, title: 'Autre' });
    expect(problems).toEqual([expect.objectContaining({ __typename: 'KeyReused' })]);
  });

  it('keeps references unique and without holes when many are recorded at once', async () => {
    const recorded = await Promise.all(Array.from({ length: 12 }, () => commune.action()));
    const numbers = recorded.map(({ reference }) => Number(reference.split('-').at(-1))).sort((a, b) => a - b);
    const [first = 0] = numbers;
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => first + index));
  });
});

describe('what does not fit', () => {
  const long = 'x'.repeat(10_001);
  it.each([
    ['an empty title', { title: '  ' }, 'title'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, 'title'],
    ['a summary of 10,001 characters', { summary: long }, 'summary'],
    ['a summary of 1 MB', { summary: 'x'.repeat(1_000_000) }, 'summary'],
    ['an empty carrier', { electedCarriers: [''] }, 'electedCarriers'],
    ['a technician without service', { technicians: [{ function: 'x', service: '' }] }, 'technicians'],
    ['too many services', { services: Array.from({ length: 51 }, () => 'x') }, 'services'],
    ['a day before the calendar', { dueOn: '0001-01-01' }, 'dueOn'],
    ['a project that is no id', { projectId: 'x' }, 'projectId'],
    ['a project that does not exist', { projectId: v7() }, 'projectId'],
    ['an endless key', { idempotencyKey: 'k'.repeat(101) }, 'idempotencyKey'],
  ])('%s is a problem that says where, and writes nothing', async (_what, given, field) => {
    const before = await commune.rows('select id, version from action order by id');
    const created = await commune.call(loosAgent, 'createAction', { title: 'Haie', theme: 'WATER', ...given });
    expect(created.action).toBeNull();
    expect(created.problems[0]).toMatchObject({ __typename: 'InvalidInput' });
    expect(created.problems[0].path.slice(0, 2)).toEqual(['input', field]);
    const [{ id, version } = {}] = before;
    const updated = await commune.call(loosAgent, 'updateAction', { id, expectedVersion: version, ...given });
    expect(updated.problems[0].path.slice(0, 2)).toEqual(['input', field]);
    expect(await commune.rows('select id, version from action order by id')).toEqual(before);
  });

  it('a null character is a problem, not an error of the database', async () => {
    for (const given of [{ summary: 'a\u0000b' }, { idempotencyKey: '\u0000' }, { services: ['\u0000'] }]) {
      const { problems } = await commune.call(loosAgent, 'createAction', { title: 'Haie', theme: 'WATER', ...given });
      expect(problems).toEqual([expect.objectContaining({ __typename: 'InvalidInput' })]);
    }
    const { data, errors } = await commune.ask(loosAgent, '{ actions(filter: { search: "\\u0000" }) { totalCount } }');
    expect([data.actions.totalCount, errors]).toEqual([0, undefined]);
  });

  it('an erased title, an unknown theme and a word for a day never pass', async () => {
    const { id } = await commune.action();
    const { problems } = await commune.call(loosAgent, 'updateAction', { id, expectedVersion: 1, title: null });
    expect(problems).toEqual([expect.objectContaining({ __typename: 'InvalidInput', path: ['input', 'title'] })]);
    for (const given of [{ theme: 'COLOUR' }, { dueOn: 'demain' }, { phase: null }]) {
      await expect(
        commune.call(loosAgent, 'createAction', { title: 'Haie', theme: 'WATER', ...given }),
      ).rejects.toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    }
  });

  it('is told in the reader’s language', async () => {
    const input = { title: '', theme: 'WATER' };
    const [french, english] = [
      await commune.call(loosAgent, 'createAction', input, 'fr'),
      await commune.call(loosAgent, 'createAction', input, 'en'),
    ];
    expect(french.problems[0].message).toBe('Écrivez un texte\u00a0: il est vide.');
    expect(english.problems[0].message).toBe('Write something: this is empty.');
  });
});

it('the database itself refuses what the rules exclude', async () => {
  const { id } = await commune.action();
  for (const broken of [
    `phase = 'OPERATION'`,
    `status = 'DONE'`,
    `status = 'ABANDONED', lesson = ' '`,
    `status = 'BLOCKED'`,
    `theme = 'COLOUR'`,
    `title = ''`,
  ]) {
    await expect(commune.rows(`update action set ${broken} where id = $1`, [id])).rejects.toThrow('check constraint');
  }
});
