import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { bethune, department, lens, loos, poleSiren } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

describe('a pole', () => {
  it('has dated members, the Department among them', async () => {
    const { data, errors } = await pole.ask(
      `{ pole(siren: "${poleSiren}") { name
        now: members { organisation { siren name } kind agglomeration { siren } since source { title } }
        then: members(on: "2018-01-01") { organisation { siren } }
        before: members(on: "2016-12-31") { organisation { siren } } } }`,
      actors.everybody,
    );
    expect(errors).toBeUndefined();
    expect(data.pole.name).toBe('Pôle métropolitain de l’Artois');
    expect(data.pole.now.map((one: { organisation: object }) => one.organisation)).toEqual([
      { siren: bethune, name: 'CA de Béthune' },
      { siren: lens, name: 'CA de Lens-Liévin' },
      { siren: department, name: 'Pas-de-Calais' },
    ]);
    expect(data.pole.now[0]).toMatchObject({
      kind: 'AGGLOMERATION',
      agglomeration: { siren: bethune },
      since: '2020-01-01',
    });
    expect(data.pole.now[2]).toMatchObject({ kind: 'DEPARTMENT', agglomeration: null });
    expect(data.pole.then).toEqual([{ organisation: { siren: lens } }, { organisation: { siren: department } }]);
    expect(data.pole.before).toEqual([]);
  });

  it('states its facts in the language of the reader', async () => {
    const question = `{ poles { siren facts { statement asOf } } }`;
    const french = await pole.ask(question, actors.everybody);
    const english = await pole.ask(question, actors.everybody, {}, 'en');
    expect(french.data.poles[1].facts).toEqual([{ statement: 'Un axe', asOf: '2017-09' }]);
    expect(english.data.poles[1].facts).toEqual([{ statement: 'An axis', asOf: '2017-09' }]);
  });

  it('that the territory does not have is absent', async () => {
    const { data } = await pole.ask(`{ pole(siren: "130005481") { name } }`);
    expect(data.pole).toBeNull();
  });

  it('names communes by itself, and an unknown one stays a stub', async () => {
    const { data } = await pole.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Commune { insee name population } } }`,
      actors.everybody,
      { them: [loos, '75056'].map((insee) => ({ __typename: 'Commune', insee })) },
    );
    expect(data._entities).toEqual([
      { insee: loos, name: 'Loos-en-Gohelle', population: 6700 },
      { insee: '75056', name: null, population: null },
    ]);
  });
});
