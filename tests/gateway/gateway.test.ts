import { type Crossing, startCrossing } from '#tests/faults/crossing.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '#tests/support/suite.js';

describe('the gateway', () => {
  let crossing: Crossing;
  beforeAll(async () => {
    crossing = await startCrossing('http');
  });
  afterAll(() => crossing.stop());
  beforeEach(() => {
    crossing.asked();
  });

  const post = async (body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(crossing.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, answer: JSON.parse(await response.text()) };
  };
  const refused = (code: string) => ({ errors: [{ message: expect.any(String), extensions: { code } }] });

  it('refuses a question 50 levels deep before asking anyone', async () => {
    const deep = `{ communes ${'{ insee ... on Commune '.repeat(1)}${'{ group { elected } }'} } }`;
    expect((await crossing.ask(deep)).status).toBe(200);
    crossing.asked();
    const levels = Array.from({ length: 50 }, () => 'need(id: "1") {').join(' ');
    const { status, answer } = await post(JSON.stringify({ query: `{ ${levels} id ${'}'.repeat(51)}` }));
    expect(status).toBe(400);
    expect(answer.errors.map((error: { extensions: { code: string } }) => error.extensions.code)).toContain('LIMIT');
    expect(crossing.asked()).toEqual([]);
  });

  it('refuses 1,000 aliases', async () => {
    const aliases = Array.from({ length: 1_000 }, (_, index) => `a${index}: __typename`).join(' ');
    expect(await post(JSON.stringify({ query: `{ ${aliases} }` }))).toMatchObject({
      status: 400,
      answer: refused('LIMIT'),
    });
    const few = Array.from({ length: 31 }, (_, index) => `a${index}: pole { name }`).join(' ');
    expect(await post(JSON.stringify({ query: `{ ${few} }` }))).toMatchObject({
      status: 400,
      answer: refused('LIMIT'),
    });
    expect(crossing.asked()).toEqual([]);
  });

  it('refuses a batch', async () => {
    const one = { query: '{ pole { name } }' };
    expect(await post(JSON.stringify([one, one]))).toEqual({ status: 400, answer: refused('BAD_REQUEST') });
    expect(crossing.asked()).toEqual([]);
  });

  it('refuses a text of 1 MB, and says so', async () => {
    const text = 'x'.repeat(1_048_576);
    const body = JSON.stringify({
      query: 'mutation ($t: String!) { propose(title: $t) { title } }',
      variables: { t: text },
    });
    expect(await post(body, { 'accept-language': 'en' })).toEqual({
      status: 413,
      answer: {
        errors: [{ message: expect.stringMatching(/^The request is too large/), extensions: { code: 'LIMIT' } }],
      },
    });
    expect(crossing.asked()).toEqual([]);
  });

  it('takes JSON only, so that another site’s form changes nothing', async () => {
    const body = JSON.stringify({ query: 'mutation { propose(title: "x") { title } }' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect(await post(body, { 'content-type': type })).toEqual({ status: 415, answer: refused('BAD_REQUEST') });
    }
    const change = `${crossing.url}?query=${encodeURIComponent('mutation { propose(title: "x") { title } }')}`;
    expect((await fetch(change)).status).toBe(405);
    expect(crossing.asked()).toEqual([]);
  });

  it('says what is wrong with a question, without asking anyone', async () => {
    for (const query of ['{ nothing }', '{ communes {', 'query A { pole { name } } query B { pole { name } }']) {
      const { status, errors } = await crossing.ask(query, {}, { 'accept-language': 'en' });
      expect({ status, errors }).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
      expect(errors?.[0]?.message).toMatch(/^Invalid request: .+ \(.+\)$/);
    }
    expect((await post('{"query": ')).answer).toEqual(refused('BAD_REQUEST'));
    expect(crossing.asked()).toEqual([]);
  });

  it('names a wrong variable as bad input, without repeating a long value', async () => {
    const { status, errors } = await crossing.ask('query ($i: ID!) { commune(insee: $i) { name } }', {
      i: { x: 'y'.repeat(5_000) },
    });
    expect({ status, errors }).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    expect(errors?.[0]?.message.length).toBeLessThan(400);
    expect(crossing.asked()).toEqual([]);
  });

  it('passes a scale’s deliberate error with its code, its words and its name', async () => {
    const { status, data, errors } = await crossing.ask('{ refused pole { name } }');
    expect(status).toBe(200);
    expect(data).toEqual({ refused: null, pole: { name: 'PMA' } });
    expect(errors).toEqual([
      {
        message: 'Votre mandat ne suffit pas.',
        path: ['refused'],
        extensions: { code: 'FORBIDDEN', scale: 'commune' },
      },
    ]);
  });

  it('masks what no one meant to say, entity by entity', async () => {
    const { status, data, errors } = await crossing.ask('{ broken communes { insee fragile } }');
    expect(status).toBe(200);
    expect(data).toEqual({
      broken: null,
      communes: [
        { insee: '62510', fragile: 'whole' },
        { insee: '62498', fragile: null },
      ],
    });
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^Erreur imprévue/),
        path: ['broken'],
        extensions: { code: 'INTERNAL', scale: 'commune' },
      },
      {
        message: expect.stringMatching(/^Erreur imprévue/),
        path: ['communes', 1, 'fragile'],
        extensions: { code: 'INTERNAL', scale: 'call' },
      },
    ]);
  });

  it('passes on the journal position of a change, by scale', async () => {
    const { data, extensions } = await crossing.ask(
      'mutation { propose(title: "Square") { title } label(id: "1") { id } }',
    );
    expect(data).toEqual({ propose: { title: 'Square' }, label: { id: '1' } });
    expect(extensions?.journal).toEqual({ commune: 'commune-7', call: 'call-7' });
    expect((await crossing.ask('{ pole { name } }')).extensions).not.toHaveProperty('journal');
  });

  it('makes an error of a null that the schema forbids', async () => {
    const { commune } = crossing.scales;
    const execute = commune.execute;
    commune.execute = async () => ({ data: { strict: { certain: null } } });
    try {
      const { status, data, errors, extensions } = await crossing.ask('{ strict { certain } }');
      expect({ status, data }).toEqual({ status: 200, data: { strict: null } });
      expect(errors).toEqual([
        { message: expect.any(String), path: ['strict', 'certain'], extensions: { code: 'INTERNAL' } },
      ]);
      expect(extensions).not.toHaveProperty('valueCompletion');
    } finally {
      commune.execute = execute;
    }
  });

  it('sends each scale the actor, the language and the request’s id', async () => {
    crossing.scales.pma.asked.length = 0;
    await crossing.ask('{ pole { name } }', {}, { 'accept-language': 'en', 'x-request-id': 'asked-by-a-test' });
    expect(crossing.scales.pma.asked).toMatchObject([
      { actor: { role: 'PUBLIC' }, locale: 'en', requestId: 'asked-by-a-test' },
    ]);
  });

  it('gives the same plan to an operation, whatever its name and its neighbours', async () => {
    const query = 'query Pole { pole { name } } query Towns { communes { name } }';
    const named = async (operationName: string) => (await post(JSON.stringify({ query, operationName }))).answer.data;
    expect(await named('Pole')).toEqual({ pole: { name: 'PMA' } });
    expect(await named('Towns')).toEqual({ communes: [{ name: 'Liévin' }, { name: 'Lens' }] });
  });

  it('cannot be told a type by a client: conditions and fragments ask what they say', async () => {
    const { data } = await crossing.ask(
      'query ($with: Boolean!) { communes { ...part technicians @include(if: $with) } } fragment part on Commune { n: name label @skip(if: $with) }',
      { with: true },
    );
    expect(data).toEqual({
      communes: [
        { n: 'Liévin', technicians: 2 },
        { n: 'Lens', technicians: 2 },
      ],
    });
    expect(crossing.asked().sort()).toEqual(['commune', 'pma']);
  });
});
