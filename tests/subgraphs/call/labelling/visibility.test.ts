import { v7 } from 'uuid';
import type { LabellingState } from '#call/labelling/LabellingState.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall, proposalOf } from '../openCall.js';
import {
  administrator,
  analyst,
  bethuneAgent,
  call,
  director,
  grenayAgent,
  loosAgent,
  officer,
  otherOfficer,
} from '../smallTerritory.js';

type Step = LabellingState | 'WITHDRAWN';
const ways: Readonly<Record<string, readonly Step[]>> = {
  RECEIVED: [],
  ADMISSIBLE: ['ADMISSIBLE'],
  UNDER_REVIEW: ['ADMISSIBLE', 'UNDER_REVIEW'],
  TO_MATURE: ['ADMISSIBLE', 'UNDER_REVIEW', 'TO_MATURE'],
  NOT_RETAINED: ['ADMISSIBLE', 'UNDER_REVIEW', 'NOT_RETAINED'],
  LABELLED: ['ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED'],
  FOLLOWED: ['ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED', 'FOLLOWED'],
  EXPIRED: ['ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED', 'FOLLOWED', 'EXPIRED'],
  'SUSPENDED after its label': ['ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED', 'WITHDRAWN'],
  'SUSPENDED before any label': ['ADMISSIBLE', 'WITHDRAWN'],
};
const withLabel = ['LABELLED', 'FOLLOWED', 'EXPIRED'];
const everything = Object.keys(ways).flatMap((way) => [`SHARED ${way}`, `PUBLIC ${way}`]);
const labelled = everything.filter(
  (one) => withLabel.includes(one.split(' ')[1] ?? '') || one.endsWith('after its label'),
);
const publicLabels = withLabel.map((state) => `PUBLIC ${state}`);

const readers: readonly (readonly [string, Actor, readonly string[]])[] = [
  ['its own officer', officer, everything],
  ['the lead commune', loosAgent, everything],
  ['a commune that carries it too', grenayAgent, everything],
  ['an analyst', analyst, everything],
  ["the pole's director", director, everything],
  ['another commune', bethuneAgent, labelled],
  ["another agglomeration's officer", otherOfficer, labelled],
  ['an administrator', administrator, labelled],
  ['the public', publicActor, publicLabels],
];

let scale: CallUnderTest;
const ids = new Map<string, string>();
const projects = new Map<string, string>();

beforeAll(async () => {
  scale = await openCall();
  for (const name of everything) {
    const [visibility, ...way] = name.split(' ');
    const projectId = v7();
    const id = await scale.propose({
      ...proposalOf(projectId),
      visibility: visibility === 'PUBLIC' ? 'PUBLIC' : 'SHARED',
    });
    for (const step of ways[way.join(' ')] ?? []) {
      if (step === 'WITHDRAWN') {
        await scale.deliver('WITHDRAWAL', {
          projectId,
          addressee: call,
          withdrawnOn: '2026-11-22',
          reason: 'Retiré.',
        });
      } else await scale.move(id, step, `Motif de ${step}.`);
    }
    ids.set(name, id);
    projects.set(name, projectId);
  }
  await scale.journalReadable();
});
afterAll(async () => {
  await scale?.close();
});

const nameOf = (id: string) => [...ids].find(([, known]) => known === id)?.[0] ?? 'unknown';
const sorted = (names: readonly string[]) => [...names].sort();

describe.each(readers)('%s', (_who, actor, seen) => {
  it('finds in lists, and counts, exactly the labellings it may know of', async () => {
    const answer = await scale.ask(
      actor,
      `{ labellings(first: 200) { totalCount nodes { id } }
         agglomeration(siren: "${call}") { labellings(first: 200) { totalCount nodes { id } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    for (const list of [answer.data.labellings, answer.data.agglomeration.labellings]) {
      expect(list.totalCount).toBe(seen.length);
      expect(sorted(list.nodes.map((node: { id: string }) => nameOf(node.id)))).toEqual(sorted(seen));
    }
  });

  it('asking for one by its id or its project gets the same ones', async () => {
    for (const [name, id] of ids) {
      const answer = await scale.ask(
        actor,
        `query ($id: ID!, $of: [_Any!]!) {
          labelling(id: $id) { receipt { title leadCommune { name } } }
          _entities(representations: $of) { ... on Project { labelling { id } } ... on Labelling { state } }
        }`,
        {
          id,
          of: [
            { __typename: 'Project', id: projects.get(name) },
            { __typename: 'Labelling', id },
          ],
        },
      );
      expect(answer.errors).toBeUndefined();
      const { labelling, _entities } = answer.data;
      const found = [labelling !== null, _entities[0].labelling !== null, _entities[1] !== null];
      expect([name, ...found]).toEqual([name, ...Array(3).fill(seen.includes(name))]);
      // Whoever sees a labelling sees what the commune sent for it.
      if (labelling !== null) expect(labelling.receipt.leadCommune.name).toBe('Loos-en-Gohelle');
    }
  });

  it('hears of their changes, and of no others', async () => {
    const { data } = await scale.ask(actor, '{ agglomerationChanges(first: 200) { changes { id entity tombstone } } }');
    const changes: { id: string; entity: string }[] = data.agglomerationChanges.changes;
    const heard = new Set(changes.filter(({ entity }) => entity === 'Labelling').map(({ id }) => nameOf(id)));
    const tenant = actor.tenant === call;
    // The journal tells those outside the tenant what every institution, or everybody, may see.
    const expected = tenant
      ? everything
      : actor === publicActor
        ? [...publicLabels, 'PUBLIC SUSPENDED after its label']
        : labelled;
    expect(sorted([...heard])).toEqual(sorted(expected));
  });
});

it('changes are read from a cursor of this journal only', async () => {
  const since = async (cursor: unknown) =>
    await scale.ask(
      officer,
      'query ($since: Cursor) { agglomerationChanges(since: $since) { cursor changes { id } } }',
      {
        since: cursor,
      },
    );
  const { data } = await scale.ask(officer, '{ agglomerationChanges(first: 200) { cursor hasMore } }');
  expect(data.agglomerationChanges.hasMore).toBe(false);
  expect((await since(data.agglomerationChanges.cursor)).data.agglomerationChanges.changes).toEqual([]);
  expect((await since('bm8')).errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
});

describe("a file's history", () => {
  const history = (actor: Actor, name: string) =>
    scale
      .ask(actor, 'query ($id: ID!) { labelling(id: $id) { reason decisions { to reason } } }', { id: ids.get(name) })
      .then((answer) => answer.data.labelling);

  it('is whole for those who share the file', async () => {
    for (const actor of [officer, loosAgent, grenayAgent, analyst, director]) {
      const { decisions } = await history(actor, 'SHARED FOLLOWED');
      expect(decisions.map((decision: { to: string }) => decision.to)).toEqual(ways.FOLLOWED);
    }
  });

  it('begins with the label for the others: no reason of before shows', async () => {
    for (const actor of [bethuneAgent, otherOfficer, publicActor]) {
      const { decisions } = await history(actor, 'PUBLIC FOLLOWED');
      expect(decisions).toEqual([
        { to: 'LABELLED', reason: 'Motif de LABELLED.' },
        { to: 'FOLLOWED', reason: 'Motif de FOLLOWED.' },
      ]);
    }
  });

  it('of a refusal is told to the communes that asked', async () => {
    expect(await history(grenayAgent, 'SHARED NOT_RETAINED')).toMatchObject({ reason: 'Motif de NOT_RETAINED.' });
    expect(await history(bethuneAgent, 'SHARED NOT_RETAINED')).toBeNull();
  });
});

it('only the own officers find a decision open to them', async () => {
  const open = async (actor: Actor) => {
    const { data } = await scale.ask(
      actor,
      'query ($id: ID!) { labelling(id: $id) { availableTransitions { to open reason } } }',
      {
        id: ids.get('PUBLIC LABELLED'),
      },
    );
    return data.labelling.availableTransitions;
  };
  expect(await open(officer)).toEqual([{ to: 'FOLLOWED', open: true, reason: null }]);
  for (const actor of [loosAgent, otherOfficer, analyst, publicActor]) {
    expect(await open(actor)).toEqual([
      { to: 'FOLLOWED', open: false, reason: 'La décision appartient à l’équipe projet de l’agglomération.' },
    ]);
  }
});
