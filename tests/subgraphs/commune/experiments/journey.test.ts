import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, director, grenay, grenayAgent, lensAgent, loos, loosAgent, officer } from '../smallTerritory.js';
import { callExperiment, endedExperiment } from './callExperiment.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const trial = { title: 'Rue aux écoles', hypothesis: 'Un enfant sur trois vient à pied.', theme: 'MOBILITY' };

describe('an experiment', () => {
  it('begins, ends inconclusive as a normal end, and leaves its lesson', async () => {
    const { id: actionId } = await commune.action();
    const { experiment: begun } = await callExperiment(commune, loosAgent, 'createExperiment', {
      ...trial,
      actionId,
      startedOn: '2026-03-29',
      visibility: 'SHARED',
    });
    expect(begun).toMatchObject({
      outcome: 'RUNNING',
      startedOn: '2026-03-29',
      endedOn: null,
      lessons: [],
      version: 1,
    });
    expect(begun.action).toEqual({ id: actionId });
    const without = await callExperiment(commune, loosAgent, 'endExperiment', {
      id: begun.id,
      expectedVersion: 1,
      outcome: 'INCONCLUSIVE',
    });
    expect(without.problems).toEqual([expect.objectContaining({ rule: 'INCONCLUSIVE_HAS_LESSON' })]);
    const input = {
      id: begun.id,
      expectedVersion: 1,
      outcome: 'INCONCLUSIVE',
      lesson: 'Compter avant.',
      visibility: 'PUBLIC',
      idempotencyKey: v7(),
    };
    const ended = await callExperiment(commune, loosAgent, 'endExperiment', input);
    expect(ended.experiment).toMatchObject({ outcome: 'INCONCLUSIVE', visibility: 'PUBLIC', version: 2 });
    expect(ended.experiment.lessons).toEqual([
      expect.objectContaining({ text: 'Compter avant.', theme: 'MOBILITY', visibility: 'PUBLIC', reuses: 0 }),
    ]);
    expect(await callExperiment(commune, loosAgent, 'endExperiment', input)).toEqual(ended);
    const once = await callExperiment(commune, loosAgent, 'endExperiment', {
      ...input,
      idempotencyKey: v7(),
      expectedVersion: 2,
    });
    expect(once.problems).toEqual([expect.objectContaining({ rule: 'EXPERIMENT_ENDED' })]);
    expect(await commune.rows('select 1 from lesson where experiment_id = $1', [begun.id])).toHaveLength(1);
  });

  it('ended by two agents at once is ended by one; the other learns the version', async () => {
    const { experiment } = await callExperiment(commune, loosAgent, 'createExperiment', trial);
    const answers = await Promise.all(
      ['CONFIRMED', 'REFUTED'].map((outcome) =>
        callExperiment(commune, loosAgent, 'endExperiment', { id: experiment.id, expectedVersion: 1, outcome }),
      ),
    );
    expect(answers.flatMap(({ problems }) => problems)).toEqual([
      expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 2 }),
    ]);
  });

  it.each([
    ['an empty title', { title: ' ' }, 'input.title'],
    ['an empty hypothesis', { hypothesis: '' }, 'input.hypothesis'],
    ['100,000 characters', { hypothesis: 'x'.repeat(100_000) }, 'input.hypothesis'],
    ['a first day to come', { startedOn: '2199-01-01' }, 'input.startedOn'],
    ['an action that does not exist', { actionId: v7() }, 'input.actionId'],
    ['an action that is no id', { actionId: 'x' }, 'input.actionId'],
  ])('with %s is a problem that says where', async (_what, given, path) => {
    const { problems } = await callExperiment(commune, loosAgent, 'createExperiment', { ...trial, ...given });
    expect(problems.map((one: { path: string[] }) => one.path.join('.'))).toEqual([path]);
  });

  it('does not belong to another commune’s action, public as it may be', async () => {
    const { id } = await commune.action({ visibility: 'PUBLIC' }, grenayAgent);
    const { problems } = await callExperiment(commune, loosAgent, 'createExperiment', { ...trial, actionId: id });
    expect(problems).toEqual([expect.objectContaining({ path: ['input', 'actionId'] })]);
  });

  it('is refused by the database itself when it is inconclusive and teaches nothing, or ends before it begins', async () => {
    const insert = (rest: string) =>
      commune.rows(
        `insert into experiment (id, insee, title, hypothesis, theme, started_on, visibility, outcome, ended_on)
        values ($1, '${loos}', 'x', 'x', 'WATER', '2026-03-29', 'PRIVATE', ${rest})`,
        [v7()],
      );
    await expect(insert(`'INCONCLUSIVE', '2026-04-01'`)).rejects.toThrow('has a lesson');
    await expect(insert(`'CONFIRMED', '2026-03-28'`)).rejects.toThrow('ends_after_its_start');
    await expect(insert(`'CONFIRMED', null`)).rejects.toThrow('ended_is_dated');
  });
});

describe('an experiment that is changed', () => {
  it('keeps what is absent and cannot be erased of what it always has', async () => {
    const { experiment } = await callExperiment(commune, loosAgent, 'createExperiment', trial);
    const { id } = experiment;
    const changed = await callExperiment(commune, loosAgent, 'updateExperiment', {
      id,
      expectedVersion: 1,
      hypothesis: 'Un sur deux.',
    });
    expect(changed.experiment).toMatchObject({ ...trial, hypothesis: 'Un sur deux.', version: 2 });
    for (const name of ['title', 'hypothesis', 'theme', 'visibility']) {
      const { problems } = await callExperiment(commune, loosAgent, 'updateExperiment', {
        id,
        expectedVersion: 2,
        [name]: null,
      });
      expect(problems).toEqual([expect.objectContaining({ __typename: 'InvalidInput', path: ['input', name] })]);
    }
    const late = await callExperiment(commune, loosAgent, 'updateExperiment', { id, expectedVersion: 1, title: 'x' });
    expect(late.problems).toEqual([expect.objectContaining({ currentVersion: 2 })]);
  });

  it('says no longer something else of what was expected once it has ended', async () => {
    const { id } = await endedExperiment(commune, loosAgent);
    const { problems } = await callExperiment(commune, loosAgent, 'updateExperiment', {
      id,
      expectedVersion: 2,
      hypothesis: 'Un enfant sur dix.',
    });
    expect(problems).toEqual([expect.objectContaining({ rule: 'HYPOTHESIS_STAYS' })]);
  });

  it('is hidden at once with what it taught and with who took it up, and its readers are told', async () => {
    const { id, lessons } = await endedExperiment(commune, loosAgent, { visibility: 'PUBLIC' });
    const [{ id: lessonId }] = lessons;
    await callExperiment(commune, grenayAgent, 'reuseLesson', { lessonId, how: 'x', visibility: 'PUBLIC' });
    const seen = async () => {
      const { data } = await commune.ask(
        analyst,
        'query ($id: ID!, $lesson: ID!) { experiment(id: $id) { id } lesson(id: $lesson) { reuses } }',
        { id, lesson: lessonId },
      );
      return data;
    };
    expect(await seen()).toEqual({ experiment: { id }, lesson: { reuses: 1 } });
    await callExperiment(commune, loosAgent, 'updateExperiment', { id, expectedVersion: 2, visibility: 'PRIVATE' });
    expect(await seen()).toEqual({ experiment: null, lesson: null });
    const told = await commune.rows(
      `select entity, visibility from journal where id = any($1) and verb = 'UPDATE' order by entity`,
      [[id, lessonId]],
    );
    expect(told).toEqual([
      { entity: 'Experiment', visibility: 'PRIVATE' },
      { entity: 'Lesson', visibility: 'PRIVATE' },
    ]);
  });
});

describe('what an action taught', () => {
  it('is a lesson among the others, seen by whoever sees the action', async () => {
    const { id } = await commune.action({ visibility: 'SHARED' });
    const abandoned = await commune.call(loosAgent, 'moveAction', {
      id,
      expectedVersion: 1,
      status: 'ABANDONED',
      lesson: 'Trop tôt.',
    });
    expect(abandoned.problems).toEqual([]);
    const seen = async (actor: Actor) => {
      const { data } = await commune.ask(actor, 'query ($id: ID!) { lesson(id: $id) { text action { id } } }', { id });
      return data.lesson;
    };
    expect(await seen(grenayAgent)).toEqual({ text: 'Trop tôt.', action: { id } });
    expect(await seen(publicActor)).toBeNull();
    await commune.call(loosAgent, 'updateAction', { id, expectedVersion: 2, visibility: 'PRIVATE' });
    expect(await seen(grenayAgent)).toBeNull();
    expect(await seen(loosAgent)).not.toBeNull();
    const written = await commune.rows(
      `select verb, visibility from journal where entity = 'Lesson' and id = $1 order by xid, seq`,
      [id],
    );
    expect(written).toEqual([
      { verb: 'CREATE', visibility: 'SHARED' },
      { verb: 'UPDATE', visibility: 'PRIVATE' },
    ]);
  });
});

describe('a lesson taken up', () => {
  it('is counted, told by the commune that makes use of it, and once', async () => {
    const { lessons } = await endedExperiment(commune, loosAgent, { visibility: 'PUBLIC' });
    const [{ id: lessonId }] = lessons;
    const input = {
      lessonId,
      how: 'Une rue d’abord.',
      reusedOn: '2026-07-01',
      visibility: 'PUBLIC',
      idempotencyKey: v7(),
    };
    const { lesson } = await callExperiment(commune, grenayAgent, 'reuseLesson', input);
    expect(lesson.reuses).toBe(1);
    expect(lesson.reusedBy).toEqual([
      { how: 'Une rue d’abord.', reusedOn: '2026-07-01', visibility: 'PUBLIC', commune: { insee: grenay } },
    ]);
    await callExperiment(commune, grenayAgent, 'reuseLesson', input);
    const again = await callExperiment(commune, grenayAgent, 'reuseLesson', { ...input, idempotencyKey: v7() });
    expect(again.problems).toEqual([expect.objectContaining({ __typename: 'AlreadyDone' })]);
    const own = await callExperiment(commune, loosAgent, 'reuseLesson', { ...input, idempotencyKey: v7() });
    expect(own.problems).toEqual([expect.objectContaining({ rule: 'LESSON_OF_ANOTHER' })]);
    expect(await commune.rows('select insee from lesson_reuse where lesson_id = $1', [lessonId])).toEqual([
      { insee: grenay },
    ]);
  });

  it('is public: a shared one is refused, a private one is not there', async () => {
    const shared = await endedExperiment(commune, loosAgent, { visibility: 'SHARED' });
    const { problems } = await callExperiment(commune, grenayAgent, 'reuseLesson', {
      lessonId: shared.lessons[0].id,
      how: 'x',
    });
    expect(problems).toEqual([expect.objectContaining({ rule: 'LESSON_IS_PUBLIC' })]);
    const hidden = await endedExperiment(commune, loosAgent);
    for (const lessonId of [hidden.lessons[0].id, v7(), 'x']) {
      await expect(callExperiment(commune, grenayAgent, 'reuseLesson', { lessonId, how: 'x' })).rejects.toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    }
  });

  it('privately is neither shown nor counted to anybody but the commune that does so', async () => {
    const { lessons } = await endedExperiment(commune, loosAgent, { visibility: 'PUBLIC' });
    const [{ id: lessonId }] = lessons;
    await callExperiment(commune, grenayAgent, 'reuseLesson', { lessonId, how: 'x', visibility: 'PRIVATE' });
    await callExperiment(commune, lensAgent, 'reuseLesson', { lessonId, how: 'y', visibility: 'SHARED' });
    const count = async (actor: Actor) => {
      const { data } = await commune.ask(actor, 'query ($id: ID!) { lesson(id: $id) { reuses reusedBy { how } } }', {
        id: lessonId,
      });
      expect(data.lesson.reusedBy).toHaveLength(data.lesson.reuses);
      return data.lesson.reuses;
    };
    expect(await count(grenayAgent)).toBe(2);
    expect(await count(loosAgent)).toBe(1);
    expect(await count(analyst)).toBe(1);
    expect(await count(publicActor)).toBe(0);
  });
});

it('only an agent of the commune records, whatever the role', async () => {
  for (const actor of [officer, director, analyst, publicActor]) {
    await expect(callExperiment(commune, actor, 'createExperiment', trial)).rejects.toMatchObject({
      errors: [{ extensions: { code: actor === publicActor ? 'UNAUTHENTICATED' : 'FORBIDDEN' } }],
    });
  }
});
