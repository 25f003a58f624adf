import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { change } from '../change.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { analyst, director, grenayAgent, loos, loosAgent, officer } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const selection = `chapter {
  id period title text visibility version publishedOn withdrawnOn consentToPublish { givenOn withdrawnOn }
  contributors { kind count suppressed } actions { id title } commune { insee }
}`;
const call = (name: string, input: object, actor: Actor = loosAgent) =>
  change(commune, actor, name, input as Record<string, unknown>, selection);
const chapter = async (values: object = {}) => {
  const base = { period: 'MEMORY', title: 'Les terrils', text: 'On les voyait de loin.' };
  const { chapter: made, problems } = await call('createChapter', { ...base, ...values });
  expect(problems).toEqual([]);
  return made;
};
const published = async (values: object = {}) => {
  const { id } = await chapter(values);
  const input = { id, expectedVersion: 1, consentGivenOn: '2026-01-10' };
  return (await call('publishChapter', input)).chapter;
};
const read = async (actor: Actor, id: string) => {
  const { data, errors } = await commune.ask(
    actor,
    `query ($id: ID!) {
      storyChapter(id: $id) { title visibility contributors { kind count suppressed } }
      commune(insee: "${loos}") { story(first: 200) { totalCount nodes { id } } }
      storyChapters(first: 200) { totalCount nodes { id } }
    }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data;
};
const changes = async (actor: Actor, since: string | null) => {
  await commune.journalReadable();
  const { data } = await commune.ask(
    actor,
    'query ($since: Cursor) { communeChanges(since: $since, first: 200) { cursor changes { entity id verb tombstone } } }',
    { since },
  );
  return data.communeChanges;
};

describe('a chapter of the story', () => {
  it('tells of actions of its commune, and of no other', async () => {
    const action = await commune.action({ title: 'Verger partagé', visibility: 'PUBLIC' });
    const hidden = await commune.action({ title: 'Encore secret' });
    const foreign = await commune.action({ visibility: 'PUBLIC' }, grenayAgent);
    const made = await published({ actionIds: [action.id, hidden.id] });
    expect(made.actions).toHaveLength(2);
    const { data } = await commune.ask(
      publicActor,
      'query ($id: ID!) { storyChapter(id: $id) { actions { title } } }',
      {
        id: made.id,
      },
    );
    expect(data.storyChapter.actions).toEqual([{ title: 'Verger partagé' }]);
    const { problems } = await call('createChapter', { period: 'PRESENT', title: 'X', actionIds: [foreign.id, 'x'] });
    expect(problems.map(({ path }: { path: string[] }) => path)).toEqual([
      ['input', 'actionIds', '0'],
      ['input', 'actionIds', '1'],
    ]);
  });

  it('is found through an action by those who see the action', async () => {
    const action = await commune.action({ title: 'Cachée' });
    await published({ title: 'Par une action cachée', actionIds: [action.id] });
    const found = async (actor: Actor) =>
      (
        await commune.ask(
          actor,
          'query ($of: ID!) { storyChapters(filter: { action: $of }) { totalCount } none: storyChapters(filter: { action: "x" }) { totalCount } }',
          { of: action.id },
        )
      ).data;
    expect(await found(loosAgent)).toEqual({ storyChapters: { totalCount: 1 }, none: { totalCount: 0 } });
    expect(await found(analyst)).toEqual({ storyChapters: { totalCount: 0 }, none: { totalCount: 0 } });
  });

  it('hides how many told it where so few could be recognised, for everybody but the commune', async () => {
    const contributors = [
      { kind: 'INHABITANTS', count: 3 },
      { kind: 'ELECTED', count: 0 },
      { kind: 'ASSOCIATIONS', count: 12 },
    ];
    const { id } = await published({ contributors });
    const shown = (await read(publicActor, id)).storyChapter.contributors;
    expect(shown).toEqual([
      { kind: 'INHABITANTS', count: null, suppressed: true },
      { kind: 'ELECTED', count: 0, suppressed: false },
      { kind: 'ASSOCIATIONS', count: 12, suppressed: false },
    ]);
    expect((await read(loosAgent, id)).storyChapter.contributors[0].count).toBe(3);
  });

  it('is not public as it begins, nor with a text beyond bounds or a kind counted twice', async () => {
    const { problems } = await call('createChapter', { period: 'PRESENT', title: 'X', visibility: 'PUBLIC' });
    expect(problems[0].rule).toBe('PUBLIC_NEEDS_CONSENT');
    const bad = await call('createChapter', {
      period: 'PRESENT',
      title: ' ',
      text: 'é'.repeat(10_001),
      contributors: [
        { kind: 'ELECTED', count: -1 },
        { kind: 'ELECTED', count: 2 },
      ],
    });
    expect(bad.problems.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'input.title',
      'input.text',
      'input.contributors.0.count',
      'input.contributors.1.kind',
    ]);
  });

  it('is kept as it was written, whatever it holds', async () => {
    const text = '<script>alert(1)</script> \u202eecrit a l’envers\u202c 🌱 « et ; » = 1+1';
    expect((await chapter({ text })).text).toBe(text);
  });

  it('of another commune is not there to be changed', async () => {
    const { id } = await chapter();
    const shown = await published();
    const attempt = (of: string) => call('withdrawChapter', { id: of, expectedVersion: 1 }, grenayAgent);
    await expect(attempt(id)).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await expect(attempt(shown.id)).rejects.toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    await expect(attempt('x')).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('a chapter withdrawn while others read it', () => {
  const others: [string, Actor][] = [
    ['the public', publicActor],
    ['an analyst', analyst],
    ['an officer of the agglomeration', officer],
    ['the director of the pole', director],
    ['another commune', grenayAgent],
  ];
  it.each(others)('is gone at the next reading of %s, who is told to forget it', async (_who, actor) => {
    const { id, version } = await published({ title: 'Une voix qui se retire' });
    const start = (await changes(actor, null)).cursor;
    const before = await read(actor, id);
    expect(before.storyChapter).toMatchObject({ title: 'Une voix qui se retire', visibility: 'PUBLIC' });

    const { chapter: withdrawn, problems } = await call('withdrawChapter', { id, expectedVersion: version });
    expect(problems).toEqual([]);
    expect(withdrawn).toMatchObject({ visibility: 'PRIVATE', consentToPublish: { givenOn: '2026-01-10' } });
    expect(withdrawn.consentToPublish.withdrawnOn).toBe(withdrawn.withdrawnOn);

    const after = await read(actor, id);
    expect(after.storyChapter).toBeNull();
    expect(after.storyChapters.totalCount).toBe(before.storyChapters.totalCount - 1);
    expect(after.commune.story.totalCount).toBe(before.commune.story.totalCount - 1);
    expect(after.storyChapters.nodes).not.toContainEqual({ id });
    expect((await changes(actor, start)).changes).toEqual([
      { entity: 'StoryChapter', id, verb: 'REMOVED', tombstone: true },
    ]);
    expect((await read(loosAgent, id)).storyChapter.visibility).toBe('PRIVATE');
  });

  it('cannot be made public again in the tables without a consent', async () => {
    const { id } = await published();
    await call('withdrawChapter', { id, expectedVersion: 2 });
    await expect(commune.rows(`update story_chapter set visibility = 'PUBLIC' where id = $1`, [id])).rejects.toThrow(
      /public_is_consented|withdrawn_is_hidden/,
    );
  });
});

it('of two who change a chapter at once one wins, and the other is told the version', async () => {
  const { id } = await chapter();
  const input = { id, expectedVersion: 1 };
  const answers = await Promise.all([
    call('updateChapter', { ...input, title: 'Un' }),
    call('publishChapter', { ...input, consentGivenOn: '2026-01-10' }),
  ]);
  const conflicts = answers.flatMap(({ problems }) => problems);
  expect(conflicts).toEqual([expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 2 })]);
});

it('a withdrawal sent twice under one key is made once; the key with another input is told', async () => {
  const { id, version } = await published();
  const input = { idempotencyKey: v7(), id, expectedVersion: version };
  const first = await call('withdrawChapter', input);
  const second = await call('withdrawChapter', input);
  expect(second.chapter.version).toBe(first.chapter.version);
  const other = await call('withdrawChapter', { ...input, expectedVersion: 99 });
  expect(other.problems[0].__typename).toBe('KeyReused');
});

it('the story is told in its order, and pages of it follow each other', async () => {
  const others = await openCommune();
  try {
    for (const period of ['FUTURE', 'PRESENT', 'MEMORY']) {
      await change(others, loosAgent, 'createChapter', { period, title: period }, 'chapter { id }');
    }
    const page = async (after: string | null) => {
      const { data } = await others.ask(
        loosAgent,
        'query ($after: Cursor) { storyChapters(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { title } } }',
        { after },
      );
      return data.storyChapters;
    };
    const first = await page(null);
    expect(first).toMatchObject({ totalCount: 3, nodes: [{ title: 'MEMORY' }, { title: 'PRESENT' }] });
    expect((await page(first.pageInfo.endCursor)).nodes).toEqual([{ title: 'FUTURE' }]);
  } finally {
    await others.close();
  }
});

it('a story costs the same number of statements for one chapter and for forty', async () => {
  const count = async (first: number) => {
    const { data, extensions } = await commune.ask(
      loosAgent,
      `query ($first: Int!) { storyChapters(first: $first) { nodes { title commune { name } actions { title } } } }`,
      { first },
    );
    return { rows: data.storyChapters.nodes.length, statements: extensions?.statements };
  };
  const action = await commune.action();
  for (let number = 0; number < 40; number += 1) await chapter({ title: `A${number}`, actionIds: [action.id] });
  const one = await count(1);
  const many = await count(40);
  expect(many.rows).toBe(40);
  expect(many.statements).toBe(one.statements);
});
