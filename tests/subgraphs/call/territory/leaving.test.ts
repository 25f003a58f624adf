import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { endFormerMemberships } from '#call/territory/startMembershipEndings.js';
import type { Actor } from '#shared/identity/Actor.js';
import { decisionAct } from '#shared/journal/acts.js';
import { membershipAct } from '#shared/journal/regimeActs.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall, proposalOf } from '../openCall.js';
import { analyst, bethune, cabbalr, call, eleu, grenay, loos, officer, otherOfficer } from '../smallTerritory.js';
import { problems, supporting } from '../supports/supporting.js';

let scale: CallUnderTest;
let use: ReturnType<typeof supporting>;
beforeAll(async () => {
  scale = await openCall();
  use = supporting(scale);
});
afterAll(() => scale?.close());

const act = { actReference: 'Arrêté préfectoral du 2 novembre 2026', decidedOn: '2020-11-02' };
const change = async (name: 'joinAgglomeration' | 'leaveAgglomeration', input: object, actor: Actor) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
    membership { since until commune { insee } agglomeration { siren } } ${problems} } }`;
  return await scale.ask(actor, query, { input: { idempotencyKey: v7(), ...act, ...input } });
};
const leave = (input: object, actor = officer) => change('leaveAgglomeration', input, actor);
const join = (input: object, actor: Actor) => change('joinAgglomeration', input, actor);
const membersOn = async (siren: string, on: string): Promise<string[]> => {
  const query = `{ agglomeration(siren: "${siren}") { memberships(on: "${on}") { nodes { commune { insee } } } } }`;
  const { data } = await scale.ask(officer, query);
  return data.agglomeration.memberships.nodes.map((node: { commune: { insee: string } }) => node.commune.insee);
};
const fileOf = async (id: string) => {
  const query = 'query ($id: ID!) { labelling(id: $id) { state reason version decisions { to } } }';
  return (await scale.ask(officer, query, { id })).data.labelling;
};
/** What the console tells before a departure is recorded, in its own words. */
const underWayText = readFileSync(
  new URL('../../../../../gateway/console/src/features/territory/UnderWay.graphql', import.meta.url),
  'utf8',
);
const underWay = async (insee: string) =>
  (await scale.ask(officer, underWayText, { siren: call, insee })).data.agglomeration;
/** At the end of a day, as the look of that day does. */
const lookOn = (day: string) => endFormerMemberships(scale.ownerUrl, new Date(`${day}T12:00:00Z`));

describe('a commune that leaves for outside the territory', () => {
  it.each<[string, object, Record<string, unknown>]>([
    ['before its act', { commune: eleu, since: '2019-01-01' }, { rule: 'DEPARTURE_AFTER_ITS_ACT' }],
    [
      'by an act to come',
      { commune: eleu, since: '2198-01-02', decidedOn: '2198-01-01' },
      { path: ['input', 'decidedOn'] },
    ],
    ['by no act', { commune: eleu, since: '2027-01-01', actReference: ' ' }, { path: ['input', 'actReference'] }],
    ['that is a member elsewhere', { commune: bethune, since: '2027-01-01' }, { rule: 'ONLY_A_MEMBER_LEAVES' }],
    ['of another territory', { commune: '75056', since: '2027-01-01' }, { rule: 'ONLY_A_MEMBER_LEAVES' }],
    [
      'before it was a member',
      { commune: grenay, since: '2020-01-01', decidedOn: '2019-11-02' },
      { rule: 'ONLY_A_MEMBER_LEAVES' },
    ],
  ])('does not, %s', async (_what, input, problem) => {
    expect((await leave(input)).data.leaveAgglomeration).toMatchObject({ membership: null, problems: [problem] });
  });

  it('is recorded by the officers of the agglomeration it leaves alone', async () => {
    const input = { commune: grenay, since: '2027-01-01' };
    expect((await leave(input, analyst)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await leave(input, otherOfficer)).data.leaveAgglomeration.problems).toMatchObject([
      { rule: 'ONLY_A_MEMBER_LEAVES' },
    ]);
    expect(await membersOn(call, '2027-01-01')).toContain(grenay);
  });

  it('ends what was under way for it on that day, not before; receipts, history and what was done stay', async () => {
    const projectId = await use.project({ leadCommune: eleu });
    const { labelling } = (await labellingOf(projectId)) as { labelling: { id: string } };
    const input = use.offerOf(projectId, { communes: [eleu], postId: await use.post(20) });
    const { support } = await use.offer(input);
    await use.word(projectId, input.needId, { commune: eleu });
    expect((await use.move(support.id, 'ACTIVE')).problems).toEqual([]);
    const beside = await use.project({ coCarriers: [eleu] });
    // Neither the agglomeration's other members nor another's have left.
    const elsewhere = await use.project({ addressee: cabbalr, leadCommune: bethune });
    const light = { kind: 'VISIBILITY', role: 'VISIBILITY', months: [], upskilling: null };
    const staying = [
      await use.offer(use.offerOf(beside, { ...light, communes: [loos] })),
      await use.offer(use.offerOf(elsewhere, { ...light, communes: [bethune] }), otherOfficer),
    ];
    expect(staying.map(({ problems: found }) => found)).toEqual([[], []]);

    // As many are told as the rows that end: a file that it carries for another commune is not among them.
    expect(await underWay(eleu)).toMatchObject({
      labellings: { totalCount: 1 },
      supports: { totalCount: 1 },
      coFundings: { totalCount: 0 },
    });

    const { data } = await leave({ commune: eleu, since: '2027-01-01' });
    expect(data.leaveAgglomeration).toEqual({
      membership: {
        since: '2017-09-01',
        until: '2026-12-31',
        commune: { insee: eleu },
        agglomeration: { siren: call },
      },
      problems: [],
    });
    expect([await membersOn(call, '2026-12-31'), await membersOn(call, '2027-01-01')]).toEqual([
      [eleu, grenay, loos],
      [grenay, loos],
    ]);

    await lookOn('2026-12-31');
    expect(await fileOf(labelling.id)).toMatchObject({ state: 'RECEIVED' });
    expect(await use.one(support.id)).toMatchObject({ state: 'ACTIVE' });
    await lookOn('2027-01-01');
    expect(await fileOf(labelling.id)).toMatchObject({ state: 'SUSPENDED', decisions: [{ to: 'SUSPENDED' }] });
    expect(await use.one(support.id)).toMatchObject({
      state: 'INTERRUPTED',
      endReason: 'MEMBERSHIP_OVER',
      endedOn: '2027-01-01',
      plannedHalfDays: 10,
    });
    const open = await use.rows(
      'select state from support where id = any ($1)',
      staying.map(({ support: { id } }) => id),
    );
    expect(open).toEqual([{ state: 'OFFERED' }, { state: 'OFFERED' }]);
    // A project that a member leads goes on: who carries it is the communes' own to say.
    expect((await labellingOf(beside)).labelling).toMatchObject({ state: 'RECEIVED' });
    const ended = await use.rows(
      `select (select count(*)::int from labelling where state = 'SUSPENDED') as files,
        (select count(*)::int from support where end_reason = 'MEMBERSHIP_OVER') as supports`,
    );
    expect(ended).toEqual([{ files: 1, supports: 1 }]);
    expect(await underWay(eleu)).toMatchObject({ labellings: { totalCount: 0 }, supports: { totalCount: 0 } });
    const kept = await use.rows('select 1 from proposal_receipt where project_id = $1', projectId);
    expect(kept).toHaveLength(1);
  });

  it('is told that it left, and that its project is its own again; once, however often one looks', async () => {
    await lookOn('2027-01-02');
    const told = await use.rows<{ kind: string; payload: object }>(
      `select kind, payload from outbox where payload->>'addressee' = $1 order by stream, number`,
      eleu,
    );
    const ends = told.flatMap(({ kind, payload }) => {
      if (kind === 'MEMBERSHIP') return [membershipAct.parse(payload).leaves];
      if (kind === 'DECISION' && decisionAct.parse(payload).to === 'SUSPENDED') {
        return [decisionAct.parse(payload).membershipOver];
      }
      return [];
    });
    expect(ends).toEqual([true, true]);
  });

  it('is offered nothing more, and may come back', async () => {
    const again = await join({ commune: eleu, since: '2028-01-01' }, officer);
    expect(again.data.joinAgglomeration.problems).toEqual([]);
    expect(await membersOn(call, '2027-12-31')).not.toContain(eleu);
    expect(await membersOn(call, '2028-01-01')).toContain(eleu);
  });
});

describe('a commune that goes to another agglomeration, or into a commune nouvelle of it', () => {
  it('leaves its file at the former suspended; an agglomeration is informed as long as one of its members carries it', async () => {
    const [projectId, another] = [v7(), v7()];
    await scale.propose({ ...proposalOf(another), leadCommune: grenay, coCarriers: [bethune] });
    await scale.propose({ ...proposalOf(projectId), addressee: cabbalr, leadCommune: bethune, coCarriers: [loos] });
    const informed = async () =>
      await use.rows<{ informed: string[] }>(
        'select informed from labelling where project_id = any($1) order by project_id = $2 desc',
        [projectId, another],
        projectId,
      );
    const before = [{ informed: [call] }, { informed: [cabbalr] }];
    expect(await informed()).toEqual(before);
    // Both codes of the commune nouvelle join by one order, each under its own name.
    for (const commune of [bethune, loos]) {
      const { data } = await join({ commune, since: '2027-06-01' }, commune === bethune ? officer : otherOfficer);
      expect(data.joinAgglomeration.problems).toEqual([]);
    }
    await lookOn('2027-05-31');
    expect(await informed()).toEqual(before);
    await lookOn('2027-06-01');
    expect(await informed()).toEqual([{ informed: [call] }, { informed: [] }]);
    const [file] = await use.rows('select state from labelling where project_id = $1', projectId);
    expect(file).toEqual({ state: 'SUSPENDED' });
  });

  it('of which no membership was ever recorded there is left alone', async () => {
    const projectId = await use.project({ leadCommune: bethune });
    await lookOn('2027-01-01');
    expect((await labellingOf(projectId)).labelling).toMatchObject({ state: 'RECEIVED' });
  });
});

async function labellingOf(projectId: string) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Project { labelling { id state } } } }`;
  const { data } = await scale.ask(officer, query, { of: [{ __typename: 'Project', id: projectId }] });
  return data._entities[0];
}
