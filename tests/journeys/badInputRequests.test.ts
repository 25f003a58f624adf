import type { Answer } from '#tests/support/product.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { clearRefusals, type Refusal } from './clearRefusal.js';
import { untouchedProduct } from './untouchedProduct.js';

const untouched = untouchedProduct();
const { unchanged } = untouched;

const createProject = 'mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }';
const project = { idempotencyKey: 'bad request', title: 'Ombrières', theme: 'ENERGY' };

describe('a cursor from elsewhere', () => {
  it.each([
    ['another list', 'query ($a: Cursor) { projects(after: $a) { totalCount } }', ['projects']],
    [
      'another filter',
      'query ($a: Cursor) { actions(after: $a, filter: { themes: [ENERGY] }) { totalCount } }',
      ['actions'],
    ],
    ['another sort', 'query ($a: Cursor) { actions(after: $a, sort: { by: TITLE }) { totalCount } }', ['actions']],
    [
      'a commune’s own list',
      'query ($a: Cursor) { commune(insee: "62528") { actions(after: $a) { totalCount } } }',
      ['commune', 'actions'],
    ],
    ['a list of another scale', 'query ($a: Cursor) { labellings(after: $a) { totalCount } }', ['labellings']],
    ['the journal', 'query ($a: Cursor) { communeChanges(since: $a) { hasMore } }', ['communeChanges']],
  ] as const)('(%s) is BAD_INPUT at its field, never a wrong page', async (_what, query, path) => {
    const first = await untouched.product.ask('public', '{ actions(first: 1) { pageInfo { endCursor } } }');
    for (const a of [first.data.actions.pageInfo.endCursor, 'bm8', 'WyJ4Il0', 'A'.repeat(1_999)]) {
      const answer = await untouched.product.ask('public', query, { a }, { 'accept-language': 'en' });
      const errors = clearRefusals(answer.errors);
      expect(errors).toMatchObject([{ path, extensions: { code: 'BAD_INPUT' } }]);
      expect(errors[0]?.message).toMatch(/start again from the first page|read again from the start/);
      expect(answer.status).toBe(200);
    }
  });
});

describe('a request that is no question', () => {
  const query = '{ __typename }';
  const codes = (answer: Answer) => clearRefusals(answer.errors as Refusal[]).map(({ extensions }) => extensions.code);
  it.each<[string, string, number, string]>([
    ['malformed JSON', '{"query": ', 400, 'BAD_REQUEST'],
    ['nothing', '', 400, 'BAD_REQUEST'],
    ['no object', 'null', 400, 'BAD_REQUEST'],
    ['a number for a question', '{"query": 5}', 400, 'BAD_REQUEST'],
    ['a list of variables', `{"query": "${query}", "variables": [1]}`, 400, 'BAD_REQUEST'],
    ['a batch', `[{"query": "${query}"}, {"query": "${query}"}]`, 400, 'BAD_REQUEST'],
    ['a prototype', `{"query": "${query}", "variables": {"__proto__": {"role": "DIRECTOR"}}}`, 400, 'BAD_REQUEST'],
    [
      'a constructor',
      `{"query": "${query}", "variables": {"constructor": {"prototype": {"a": 1}}}}`,
      400,
      'BAD_REQUEST',
    ],
    ['brackets without end', '['.repeat(200_000), 400, 'BAD_REQUEST'],
    ['two questions, none chosen', '{"query": "query A { __typename } query B { __typename }"}', 400, 'BAD_REQUEST'],
    [
      '50 levels',
      JSON.stringify({ query: `{ communes { nodes ${'{ neighbours '.repeat(50)} { insee } ${'}'.repeat(52)}` }),
      400,
      'LIMIT',
    ],
    ['50 levels by fragments', JSON.stringify({ query: levelsByFragments(50) }), 400, 'LIMIT'],
    [
      '1,000 aliases',
      JSON.stringify({ query: `{ ${Array.from({ length: 1_000 }, (_, n) => `a${n}: __typename`).join(' ')} }` }),
      400,
      'LIMIT',
    ],
    [
      'a page of pages of pages',
      JSON.stringify({
        query:
          '{ communes(first: 200) { nodes { neighbours { actions(first: 200) { nodes { commune { actions(first: 200) { nodes { id } } } } } } } } }',
      }),
      400,
      'LIMIT',
    ],
    ['a text of 1 MB', JSON.stringify({ query, variables: { text: 'x'.repeat(1_048_576) } }), 413, 'LIMIT'],
    [
      'variables 50,000 deep',
      `{"query": "query ($f: ActionFilter) { actions(filter: $f) { totalCount } }", "variables": {"f": ${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}}`,
      400,
      'BAD_INPUT',
    ],
  ])('(%s) is refused with its code, in the language asked', async (_what, body, status, code) => {
    const french = await untouched.product.send(body, { 'accept-language': 'fr' });
    expect([french.status, new Set(codes(french))]).toEqual([status, new Set([code])]);
    const english = await untouched.product.send(body, { 'accept-language': 'en' });
    expect([english.status, new Set(codes(english))]).toEqual([status, new Set([code])]);
    expect(english.errors?.[0]?.message).not.toBe(french.errors?.[0]?.message);
    expect(french.data).toBeUndefined();
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it('(another content type, a change by GET) is refused before it is read', async () => {
    const body = JSON.stringify({ query: createProject, variables: { input: project } });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await untouched.product.send(body, { 'content-type': type });
      expect([answer.status, codes(answer)]).toEqual([415, ['BAD_REQUEST']]);
    }
    const byGet = await fetch(`${untouched.product.address}/graphql?query=${encodeURIComponent('mutation { x }')}`);
    expect(byGet.status).toBe(405);
    clearRefusals(((await byGet.json()) as Answer).errors as Refusal[]);
  });

  it('changed nothing', unchanged);
});

function levelsByFragments(depth: number): string {
  const fragments = Array.from(
    { length: depth },
    (_, n) => `fragment f${n} on Commune { neighbours { ${n + 1 < depth ? `...f${n + 1}` : 'insee'} } }`,
  );
  return `{ communes { nodes { ...f0 } } } ${fragments.join(' ')}`;
}
