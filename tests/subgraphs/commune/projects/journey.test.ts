import { v7 } from 'uuid';
import { dayOf } from '#shared/graphql/today.js';
import { proposalAct, withdrawalAct } from '#shared/journal/acts.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import {
  bullyAgent,
  callSiren,
  grenay,
  grenayAgent,
  lens,
  lensAgent,
  lonelyAgent,
  loos,
  loosAgent,
  otherSiren,
} from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const leaving = (id: string) =>
  commune.rows('select receiver, kind, payload from outbox where stream = $1 order by number', [id]);
const today = dayOf(new Date());

describe('a project on its way upward', () => {
  it('is proposed: an act leaves for the agglomeration with the change, and once only', async () => {
    const shared = await commune.project('SHARED', { coCarriers: [lens, grenay] });
    for (const [turn, agent] of [grenayAgent, lensAgent].entries()) {
      const answer = { projectId: shared.id, expectedVersion: shared.version + turn };
      expect((await commune.call(agent, 'confirmCoCarrying', answer)).problems).toEqual([]);
    }
    shared.version += 2;
    expect(await leaving(shared.id)).toEqual([]);
    const input = { idempotencyKey: v7(), id: shared.id, expectedVersion: shared.version };
    const { project } = await commune.call(loosAgent, 'proposeProject', input);
    expect(project).toMatchObject({ state: 'PROPOSED', visibility: 'SHARED', sharedOn: today, proposedOn: today });
    expect((await commune.call(loosAgent, 'proposeProject', input)).project.version).toBe(project.version);
    const deliveries = await leaving(shared.id);
    expect(deliveries).toEqual([{ receiver: 'call', kind: 'PROPOSAL', payload: expect.anything() }]);
    expect(proposalAct.parse(deliveries[0]?.payload)).toEqual({
      projectId: shared.id,
      addressee: callSiren,
      reference: shared.reference,
      title: 'Ferme solaire',
      leadCommune: loos,
      coCarriers: [grenay, lens],
      proposedOn: today,
      visibility: 'SHARED',
      demonstration: false,
    });
  });

  it('is withdrawn after that: the agglomeration is told why', async () => {
    const { id, withdrawnOn, withdrawalReason } = await commune.project('WITHDRAWN');
    expect({ withdrawnOn, withdrawalReason }).toEqual({
      withdrawnOn: today,
      withdrawalReason: 'Le terrain n’est plus libre.',
    });
    const [proposal, withdrawal, ...more] = await leaving(id);
    expect([proposal?.kind, withdrawal?.kind, more]).toEqual(['PROPOSAL', 'WITHDRAWAL', []]);
    expect(withdrawalAct.parse(withdrawal?.payload)).toMatchObject({ projectId: id, addressee: callSiren });
  });

  it('is withdrawn before that: nobody is told', async () => {
    const { id, version } = await commune.project('SHARED');
    const { problems } = await commune.call(loosAgent, 'withdrawProject', {
      id,
      expectedVersion: version,
      reason: 'x',
    });
    expect(problems).toEqual([]);
    expect(await leaving(id)).toEqual([]);
  });

  it('goes to the earliest agglomeration that sources name, since they say "at latest" only', async () => {
    const { id } = await commune.project('PROPOSED', {}, bullyAgent);
    expect(await leaving(id)).toEqual([
      expect.objectContaining({ payload: expect.objectContaining({ addressee: otherSiren }) }),
    ]);
  });

  it('is not proposed without a need, a summary and a known agglomeration; its transitions say so', async () => {
    const { id } = await commune.project('DRAFT', { summary: '' }, lonelyAgent);
    const { data } = await commune.ask(lonelyAgent, 'query ($id: ID!) { project(id: $id) { version needs { id } } }', {
      id,
    });
    const needId = data.project.needs[0].id;
    let { version } = data.project;
    for (const [name, more] of [
      ['removeNeed', { projectId: id, needId }],
      ['shareProject', { id }],
    ] as const) {
      ({
        project: { version },
      } = await commune.call(lonelyAgent, name, { expectedVersion: version, ...more }));
    }
    const { problems } = await commune.call(lonelyAgent, 'proposeProject', { id, expectedVersion: version });
    expect(problems.map(({ rule }: { rule: string }) => rule)).toEqual([
      'PROPOSAL_HAS_SUMMARY',
      'PROPOSAL_HAS_NEED',
      'PROPOSAL_HAS_ADDRESSEE',
    ]);
    const shown = await commune.ask(
      lonelyAgent,
      'query ($id: ID!) { project(id: $id) { availableTransitions { to open reason } } }',
      { id },
    );
    const transitions = shown.data.project.availableTransitions;
    expect(transitions.map(({ to, open }: { to: string; open: boolean }) => [to, open])).toEqual([
      ['PROPOSED', false],
      ['WITHDRAWN', true],
    ]);
    expect(transitions[0].reason).toContain('besoin');
    expect(await leaving(id)).toEqual([]);
  });

  it('by two people at once is proposed exactly once', async () => {
    const { id, version } = await commune.project('SHARED');
    const answers = await Promise.all(
      [1, 2, 3].map(() => commune.call(loosAgent, 'proposeProject', { id, expectedVersion: version })),
    );
    expect(answers.filter(({ project }) => project !== null)).toHaveLength(1);
    for (const { problems } of answers.filter(({ project }) => project === null)) {
      expect(problems).toEqual([expect.objectContaining({ currentVersion: version + 1 })]);
    }
    expect(await leaving(id)).toHaveLength(1);
  });
});

describe('a project that is written', () => {
  it('changes until it is proposed; afterwards only its visibility does', async () => {
    const shared = await commune.project('SHARED');
    const change = (version: number, values: object) =>
      commune.call(loosAgent, 'updateProject', { id: shared.id, expectedVersion: version, ...values });
    const { project } = await change(shared.version, { title: 'Ferme', costCents: 12_000_000, coCarriers: [grenay] });
    expect(project).toMatchObject({
      title: 'Ferme',
      costCents: 12_000_000,
      coCarriers: [{ commune: { insee: grenay }, state: 'INVITED', confirmedOn: null }],
    });
    const swapped = await change(project.version, { coCarriers: [lens] });
    expect(swapped.project.coCarriers).toEqual([{ commune: { insee: lens }, state: 'INVITED', confirmedOn: null }]);
    const input = { projectId: shared.id, expectedVersion: swapped.project.version };
    const confirmed = await commune.call(lensAgent, 'confirmCoCarrying', input);
    const { version } = (
      await commune.call(loosAgent, 'proposeProject', { id: shared.id, expectedVersion: confirmed.project.version })
    ).project;
    for (const values of [{ title: 'Autre' }, { coCarriers: [] }, { costCents: null }]) {
      const { problems } = await change(version, values);
      expect(problems).toEqual([expect.objectContaining({ rule: 'PROPOSED_IS_FIXED' })]);
    }
    const added = await commune.call(loosAgent, 'addNeed', {
      projectId: shared.id,
      expectedVersion: version,
      kind: 'TRAINING',
    });
    expect(added.problems).toEqual([expect.objectContaining({ rule: 'PROPOSED_IS_FIXED' })]);
    expect((await change(version, { visibility: 'PUBLIC' })).project.visibility).toBe('PUBLIC');
  });

  it.each([
    ['an empty title', { title: ' ' }, ['input', 'title']],
    ['an endless summary', { summary: 'x'.repeat(10_001) }, ['input', 'summary']],
    ['a co-carrier outside the territory', { coCarriers: [grenay, '59350'] }, ['input', 'coCarriers', '1']],
    ['its own commune as co-carrier', { coCarriers: [loos] }, ['input', 'coCarriers', '0']],
    ['a co-carrier named twice', { coCarriers: [grenay, grenay] }, ['input', 'coCarriers', '1']],
  ])('with %s is refused, and nothing is written', async (_what, given, path) => {
    const before = await commune.rows('select id, version, co_carriers from project order by id');
    const { project, problems } = await commune.call(loosAgent, 'createProject', {
      title: 'X',
      theme: 'ENERGY',
      ...given,
    });
    expect(project).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ __typename: 'InvalidInput', path })]);
    expect(await commune.rows('select id, version, co_carriers from project order by id')).toEqual(before);
  });

  it('with a negative cost or a wrong INSEE code is refused before anything is asked', async () => {
    for (const given of [{ costCents: -1 }, { coCarriers: ['6252'] }, { theme: 'COLOUR' }]) {
      await expect(
        commune.call(loosAgent, 'createProject', { title: 'X', theme: 'ENERGY', ...given }),
      ).rejects.toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    }
  });
});

it('the database itself refuses what the rules exclude', async () => {
  const { id } = await commune.project('DRAFT');
  for (const broken of [
    `visibility = 'PUBLIC'`,
    `state = 'SHARED', visibility = 'SHARED'`,
    `state = 'PROPOSED', visibility = 'SHARED', proposed_on = '2026-01-01'`,
    `state = 'WITHDRAWN', withdrawn_on = '2026-01-01', withdrawal_reason = ' '`,
    `cost_cents = -1`,
  ]) {
    await expect(commune.rows(`update project set ${broken} where id = $1`, [id])).rejects.toThrow('check constraint');
  }
});
