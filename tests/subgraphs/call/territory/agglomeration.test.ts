import { publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { cabbalr, call, eleu, grenay, loos } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(async () => {
  await scale?.close();
});

const members = `query ($siren: SIREN!, $on: Date, $first: Int = 20, $after: Cursor) {
  agglomeration(siren: $siren) {
    shortName
    memberships(on: $on, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { since commune { insee name } agglomeration { siren } source { publisher } }
    }
  }
}`;
const namesOf = (answer: Awaited<ReturnType<CallUnderTest['ask']>>) =>
  answer.data.agglomeration.memberships.nodes.map((node: { commune: { name: string } }) => node.commune.name);

describe("an agglomeration's members", () => {
  it('are listed by name in French order: an accent does not send a commune to the end', async () => {
    const answer = await scale.ask(publicActor, members, { siren: call, on: '2026-11-23' });
    expect(answer.errors).toBeUndefined();
    expect(namesOf(answer)).toEqual(['Éleu-dit-Leauwette', 'Grenay', 'Loos-en-Gohelle']);
    expect(answer.data.agglomeration.memberships.nodes[1]).toMatchObject({
      since: '2020-01-01',
      commune: { insee: grenay },
      agglomeration: { siren: call },
      source: { publisher: 'INSEE' },
    });
  });

  it('are those of the day asked: a commune that moved belongs to its former agglomeration before', async () => {
    expect(namesOf(await scale.ask(publicActor, members, { siren: call, on: '2019-12-31' }))).not.toContain('Grenay');
    expect(namesOf(await scale.ask(publicActor, members, { siren: cabbalr, on: '2019-12-31' }))).toContain('Grenay');
    expect(namesOf(await scale.ask(publicActor, members, { siren: call, on: '2020-01-01' }))).toContain('Grenay');
  });

  it('count those whose source only proves the membership later', async () => {
    expect(namesOf(await scale.ask(publicActor, members, { siren: call, on: '2001-01-01' }))).toEqual([
      'Éleu-dit-Leauwette',
      'Loos-en-Gohelle',
    ]);
  });

  it('come in pages that together are the list', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer = await scale.ask(publicActor, members, { siren: call, first: 1, after });
      expect(answer.data.agglomeration.memberships.totalCount).toBe(3);
      seen.push(...namesOf(answer));
      const info: { hasNextPage: boolean; endCursor: string } = answer.data.agglomeration.memberships.pageInfo;
      after = info.hasNextPage ? info.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['Éleu-dit-Leauwette', 'Grenay', 'Loos-en-Gohelle']);
  });

  it('of another day refuse a cursor', async () => {
    const first = await scale.ask(publicActor, members, { siren: call, first: 1, on: '2026-11-23' });
    const after = first.data.agglomeration.memberships.pageInfo.endCursor;
    const answer = await scale.ask(publicActor, members, { siren: call, on: '2019-01-01', after });
    expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });
});

describe('a commune', () => {
  const question = `query ($of: [_Any!]!, $on: Date) {
    _entities(representations: $of) { ... on Commune { insee name population agglomeration(on: $on) { siren shortName } } }
  }`;
  const communes = (codes: string[]) => codes.map((insee) => ({ __typename: 'Commune', insee }));

  it('is named and placed by the agglomeration scale, so that its name stays when its own service is down', async () => {
    const answer = await scale.ask(publicActor, question, { of: communes([loos, eleu, grenay]), on: '2015-01-01' });
    expect(answer.data._entities).toEqual([
      { insee: loos, name: 'Loos-en-Gohelle', population: 6842, agglomeration: { siren: call, shortName: 'CALL' } },
      { insee: eleu, name: 'Éleu-dit-Leauwette', population: 2920, agglomeration: { siren: call, shortName: 'CALL' } },
      { insee: grenay, name: 'Grenay', population: 6693, agglomeration: { siren: cabbalr, shortName: 'CABBALR' } },
    ]);
  });

  it('that this territory does not have is still a commune, of which nothing is known', async () => {
    const answer = await scale.ask(publicActor, question, { of: communes(['75056', 'nowhere']) });
    expect(answer.errors).toBeUndefined();
    expect(answer.data._entities).toEqual([
      { insee: '75056', name: null, population: null, agglomeration: null },
      { insee: 'nowhere', name: null, population: null, agglomeration: null },
    ]);
  });

  it('costs as many statements as two hundred', async () => {
    const one = await scale.ask(publicActor, question, { of: communes([loos]) });
    const codes = Array.from({ length: 200 }, (_, index) => `62${String(index + 1).padStart(3, '0')}`);
    const many = await scale.ask(publicActor, question, { of: communes([...codes, loos, grenay]) });
    expect(many.data._entities).toHaveLength(202);
    expect(many.extensions?.statements).toBe(one.extensions?.statements);
  });
});

describe('agglomerations', () => {
  it('are listed by name, with what sources state of them in the language of the reader', async () => {
    const question = '{ agglomerations { shortName facts { kind statement asOf } } }';
    const french = await scale.ask(publicActor, question);
    expect(french.data.agglomerations.map((one: { shortName: string }) => one.shortName)).toEqual(['CABBALR', 'CALL']);
    expect(french.data.agglomerations[1].facts).toEqual([
      { kind: 'AXIS', statement: 'Premier axe : la troisième révolution industrielle.', asOf: '2017-09' },
    ]);
    const english = await scale.ask(publicActor, question, {}, 'en');
    expect(english.data.agglomerations[1].facts[0].statement).toBe('First axis: the third industrial revolution.');
  });

  it('of another territory are absent; a SIREN with a wrong key is refused', async () => {
    const unknown = await scale.ask(publicActor, '{ agglomeration(siren: "200060358") { name } }');
    expect(unknown).toMatchObject({ data: { agglomeration: null } });
    const wrong = await scale.ask(publicActor, '{ agglomeration(siren: "246200365") { name } }');
    expect(wrong.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('refuse a page of none, of too many, and a day that does not exist', async () => {
    for (const args of ['first: 0', 'first: 201', 'on: "2026-02-30"', 'after: "bm8"']) {
      const answer = await scale.ask(
        publicActor,
        `{ agglomeration(siren: "${call}") { memberships(${args}) { totalCount } } }`,
      );
      expect([args, answer.errors?.[0]?.extensions?.code]).toEqual([args, 'BAD_INPUT']);
    }
  });
});
