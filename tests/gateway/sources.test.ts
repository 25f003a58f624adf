import { buildSchema, type ExecutionResult } from 'graphql';
import { answerShape } from '#gateway/sources/AnswerShape.js';
import { Breaker } from '#gateway/sources/Breaker.js';
import { completeAnswer } from '#gateway/sources/completeAnswer.js';
import { httpSource } from '#gateway/sources/http.js';
import { CompositionError, composeSupergraph } from '#gateway/supergraph/compose.js';
import { publicActor } from '#shared/identity/Actor.js';
import { listen } from '#shared/service/HttpService.js';
import { createSubgraphServer } from '#shared/service/subgraphServer.js';
import { secretOf } from '#tests/faults/crossing.js';
import { pmaScale } from '#tests/faults/threeScales.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('a scale that keeps failing', () => {
  const given = () => {
    let now = 0;
    const breaker = new Breaker({ failures: 2, rest: 1_000 }, () => now);
    const pass = (milliseconds: number) => {
      now += milliseconds;
    };
    return { breaker, pass };
  };

  it('is asked until it has failed as often as allowed, in a row', () => {
    const { breaker } = given();
    breaker.failed();
    expect(breaker.mayAsk()).toBe(true);
    breaker.succeeded();
    breaker.failed();
    expect(breaker.mayAsk()).toBe(true);
    breaker.failed();
    expect(breaker.mayAsk()).toBe(false);
  });

  it('is tried by one question after its rest, and by all once that one succeeded', () => {
    const { breaker, pass } = given();
    breaker.failed();
    breaker.failed();
    pass(999);
    expect(breaker.mayAsk()).toBe(false);
    pass(1);
    expect([breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, true]);
  });

  it('rests again when the trial fails, and is tried at once when the trial was abandoned', () => {
    const { breaker, pass } = given();
    breaker.failed();
    breaker.failed();
    pass(1_000);
    breaker.mayAsk();
    breaker.failed();
    expect(breaker.mayAsk()).toBe(false);
    pass(1_000);
    breaker.mayAsk();
    breaker.abandoned();
    expect(breaker.mayAsk()).toBe(true);
  });
});

describe('a scale’s answer', () => {
  const schema = buildSchema(`
    type Query { a: String }
    interface Place { name: String }
    type Commune implements Place { insee: ID name: String label: String }
    type Pole implements Place { siren: ID name: String axes: [[String]] }
  `);
  const text = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { __typename ...on Commune { l: label } ...on Place { ...named } ...on Pole { axes } }
  } fragment named on Place { name }`;
  const shape = answerShape(text, schema);
  const variables = {
    representations: [
      { __typename: 'Commune', insee: '1' },
      { __typename: 'Pole', siren: '2' },
    ],
  };
  const complete = (answer: unknown) => completeAnswer(answer as ExecutionResult, shape, variables, schema);
  const commune = { __typename: 'Commune', l: null, name: null };
  const pole = { __typename: 'Pole', name: null, axes: null };

  it('of errors alone is completed with the fields of each entity’s own type', () => {
    const errors = [{ message: 'no', extensions: { code: 'FORBIDDEN' } }];
    expect(complete({ data: null, errors })).toEqual({ data: { _entities: [commune, pole] }, errors });
    expect(complete({ data: { _entities: null }, errors })).toEqual({ data: { _entities: [commune, pole] }, errors });
  });

  it('completes the entity that an error made null, and leaves absent the one that is', () => {
    const errors = [{ message: 'no', path: ['_entities', 1, 'axes'] }];
    expect(complete({ data: { _entities: [null, null] }, errors })).toMatchObject({
      data: { _entities: [null, pole] },
    });
  });

  it('is taken as it is when it is what was asked', () => {
    const entities = [
      { __typename: 'Commune', l: 'x', name: 'Lens' },
      { __typename: 'Pole', name: 'PMA', axes: [['a'], null] },
    ];
    expect(complete({ data: { _entities: entities } })).toEqual({ data: { _entities: entities } });
  });

  it.each([
    ['nothing', undefined],
    ['no data and no error', {}],
    ['a list', []],
    ['data that is a text', { data: 'x' }],
    ['errors that are no list', { data: null, errors: 'x' }],
    ['too few entities', { data: { _entities: [commune] } }],
    ['an entity that is a text', { data: { _entities: [commune, 'x'] } }],
    ['an entity without a field of its type', { data: { _entities: [{ l: 'x' }, pole] } }],
    ['a field that is no list of lists', { data: { _entities: [commune, { ...pole, axes: ['a'] }] } }],
  ])('is none when it is %s', (_what, answer) => {
    expect(() => complete(answer)).toThrow();
  });
});

describe('a scale that restarts', () => {
  it('is asked again on a new socket, without a hole in the answer', async () => {
    const first = createSubgraphServer({ subgraph: pmaScale(), gatewaySecret: secretOf('pma') });
    const address = await listen(first, { port: 0, host: '127.0.0.1' });
    const source = httpSource({ name: 'pma', url: `${address}/graphql`, secret: secretOf('pma') });
    const ask = () =>
      source.ask({ query: '{ pole { name } }', actor: publicActor, locale: 'fr', requestId: 'request-1' });
    try {
      expect(await ask()).toEqual({ data: { pole: { name: 'PMA' } } });
      await first.close();
      const second = createSubgraphServer({ subgraph: pmaScale(), gatewaySecret: secretOf('pma') });
      await listen(second, { port: Number(new URL(address).port), host: '127.0.0.1' });
      try {
        expect(await ask()).toEqual({ data: { pole: { name: 'PMA' } } });
      } finally {
        await second.close();
      }
    } finally {
      await source.stop();
    }
  });
});

describe('subgraphs', () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
  const service = (name: string, sdl: string) => ({ name, url: `http://${name}`, sdl: `${link} ${sdl}` });

  it('compose to the same text in any order', () => {
    const services = [service('a', 'type Query { a: Int }'), service('b', 'type Query { b: Int }')];
    expect(composeSupergraph(services)).toBe(composeSupergraph([...services].reverse()));
  });

  it('that do not fit together say why', () => {
    const services = [service('a', 'type Query { a: Int }'), service('b', 'type Query { a: Int }')];
    expect(() => composeSupergraph(services)).toThrow(CompositionError);
    expect(() => composeSupergraph(services)).toThrow(/- Non-shareable field "Query.a".*\(INVALID_FIELD_SHARING\)/);
  });
});
