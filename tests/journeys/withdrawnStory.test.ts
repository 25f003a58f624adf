import { openOneProcess, type RunningProduct } from '#infra/start/oneProcess.js';
import { journalReadable } from '#tests/support/journalReadable.js';
import { operation } from '#tests/support/operations.js';
import { asker, type FilledForTests, filledDatabases, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';

let filled: FilledForTests;
let running: RunningProduct;
let ask: TestProduct['ask'];
beforeAll(async () => {
  filled = await filledDatabases();
  running = await openOneProcess(filled, { port: 0, host: '127.0.0.1', logLevel: 'silent' });
  ask = asker(running.address);
});
afterAll(async () => {
  await running?.stop();
  await filled?.drop();
});

it('a chapter withdrawn while a page shows it is gone at the next reading, and the page is told to forget it', async () => {
  const withdrawal = operation('commune/withdraw-chapter');
  const { id } = withdrawal.variables.input as { id: string };
  const read = async (persona: string) => {
    const { data } = await ask(
      persona,
      `query ($id: ID!) { storyChapter(id: $id) { title } storyChapters { totalCount }
        commune(insee: "62528") { story { totalCount nodes { id } } } }`,
      { id },
    );
    return data;
  };
  const changes = async (persona: string, since: string | null) => {
    const question = `query ($since: Cursor) { communeChanges(since: $since, first: 200) {
      cursor hasMore changes { entity id tombstone verb } } }`;
    return (await ask(persona, question, { since })).data.communeChanges;
  };
  const latest = async (persona: string) => {
    await journalReadable(filled.addresses.commune.ownerUrl);
    let page = await changes(persona, null);
    while (page.hasMore) page = await changes(persona, page.cursor);
    return page.cursor as string;
  };
  const readers = ['public', 'analyst', 'project-officer', 'director'];
  const cursors = new Map<string, string>();
  for (const persona of readers) {
    expect((await read(persona)).storyChapter.title).toEqual(expect.any(String));
    cursors.set(persona, await latest(persona));
  }

  const { data } = await ask(withdrawal.persona, withdrawal.query, withdrawal.variables);
  expect(data.withdrawChapter.problems).toEqual([]);

  await journalReadable(filled.addresses.commune.ownerUrl);
  for (const persona of readers) {
    const after = await read(persona);
    expect(after.storyChapter).toBeNull();
    expect(after.commune.story.nodes).not.toContainEqual({ id });
    expect((await changes(persona, cursors.get(persona) ?? null)).changes).toEqual([
      { entity: 'StoryChapter', id, tombstone: true, verb: 'REMOVED' },
    ]);
  }
  expect((await read(withdrawal.persona)).storyChapter.title).toEqual(expect.any(String));
});
