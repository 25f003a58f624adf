import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.stop());

it('a chapter withdrawn while a page shows it is gone at the next reading, and the page is told to forget it', async () => {
  const withdrawal = operation('commune/withdraw-chapter');
  const { id } = withdrawal.variables.input as { id: string };
  const read = async (persona: string) => {
    const { data } = await product.ask(
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
    return (await product.ask(persona, question, { since })).data.communeChanges;
  };
  const latest = async (persona: string) => {
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

  const { data } = await product.ask(withdrawal.persona, withdrawal.query, withdrawal.variables);
  expect(data.withdrawChapter.problems).toEqual([]);

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
