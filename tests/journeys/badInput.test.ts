import { describe, expect, it } from '#tests/support/suite.js';
import { clearRefusals } from './clearRefusal.js';
import { untouchedProduct } from './untouchedProduct.js';

const untouched = untouchedProduct();
const { unchanged } = untouched;

const loos = 'commune-agent';
const createProject =
  'mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id title } problems { __typename message path } } }';
const addNeed =
  'mutation ($input: AddNeedInput!) { addNeed(input: $input) { project { id } problems { __typename message path } } }';
const requestAllocation =
  'mutation ($input: RequestAllocationInput!) { requestAllocation(input: $input) { allocation { id } problems { __typename message path } } }';
const project = { idempotencyKey: 'bad input', title: 'Ombrières', theme: 'ENERGY' };
const id = '019b8d2b-8c00-7000-8000-000000000000';
const need = { idempotencyKey: 'bad need', projectId: id, expectedVersion: 1, kind: 'FACILITATION' };
const request = {
  ...{ idempotencyKey: 'bad request', technicianId: id, projectId: id, pilot: '62528', from: '2027-01-01' },
  ...{ until: '2027-02-28', months: [{ month: '2027-01', planned: 2 }] },
};

describe('a value that nothing can read', () => {
  type Place = readonly [path: readonly string[], input: readonly string[]];
  it.each<[string, string, string, object | undefined, Place]>([
    ['an INSEE code, written', 'public', '{ commune(insee: "6252") { name } }', undefined, [['commune'], ['insee']]],
    [
      'an INSEE code, sent',
      'public',
      'query ($i: INSEE!) { commune(insee: $i) { name } }',
      { i: '62 528' },
      [['commune'], ['insee']],
    ],
    [
      'an INSEE code in a list',
      'public',
      'query ($f: CommuneFilter) { communes(filter: $f) { totalCount } }',
      { f: { insee: ['62528', '99'] } },
      [['communes'], ['filter', 'insee', '1']],
    ],
    [
      'an INSEE code of extreme depth',
      'public',
      'query ($i: INSEE!) { commune(insee: $i) { name } }',
      { i: deepList(2_000) },
      [['commune'], ['insee']],
    ],
    [
      'a SIREN with a wrong key',
      'public',
      '{ agglomeration(siren: "246200365") { name } }',
      undefined,
      [['agglomeration'], ['siren']],
    ],
    [
      'an unknown enum, written',
      'public',
      '{ actions(filter: { themes: [WAR] }) { totalCount } }',
      undefined,
      [['actions'], ['filter', 'themes', '0']],
    ],
    [
      'an unknown enum, sent',
      'public',
      'query ($f: ActionFilter) { actions(filter: $f) { totalCount } }',
      { f: { themes: ['ENERGY', 'WAR'] } },
      [['actions'], ['filter', 'themes', '1']],
    ],
    [
      'a month that is none, under a list',
      'director',
      '{ pole(siren: "200060358") { technicians { nodes { months(from: "2027-13", until: "2027-12") { month } } } } }',
      undefined,
      [['pole', 'technicians', 'nodes'], ['from']],
    ],
    [
      'a day of no calendar',
      loos,
      addNeed,
      { input: { ...need, from: '2027-02-30' } },
      [['addNeed'], ['input', 'from']],
    ],
    [
      'a day of the year zero',
      'public',
      '{ agglomeration(siren: "246200364") { memberships(on: "0000-01-01") { totalCount } } }',
      undefined,
      [['agglomeration', 'memberships'], ['on']],
    ],
    [
      'negative half-days',
      loos,
      addNeed,
      { input: { ...need, quantityHalfDays: -1 } },
      [['addNeed'], ['input', 'quantityHalfDays']],
    ],
    [
      'half-days of no integer',
      loos,
      addNeed,
      { input: { ...need, quantityHalfDays: 1e300 } },
      [['addNeed'], ['input', 'quantityHalfDays']],
    ],
    [
      'negative half-days in a month',
      'director',
      requestAllocation,
      {
        input: {
          ...request,
          months: [
            { month: '2027-01', planned: 1 },
            { month: '2027-02', planned: -3 },
          ],
        },
      },
      [['requestAllocation'], ['input', 'months', '1', 'planned']],
    ],
    [
      'a field nobody knows',
      loos,
      createProject,
      { input: { ...project, mayor: 'x' } },
      [['createProject'], ['input']],
    ],
    [
      'a missing title',
      loos,
      createProject,
      { input: { ...project, title: undefined } },
      [['createProject'], ['input']],
    ],
    [
      'a number for a text',
      loos,
      createProject,
      { input: { ...project, title: 7 } },
      [['createProject'], ['input', 'title']],
    ],
    [
      'letters that are no cursor',
      'public',
      '{ actions(after: "à suivre") { totalCount } }',
      undefined,
      [['actions'], ['after']],
    ],
    [
      'a value in a fragment, under an alias',
      'public',
      'query { ...q } fragment q on Query { here: commune(insee: "x") { name } }',
      undefined,
      [['here'], ['insee']],
    ],
  ])(
    '(%s) is BAD_INPUT with its place, in the language asked, and no scale is asked',
    async (_what, persona, query, variables, place) => {
      for (const [language, words] of [
        ['fr', /corrige/],
        ['en', /correct it/],
      ] as const) {
        const answer = await untouched.product.ask(persona, query, variables, { 'accept-language': language });
        expect(answer.status).toBe(400);
        expect(answer.data).toBeUndefined();
        const [error] = clearRefusals(answer.errors);
        expect(error?.message).toMatch(words);
        expect([error?.path, error?.extensions]).toEqual([place[0], { code: 'BAD_INPUT', input: place[1] }]);
        expect(answer.extensions?.sources ?? []).toEqual([]);
      }
    },
  );

  it('changed nothing', unchanged);
});

describe('a value that can be read and does not fit', () => {
  it.each<[string, string, string, Record<string, unknown>, readonly string[]]>([
    ['dates reversed', loos, addNeed, { ...need, from: '2027-06-30', until: '2027-01-01' }, ['input', 'until']],
    [
      'dates reversed',
      'director',
      requestAllocation,
      { ...request, from: '2027-03-01', until: '2027-01-01' },
      ['input', 'until'],
    ],
    [
      'more half-days than any project has',
      loos,
      addNeed,
      { ...need, quantityHalfDays: 9_007_199_254_740_991 },
      ['input', 'quantityHalfDays'],
    ],
    ['a title of 900 KB', loos, createProject, { ...project, title: 'x'.repeat(900_000) }, ['input', 'title']],
    ['a title of spaces', loos, createProject, { ...project, title: ' \n\t' }, ['input', 'title']],
    ['a null character', loos, createProject, { ...project, title: 'a\0b' }, ['input', 'title']],
    ['half of an emoji', loos, createProject, { ...project, title: 'a\ud83c' }, ['input', 'title']],
    [
      'a null character in a key',
      loos,
      createProject,
      { ...project, idempotencyKey: '\0' },
      ['input', 'idempotencyKey'],
    ],
    [
      'a commune from elsewhere',
      loos,
      createProject,
      { ...project, coCarriers: ['75056'] },
      ['input', 'coCarriers', '0'],
    ],
  ])('(%s) is a problem that says where and what to do', async (what, persona, query, input, path) => {
    // A need is of a project: where it does not exist, that would be all there is to say.
    const own = 'projectId' in input && persona === loos ? { ...input, projectId: await draftOfLoos() } : input;
    for (const language of ['fr', 'en']) {
      const answer = await untouched.product.ask(
        persona,
        query,
        { input: { ...own, idempotencyKey: keyOf(own, what, language) } },
        { 'accept-language': language },
      );
      expect(answer.errors).toBeUndefined();
      const [payload] = Object.values(answer.data) as [
        { problems: { __typename: string; message: string; path: string[] }[] },
      ];
      const found = payload.problems.find((problem) => problem.path.join('.') === path.join('.'));
      expect(found).toMatchObject({ __typename: 'InvalidInput' });
      expect(found?.message.length).toBeLessThan(300);
      expect(payload).toMatchObject(query === requestAllocation ? { allocation: null } : { project: null });
    }
  });

  it('changed nothing', unchanged);
});

describe('a text that is strange and lawful', () => {
  it.each([
    ['markup', '<script>alert("Loos")</script> & <b>“gras”</b>'],
    ['text that runs from right to left', 'مشروع \u202Eevil\u202C project'],
    ['emoji of several code points', '🏚️➡️🏡 👩🏽‍🌾'],
    ['what SQL would end a text with', `'; drop table project; -- $1 \\ %s`],
  ])('(%s) is kept as it is', async (what, title) => {
    const made = await untouched.product.ask(loos, createProject, {
      input: { ...project, idempotencyKey: what, title },
    });
    expect(made.data.createProject).toMatchObject({ problems: [], project: { title } });
    const read = await untouched.product.ask(loos, 'query ($id: ID!) { project(id: $id) { title } }', {
      id: made.data.createProject.project.id,
    });
    expect(read.data.project.title).toBe(title);
    const found = await untouched.product.ask(
      loos,
      'query ($f: ProjectFilter) { projects(filter: $f) { nodes { title } } }',
      {
        f: { search: title },
      },
    );
    expect(found.data.projects.nodes).toEqual([{ title }]);
  });
});

it('what is written is noticed by the count of rows that saw nothing written', async () => {
  await expect(unchanged()).rejects.toThrow();
});

/** A draft of Loos-en-Gohelle, at version 1. */
function draftOfLoos(): Promise<string> {
  return untouched.product.one('commune', "select id from project where insee = '62528' and state = 'DRAFT' limit 1");
}

/** A key of its own for each attempt; the one under test stays. */
function keyOf(input: Record<string, unknown>, what: string, language: string): unknown {
  return input.idempotencyKey === '\0' ? '\0' : `${what} ${language}`;
}

function deepList(depth: number): unknown {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth));
}
