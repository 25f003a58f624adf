import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { buffer, text } from 'node:stream/consumers';
import { GraphQLError } from 'graphql';
import type { Dataset } from '#gateway/openData/Dataset.js';
import { WholeFiles } from '#gateway/openData/WholeFiles.js';
import type { OwnQuestion } from '#gateway/supergraphExecution.js';
import { afterEach, describe, expect, it } from '#tests/support/suite.js';

const dataset: Dataset = {
  key: 'lines',
  title: { fr: 'Lignes', en: 'Lines' },
  says: { fr: 'Lignes', en: 'Lines' },
  keywords: [],
  theme: 'GOVE',
  columns: [{ name: 'n', kind: 'integer', says: { fr: 'n', en: 'n' } }],
  parts: [{ list: 'lines', question: '', rows: ({ n }) => [{ n: Number(n) }] }],
};

/** Pages of two lines; the one of that number is answered by nobody. */
const answering =
  (pages: number, silentAt = Number.POSITIVE_INFINITY): OwnQuestion =>
  async (_text, { after }) => {
    const page = Number(after ?? 0);
    if (page === silentAt) {
      const errors = [new GraphQLError('silent', { extensions: { code: 'SCALE_UNREACHABLE', scale: 'call' } })];
      return { data: { lines: null }, errors };
    }
    const pageInfo = { hasNextPage: page + 1 < pages, endCursor: String(page + 1) };
    return { data: { lines: { pageInfo, nodes: [{ n: page * 2 }, { n: page * 2 + 1 }] } } };
  };

const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('archipel-open-data-')).length;

const files = new WholeFiles();
const before = folders();
afterEach(() => files.close());

describe('a whole file', () => {
  it('is all its pages, read once by each who asked while it was made, and then gone', async () => {
    let asked = 0;
    const ask: OwnQuestion = (...question) => {
      asked += 1;
      return answering(3)(...question);
    };
    const [one, other] = await Promise.all([files.whole(dataset, 'csv', ask), files.whole(dataset, 'csv', ask)]);
    expect(asked).toBe(3);
    expect(await text(await one.read())).toBe(`n\r\n${[0, 1, 2, 3, 4, 5].join('\r\n')}\r\n`);
    await one.release();
    expect((await buffer(await other.read())).length).toBe(one.bytes);
    await other.release();
    await expect(other.read().then(text)).rejects.toThrow('ENOENT');
  });

  it('is no file at all when a scale falls silent at a later page', async () => {
    await expect(files.whole(dataset, 'json', answering(4, 2))).rejects.toMatchObject({
      scale: 'call',
      dataset: 'lines',
    });
    const next = await files.whole(dataset, 'json', answering(2));
    expect(JSON.parse(await text(await next.read()))).toMatchObject({
      count: 4,
      rows: [{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }],
    });
    await next.release();
    await files.close();
    expect(folders()).toBe(before);
  });
});
