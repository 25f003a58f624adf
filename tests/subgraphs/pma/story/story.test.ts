import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { poleSiren } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const seen = 'chapter { id version visibility }';
const titles = async (actor: Parameters<OpenPole['ask']>[1]) =>
  (await pole.ask(`{ pole(siren: "${poleSiren}") { story { nodes { title } } } }`, actor)).data.pole.story.nodes.map(
    ({ title }: { title: string }) => title,
  );

describe('a pole’s story', () => {
  it('is public by the consent of who told it, and taken back at once', async () => {
    const { chapter } = await runChange(pole, 'createPoleChapter', seen, {
      period: 'MEMORY',
      title: 'L’archipel',
      text: 'Des îles noires.',
      contributors: [{ kind: 'INHABITANTS', count: 3 }],
    });
    expect(chapter).toMatchObject({ version: 1, visibility: 'PRIVATE' });
    expect(await titles(actors.everybody)).toEqual([]);
    expect(await titles(actors.otherDirector)).toEqual([]);
    const published = await runChange(pole, 'publishPoleChapter', seen, {
      id: chapter.id,
      expectedVersion: 1,
      consentGivenOn: '2026-01-01',
    });
    expect(published.chapter).toMatchObject({ version: 2, visibility: 'PUBLIC' });
    expect(await titles(actors.everybody)).toEqual(['L’archipel']);
    const { data } = await pole.ask(
      `{ poleChapter(id: "${chapter.id}") { pole { siren } contributors { kind count } consentToPublish { givenOn } } }`,
      actors.everybody,
    );
    expect(data.poleChapter).toMatchObject({ pole: { siren: poleSiren }, contributors: [{ count: null }] });
    await runChange(pole, 'withdrawPoleChapter', seen, { id: chapter.id, expectedVersion: 2 });
    expect(await titles(actors.everybody)).toEqual([]);
    expect(await titles(actors.director)).toEqual(['L’archipel']);
  });

  it('is told by its own director', async () => {
    const input = { period: 'PRESENT', title: 'Un autre' };
    expect((await runChange(pole, 'createPoleChapter', seen, input, actors.officer)).code).toBe('FORBIDDEN');
    const { chapter } = await runChange(pole, 'createPoleChapter', seen, { ...input, visibility: 'SHARED' });
    const change = { id: chapter.id, expectedVersion: 1, title: 'Le nôtre' };
    expect((await runChange(pole, 'updatePoleChapter', seen, change, actors.otherDirector)).code).toBe('FORBIDDEN');
    expect((await runChange(pole, 'updatePoleChapter', seen, change)).chapter).toMatchObject({ version: 2 });
  });
});
