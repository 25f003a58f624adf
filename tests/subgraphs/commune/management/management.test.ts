import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { change } from '../change.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, grenayAgent, loos, loosAgent, officer } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const selections: Readonly<Record<string, string>> = {
  recordPresentation: 'presentation { id function scope version }',
  updatePresentation: 'presentation { id function place presentedOn version }',
  recordTraining: 'training { id title participants suppressed before after version }',
  assessTraining: 'training { id participants after version }',
  setSteeringFunction: 'steeringTeam { asOf functions { function } projectHalfDays routineHalfDays projectShare }',
};
const call = (name: string, input: object, actor: Actor = loosAgent) =>
  change(commune, actor, name, input as Record<string, unknown>, selections[name] ?? '');
const paths = (problems: { path: string[] }[]) => problems.map(({ path }) => path.join('.'));
const ofLoos = async (actor: Actor, fields: string) => {
  const { data, errors } = await commune.ask(actor, `{ commune(insee: "${loos}") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.commune;
};

describe('presentations', () => {
  const presentation = { elected: true, scope: 'WHOLE', place: 'OUTSIDE', presentedOn: '2026-03-04' };

  it('are by function, and counted for who may see them', async () => {
    for (const [name, visibility] of [
      ['Maire', 'PUBLIC'],
      ['Adjointe aux énergies', 'SHARED'],
      ['Adjoint à la culture', 'PRIVATE'],
    ]) {
      const { problems } = await call('recordPresentation', { ...presentation, function: name, visibility });
      expect(problems).toEqual([]);
    }
    const partial = { ...presentation, scope: 'PART', presentedOn: '2025-01-05' };
    await call('recordPresentation', { ...partial, function: 'Maire', visibility: 'PUBLIC' });
    const counts = async (actor: Actor) => {
      const found = await ofLoos(
        actor,
        `all: presentations { totalCount nodes { function commune { insee } } }
         whole: presentations(filter: { scope: WHOLE, since: "2026-01-01", elected: true, place: OUTSIDE }) { totalCount }`,
      );
      return [found.all.totalCount, found.whole.totalCount];
    };
    expect(await counts(publicActor)).toEqual([2, 1]);
    expect(await counts(analyst)).toEqual([3, 2]);
    expect(await counts(grenayAgent)).toEqual([3, 2]);
    expect(await counts(loosAgent)).toEqual([4, 3]);
  });

  it('are not recorded before they are given, nor without a function', async () => {
    const { problems } = await call('recordPresentation', {
      ...presentation,
      function: ' ',
      presentedOn: '2150-01-01',
    });
    expect(paths(problems)).toEqual(['input.function', 'input.presentedOn']);
  });

  it('are corrected, and hidden from those who saw them', async () => {
    const shown = { ...presentation, function: 'Cheffe de projet', elected: false, visibility: 'PUBLIC' };
    const { presentation: made } = await call('recordPresentation', shown);
    const input = { id: made.id, expectedVersion: 1 };
    const answers = await Promise.all([
      call('updatePresentation', { ...input, place: 'INSIDE', visibility: 'PRIVATE' }),
      call('updatePresentation', { ...input, place: 'INSIDE', visibility: 'PRIVATE' }),
    ]);
    expect(answers.flatMap(({ problems }) => problems)).toEqual([expect.objectContaining({ currentVersion: 2 })]);
    const question = 'presentations(filter: { elected: false }) { nodes { function place occasion } }';
    expect((await ofLoos(publicActor, question)).presentations.nodes).toEqual([]);
    expect((await ofLoos(loosAgent, question)).presentations.nodes).toEqual([
      { function: 'Cheffe de projet', place: 'INSIDE', occasion: null },
    ]);
    const empty = await call('updatePresentation', { ...input, expectedVersion: 2, function: '' });
    expect(paths(empty.problems)).toEqual(['input.function']);
    const foreign = call('updatePresentation', { ...input, expectedVersion: 2, function: 'X' }, grenayAgent);
    await expect(foreign).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('are recorded by the commune alone', async () => {
    const attempt = call('recordPresentation', { ...presentation, function: 'Maire' }, officer);
    await expect(attempt).rejects.toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});

describe('trainings', () => {
  const training = { title: 'Conduire un projet complexe', audience: ['ELECTED'], heldOn: '2026-02-02' };

  it('hide from others how few took part, and show that nobody did', async () => {
    for (const participants of [3, 0, 14]) {
      await call('recordTraining', { ...training, title: `T${participants}`, participants, visibility: 'PUBLIC' });
    }
    const shown = async (actor: Actor) =>
      Object.fromEntries(
        (await ofLoos(actor, 'trainings { nodes { title participants suppressed } }')).trainings.nodes.map(
          ({ title, participants, suppressed }: Record<string, unknown>) => [title, [participants, suppressed]],
        ),
      );
    expect(await shown(publicActor)).toEqual({ T3: [null, true], T0: [0, false], T14: [14, false] });
    expect(await shown(officer)).toEqual({ T3: [null, true], T0: [0, false], T14: [14, false] });
    expect(await shown(loosAgent)).toEqual({ T3: [3, false], T0: [0, false], T14: [14, false] });
  });

  it('say afterwards what they changed, once for two who say it at once', async () => {
    const { training: made } = await call('recordTraining', { ...training, before: 'Chacun sa délégation.' });
    const input = { id: made.id, expectedVersion: 1 };
    const answers = await Promise.all([
      call('assessTraining', { ...input, after: 'Deux projets menés ensemble.', participants: 9 }),
      call('assessTraining', { ...input, after: 'Autre chose.' }),
    ]);
    expect(answers.flatMap(({ problems }) => problems)).toEqual([expect.objectContaining({ currentVersion: 2 })]);
    expect((await ofLoos(loosAgent, 'trainings(filter: { assessed: true }) { totalCount }')).trainings.totalCount).toBe(
      1,
    );
  });

  it('are refused for nobody, with fewer people than none or an empty outcome', async () => {
    const { problems } = await call('recordTraining', { ...training, audience: [], participants: -1 });
    expect(paths(problems)).toEqual(['input.audience', 'input.participants']);
    const { training: made } = await call('recordTraining', training);
    const empty = await call('assessTraining', { id: made.id, expectedVersion: 1, after: ' ' });
    expect(paths(empty.problems)).toEqual(['input.after']);
    const foreign = call('assessTraining', { id: made.id, expectedVersion: 1, after: 'X' }, grenayAgent);
    await expect(foreign).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('the steering team', () => {
  const post = { function: 'DGS', since: '2026-01-01', routineHalfDays: 30, projectHalfDays: 10, visibility: 'SHARED' };

  it('is read at a day, from what the reader sees of it', async () => {
    await call('setSteeringFunction', post);
    const { steeringTeam } = await call('setSteeringFunction', { ...post, function: 'Cabinet', visibility: 'PRIVATE' });
    expect(steeringTeam).toMatchObject({ routineHalfDays: 60, projectHalfDays: 20, projectShare: 0.25 });
    const at = (actor: Actor, on: string) =>
      ofLoos(actor, `steeringTeam(on: "${on}") { routineHalfDays functions { function } }`);
    expect((await at(analyst, '2026-02-01')).steeringTeam).toEqual({
      routineHalfDays: 30,
      functions: [{ function: 'DGS' }],
    });
    expect((await at(publicActor, '2026-02-01')).steeringTeam).toBeNull();
    expect((await at(loosAgent, '2025-12-31')).steeringTeam).toBeNull();
  });

  it('is corrected by a later record, and keeps the earlier one', async () => {
    const key = v7();
    await call('setSteeringFunction', { ...post, idempotencyKey: key, routineHalfDays: 20, projectHalfDays: 20 });
    await call('setSteeringFunction', { ...post, idempotencyKey: key, routineHalfDays: 20, projectHalfDays: 20 });
    const rows = await commune.rows(
      `select routine_half_days from steering_function where function = 'DGS' order by id`,
    );
    expect(rows).toEqual([{ routine_half_days: 30 }, { routine_half_days: 20 }]);
    expect((await ofLoos(analyst, 'steeringTeam { routineHalfDays }')).steeringTeam.routineHalfDays).toBe(20);
  });

  it('hides from others what it corrects for its own eyes, and tells them to forget it', async () => {
    const changes = async (since: string | null) => {
      await commune.journalReadable();
      const question = `query ($since: Cursor) { communeChanges(since: $since, first: 200) {
        cursor changes { entity tombstone } } }`;
      return (await commune.ask(analyst, question, { since })).data.communeChanges;
    };
    const { cursor } = await changes(null);
    await call('setSteeringFunction', { ...post, function: 'dgs', visibility: 'PRIVATE' });
    expect((await ofLoos(analyst, 'steeringTeam { routineHalfDays }')).steeringTeam).toBeNull();
    expect((await changes(cursor)).changes).toEqual([{ entity: 'SteeringFunction', tombstone: true }]);
  });

  it('keeps one record for a day, of two who write it at once', async () => {
    const given = { ...post, function: 'Directeur des services techniques' };
    const answers = await Promise.all([
      call('setSteeringFunction', { ...given, routineHalfDays: 10 }),
      call('setSteeringFunction', { ...given, routineHalfDays: 12 }),
    ]);
    expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
    const question = `select superseded from steering_function where function = $1 order by superseded`;
    expect(await commune.rows(question, [given.function])).toEqual([{ superseded: false }, { superseded: true }]);
  });

  it('has no more half-days than a month, and none of who leaves', async () => {
    const beyond = await call('setSteeringFunction', { ...post, projectHalfDays: 40 });
    expect(paths(beyond.problems)).toEqual(['input.projectHalfDays']);
    const leaving = await call('setSteeringFunction', { ...post, leavesTeam: true });
    expect(paths(leaving.problems)).toEqual(['input.leavesTeam']);
  });
});

it('a commune’s management costs the same number of statements for one commune and for all', async () => {
  const statements = async (filter: object) =>
    (
      await commune.ask(
        analyst,
        `query ($filter: CommuneFilter!) { communes(filter: $filter) { nodes { steeringTeam { projectShare }
          presentations { nodes { function commune { name } } } trainings { nodes { participants } }
          trajectory { wished } investmentCapacity { amountCents } investmentCapacities { since } } } }`,
        { filter },
      )
    ).extensions?.statements;
  expect(await statements({})).toBe(await statements({ insee: [loos] }));
});
