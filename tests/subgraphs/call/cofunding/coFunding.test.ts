import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { type CallUnderTest, openCall, proposalOf } from '../openCall.js';
import {
  administrator,
  analyst,
  bethune,
  bethuneAgent,
  cabbalr,
  call,
  director,
  grenay,
  grenayAgent,
  loos,
  loosAgent,
  officer,
  otherOfficer,
  secondOfficer,
} from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(() => scale?.close());

const euros = (amount: number) => amount * 100;
const fields = `id reference state object amountCents paidCents reason version committedOn earlier commune { insee }
  agglomerationDeliberation { reference concordant binds } communeDeliberation { reference concordant binds }
  payments { paidOn amountCents } availableTransitions { to open reason }`;
const problems = `problems { __typename message path ... on RuleBroken { rule article satisfiedBy } ... on VersionConflict { currentVersion } }`;

/** Calls a mutation on co-funding; returns its payload. */
// biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
const run = async (name: string, input: Record<string, unknown>, actor: Actor = officer): Promise<any> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { coFunding { ${fields} } ${problems} } }`;
  const { data, errors } = await scale.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[name];
};
const rules = (payload: { problems: readonly { rule?: string; __typename: string }[] }) =>
  payload.problems.map(({ rule, __typename }) => rule ?? __typename);

const line = (amountCents: number, more: object = {}) => ({
  id: v7(),
  kind: 'STATE',
  scheme: 'DETR',
  source: 'État',
  label: null,
  amountCents,
  status: 'GRANTED',
  deadline: null,
  public: true,
  ...more,
});
const tellPlan = (projectId: string, costCents: number, lines: readonly object[], addressee = call) =>
  scale.deliver('FUNDING_PLAN', {
    projectId,
    addressee,
    costCents,
    vat: 'EXCLUDING',
    lines,
    statedAt: '2026-11-20T09:00:00.000Z',
  });
const speak = (projectId: string, said: object = {}) =>
  scale.deliver('CONSENT', {
    projectId,
    addressee: call,
    commune: loos,
    state: 'GRANTED',
    decidedOn: '2026-10-05',
    body: 'DELIBERATION',
    reference: 'DELIB-2026-041',
    needId: v7(),
    scale: 'AGGLOMERATION',
    role: 'CO_FUNDING',
    enforceableFrom: '2026-10-12',
    object: 'FACILITY',
    amountCents: euros(10_000),
    ...said,
  });

/** A project of Loos-en-Gohelle and Grenay, proposed with a plan of 100,000 euros, 70,000 of them from the State. */
const fundedProject = async () => {
  const projectId = v7();
  await scale.propose(proposalOf(projectId));
  await tellPlan(projectId, euros(100_000), [line(euros(70_000))]);
  return projectId;
};
const proposal = (projectId: string, more: object = {}) => ({
  projectId,
  object: 'FACILITY',
  amountCents: euros(10_000),
  encourages: 'Référentiel des ombrières participatives',
  ...more,
});
const vote = (coFunding: { id: string; version: number }, more: object = {}) =>
  run('recordCoFundingDeliberation', {
    id: coFunding.id,
    expectedVersion: coFunding.version,
    reference: 'CC-2026-118',
    decidedOn: '2026-10-15',
    enforceableFrom: '2026-10-20',
    object: 'FACILITY',
    amountCents: euros(10_000),
    ...more,
  });
const move = (coFunding: { id: string; version: number }, to: string, more: object = {}) =>
  run('moveCoFunding', { id: coFunding.id, expectedVersion: coFunding.version, to, ...more });
const read = async (id: string, actor: Actor = officer) =>
  (await scale.ask(actor, `query ($id: ID!) { coFunding(id: $id) { ${fields} } }`, { id })).data.coFunding;
const outbox = (projectId: string) =>
  withClient(scale.ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select payload->>'addressee' as insee, payload->>'state' as state, payload->>'paidCents' as paid from outbox
      where stream = $1 and kind = 'CO_FUNDING' order by number`,
      [projectId],
    );
    return rows;
  });

describe('money for a facility', () => {
  let projectId: string;
  beforeEach(async () => {
    projectId = await fundedProject();
  });

  it('goes from the proposal to the payment, and each state is told to every commune that carries the project', async () => {
    const { coFunding: proposed } = await run('proposeCoFunding', proposal(projectId));
    expect(proposed).toMatchObject({ state: 'PROPOSED', commune: { insee: loos } });
    expect(proposed.reference).toMatch(/^CALL-FC-\d{4}-\d{3}$/);
    expect(proposed.availableTransitions[0]).toMatchObject({ to: 'COMMITTED', open: false });
    const { coFunding: voted } = await vote(proposed);
    expect(voted).toMatchObject({
      state: 'DELIBERATED_BY_ONE',
      agglomerationDeliberation: { concordant: true, binds: true },
    });
    expect(rules(await move(voted, 'COMMITTED'))).toEqual(['TWO_DELIBERATIONS']);
    await speak(projectId);
    const both = await read(voted.id);
    expect(both.communeDeliberation).toEqual({ reference: 'DELIB-2026-041', concordant: true, binds: true });
    expect(both.availableTransitions[0]).toMatchObject({ to: 'COMMITTED', open: true });
    const { coFunding: committed } = await move(both, 'COMMITTED');
    expect(committed.state).toBe('COMMITTED');
    const day = committed.committedOn;
    const pay = (of: { id: string; version: number }, amountCents: number) =>
      run('recordCoFundingPayment', { id: of.id, expectedVersion: of.version, amountCents, paidOn: day });
    expect(rules(await pay(committed, euros(10_000) + 1))).toEqual(['InvalidInput']);
    const { coFunding: part } = await pay(committed, euros(4_000));
    expect(part).toMatchObject({ state: 'PAID_PART', paidCents: euros(4_000) });
    const { coFunding: paid } = await pay(part, euros(6_000));
    expect(paid).toMatchObject({
      state: 'PAID',
      payments: [{ amountCents: euros(4_000) }, { amountCents: euros(6_000) }],
    });
    expect((await move(paid, 'ENDED')).coFunding.state).toBe('ENDED');
    const told = await outbox(projectId);
    expect(told.map(({ insee }) => insee)).toEqual(expect.arrayContaining([loos, grenay]));
    expect(told.filter(({ insee }) => insee === loos).map(({ state }) => state)).toEqual([
      'PROPOSED',
      'DELIBERATED_BY_ONE',
      'COMMITTED',
      'PAID_PART',
      'PAID',
      'ENDED',
    ]);
  });

  it('is for a facility, within the law, for a member that carries the project, on a plan that was received', async () => {
    const why = async (more: object, of = projectId) => rules(await run('proposeCoFunding', proposal(of, more)));
    expect(await why({ object: 'OTHER' })).toEqual(['CO_FUNDING_IS_FOR_A_FACILITY']);
    expect(await why({ amountCents: euros(10_000) + 1 })).toEqual(['CO_FUNDING_WITHIN_CAP']);
    expect(await why({ amountCents: 0 })).toEqual(['CO_FUNDING_IS_MONEY']);
    expect(await why({ commune: bethune })).toEqual(['InvalidInput']);
    expect(await why({ encourages: ' ' })).toEqual(['InvalidInput']);
    expect(await why({ ownShare: 'WAIVED', waivedBasisPoints: 1_000 })).toEqual(['InvalidInput']);
    expect(await why({ waivedBasisPoints: 1_000 })).toEqual(['InvalidInput']);
    expect(await why({}, v7())).toEqual(['CO_FUNDING_OF_AN_OPEN_FILE']);
    const without = v7();
    await scale.propose(proposalOf(without));
    expect(await why({}, without)).toEqual(['CO_FUNDING_NEEDS_A_PLAN']);
    const foreign = v7();
    await scale.propose({ ...proposalOf(foreign), coCarriers: [bethune] });
    await tellPlan(foreign, euros(100_000), []);
    expect(await why({ commune: bethune }, foreign)).toEqual(['CO_FUNDING_OF_A_MEMBER']);
    const { errors } = await scale.ask(
      officer,
      'mutation ($input: ProposeCoFundingInput!) { proposeCoFunding(input: $input) { problems { message } } }',
      { input: { idempotencyKey: v7(), ...proposal(projectId, { amountCents: -1 }) } },
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('takes no deliberation of the future, of another amount, or that binds before it was taken', async () => {
    const { coFunding } = await run('proposeCoFunding', proposal(projectId));
    expect(rules(await vote(coFunding, { decidedOn: '2199-01-01', enforceableFrom: null }))).toEqual(['InvalidInput']);
    expect(rules(await vote(coFunding, { enforceableFrom: '2026-10-14' }))).toEqual(['InvalidInput']);
    expect(rules(await vote(coFunding, { amountCents: euros(9_000) }))).toEqual(['DELIBERATIONS_AGREE']);
    const { coFunding: voted } = await vote(coFunding, { enforceableFrom: '2199-01-01' });
    await speak(projectId);
    const heard = await read(voted.id);
    expect(rules(await move(heard, 'COMMITTED'))).toEqual(['DELIBERATIONS_BIND']);
    const { coFunding: binding } = await vote(heard);
    expect((await move(binding, 'COMMITTED')).coFunding.state).toBe('COMMITTED');
  });

  it('is judged on the day it is committed: what the plan became since then counts', async () => {
    const { coFunding } = await run('proposeCoFunding', proposal(projectId));
    await speak(projectId);
    await tellPlan(projectId, euros(100_000), [
      line(euros(70_000)),
      line(euros(5_000), { kind: 'REGION', scheme: null }),
    ]);
    const { coFunding: voted } = await vote(await read(coFunding.id));
    expect(rules(await move(voted, 'COMMITTED'))).toEqual(['CO_FUNDING_WITHIN_CAP']);
  });

  it('follows what the commune says: no, taken back, withdrawn, left', async () => {
    const { coFunding } = await run('proposeCoFunding', proposal(projectId));
    await speak(projectId, { state: 'REFUSED', object: null, amountCents: null });
    expect((await read(coFunding.id)).state).toBe('REFUSED');

    const { coFunding: second } = await run('proposeCoFunding', proposal(projectId, { commune: grenay }));
    await speak(projectId, { commune: grenay });
    const { coFunding: voted } = await vote(await read(second.id));
    await move(voted, 'COMMITTED');
    await scale.deliver('DEPARTURE', {
      projectId,
      addressee: call,
      commune: grenay,
      leftOn: '2026-11-22',
      reason: null,
    });
    expect((await read(second.id)).state).toBe('CANCELLED');

    const other = await fundedProject();
    const { coFunding: third } = await run('proposeCoFunding', proposal(other));
    await scale.deliver('WITHDRAWAL', {
      projectId: other,
      addressee: call,
      withdrawnOn: '2026-11-22',
      reason: 'Retiré.',
    });
    expect(await read(third.id)).toMatchObject({ state: 'CANCELLED', reason: 'Retiré.' });
  });

  it('counts what was granted before, which is a fact even beyond the cap', async () => {
    const earlier = { projectId, reference: 'CC-2019-007', grantedOn: '2019-06-27', encourages: 'Première tranche' };
    const { coFunding } = await run('declareCoFunding', { ...earlier, amountCents: euros(8_000) });
    expect(coFunding).toMatchObject({ state: 'PAID', earlier: true });
    expect(rules(await run('proposeCoFunding', proposal(projectId)))).toEqual(['CO_FUNDING_WITHIN_CAP']);
    const { coFunding: small } = await run('proposeCoFunding', proposal(projectId, { amountCents: euros(2_000) }));
    expect(small.state).toBe('PROPOSED');
    await run('declareCoFunding', { ...earlier, amountCents: euros(80_000) });
    expect(rules(await run('proposeCoFunding', proposal(projectId, { amountCents: 1 })))).toEqual([
      'CO_FUNDING_WITHIN_CAP',
    ]);
    expect(rules(await run('declareCoFunding', { ...earlier, amountCents: 1, grantedOn: '2199-01-01' }))).toEqual([
      'InvalidInput',
    ]);
  });

  it('two commitments at the same moment never exceed the cap together', async () => {
    // Each of the two is lawful alone: 6,000 of 10,000 euros.
    const ready = async (commune: string) => {
      const given = { commune, amountCents: euros(6_000) };
      const { coFunding } = await run('proposeCoFunding', proposal(projectId, given));
      await speak(projectId, given);
      return (await vote(await read(coFunding.id), { amountCents: euros(6_000) })).coFunding;
    };
    const [one, two] = [await ready(loos), await ready(grenay)];
    const moves = await Promise.all([
      move(one, 'COMMITTED'),
      run('moveCoFunding', { id: two.id, expectedVersion: two.version, to: 'COMMITTED' }, secondOfficer),
    ]);
    expect(moves.filter(({ coFunding }) => coFunding?.state === 'COMMITTED')).toHaveLength(1);
    expect(moves.flatMap(rules)).toEqual(['CO_FUNDING_WITHIN_CAP']);
  });

  it('tells who decides on what someone else changed since', async () => {
    const { coFunding } = await run('proposeCoFunding', proposal(projectId));
    await vote(coFunding);
    expect(rules(await move(coFunding, 'CANCELLED', { reason: 'Annulé.' }))).toEqual(['VersionConflict']);
  });

  it('is for those who carry the project and for the agglomeration asked; to all others it does not exist', async () => {
    const { coFunding } = await run('proposeCoFunding', proposal(projectId));
    const money = async (actor: Actor) => {
      const { data } = await scale.ask(
        actor,
        `query ($of: [_Any!]!, $siren: SIREN!) {
          _entities(representations: $of) { ... on Project { coFunding { grantedCents cap { maxCents } fonds { id } plan { plan { costCents } } } } }
          agglomeration(siren: $siren) { coFundings { totalCount } }
        }`,
        { of: [{ __typename: 'Project', id: projectId }], siren: call },
      );
      return { project: data?._entities[0].coFunding, list: data?.agglomeration?.coFundings };
    };
    for (const actor of [officer, loosAgent, grenayAgent]) {
      expect((await money(actor)).project).toEqual({
        grantedCents: 0,
        cap: { maxCents: euros(10_000) },
        fonds: [{ id: coFunding.id }],
        plan: { plan: { costCents: euros(100_000) } },
      });
      expect((await read(coFunding.id, actor)).id).toBe(coFunding.id);
    }
    for (const actor of [otherOfficer, bethuneAgent]) {
      expect(await money(actor)).toEqual({ project: null, list: { totalCount: 0 } });
      expect(await read(coFunding.id, actor)).toBeNull();
    }
    for (const actor of [analyst, director, administrator, publicActor]) {
      const { project, list } = await money(actor);
      expect([project ?? null, list?.totalCount ?? 0]).toEqual([null, 0]);
    }
    await expect(
      run('moveCoFunding', { id: coFunding.id, expectedVersion: 1, to: 'COMMITTED' }, loosAgent),
    ).rejects.toThrow();
    const foreign = run('moveCoFunding', { id: coFunding.id, expectedVersion: 1, to: 'COMMITTED' }, otherOfficer);
    await expect(foreign).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('the law’s answer', () => {
  // biome-ignore lint/suspicious/noExplicitAny: an answer's form is its question's.
  const ask = async (input: object, actor: Actor = officer): Promise<any> => {
    const { data, errors } = await scale.ask(
      actor,
      `query ($input: CoFundingCapInput!) { coFundingCap(input: $input) {
        cap { maxCents totalCents grantedCents ownShareBasisPoints terms { rule article statement limitCents binding } toBeConfirmed }
        lawful problems { __typename ... on RuleBroken { rule article } } remedies { kind source cents statement } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    return data.coFundingCap;
  };

  it('tells each term, which one binds, and what would make an amount lawful', async () => {
    const projectId = await fundedProject();
    const answer = await ask({ projectId, amountCents: euros(20_000) });
    expect(answer.cap).toMatchObject({
      maxCents: euros(10_000),
      ownShareBasisPoints: 2_000,
      toBeConfirmed: 'À confirmer par un juriste.',
      terms: [
        { rule: 'MATCHING', article: 'CGCT L5216-5 VI', limitCents: euros(15_000), binding: false },
        { rule: 'OWN_SHARE', article: 'CGCT L1111-10 III', limitCents: euros(10_000), binding: true },
      ],
    });
    expect(answer.lawful).toBe(false);
    expect(answer.problems).toEqual([
      { __typename: 'RuleBroken', rule: 'CO_FUNDING_WITHIN_CAP', article: 'CGCT L1111-10 III' },
    ]);
    expect(answer.remedies).toMatchObject([
      { kind: 'AMOUNT', cents: euros(10_000) },
      { kind: 'LINE', source: 'État', cents: euros(60_000) },
      { kind: 'COST', cents: euros(112_500) },
    ]);
  });

  it('simulates other lines without writing anything', async () => {
    const projectId = await fundedProject();
    const given = { kind: 'REGION', source: 'Région', amountCents: euros(60_000), status: 'PLANNED' };
    const answer = await ask({ projectId, amountCents: euros(20_000), lines: [given] }, loosAgent);
    expect(answer).toMatchObject({ lawful: true, problems: [], remedies: [], cap: { maxCents: euros(20_000) } });
    expect((await ask({ projectId })).cap.maxCents).toBe(euros(10_000));
  });

  it('refuses a plan that makes no sense, and says so of what is no facility', async () => {
    const projectId = await fundedProject();
    const lines = (amountCents: number, kind = 'STATE') => [{ kind, source: 'X', amountCents, status: 'ASKED' }];
    expect(await ask({ projectId, lines: lines(euros(100_001)) })).toMatchObject({
      cap: null,
      problems: [{ rule: 'SUBSIDIES_WITHIN_COST' }],
    });
    expect(await ask({ projectId, lines: lines(euros(100_001), 'PRIVATE') })).toMatchObject({
      cap: null,
      problems: [{ rule: 'PRIVATE_WITHIN_COST' }],
    });
    expect(await ask({ projectId, amountCents: 1, object: 'OTHER' })).toMatchObject({
      lawful: false,
      problems: [{ rule: 'CO_FUNDING_IS_FOR_A_FACILITY' }],
      remedies: [],
    });
    expect(await ask({ projectId, waivedBasisPoints: 5 })).toMatchObject({
      cap: null,
      problems: [{ __typename: 'InvalidInput' }],
    });
    expect(await ask({ projectId: v7() })).toBeNull();
    expect(await ask({ projectId }, bethuneAgent)).toBeNull();
  });

  it('costs the same statements for one project and for many, and for a list of any length', async () => {
    const projects = [];
    for (let index = 0; index < 12; index += 1) projects.push(await fundedProject());
    for (const projectId of projects) await run('proposeCoFunding', proposal(projectId));
    const count = async (of: readonly string[], first: number) => {
      const { errors, extensions } = await scale.ask(
        officer,
        `query ($of: [_Any!]!, $siren: SIREN!, $first: Int!) {
          _entities(representations: $of) { ... on Project { coFunding { cap { maxCents } plan { statedAt } fonds { ${fields} } } } }
          agglomeration(siren: $siren) { coFundings(first: $first) { nodes { ${fields} } } } }`,
        { of: of.map((id) => ({ __typename: 'Project', id })), siren: call, first },
      );
      expect(errors).toBeUndefined();
      return extensions?.statements;
    };
    expect(await count(projects, 12)).toBeLessThanOrEqual(await count(projects.slice(0, 1), 1));
  });
});

it('a plan addressed to one agglomeration is nothing to another', async () => {
  const projectId = v7();
  await scale.propose({ ...proposalOf(projectId), addressee: cabbalr, leadCommune: bethune, coCarriers: [] });
  await tellPlan(projectId, euros(50_000), [], cabbalr);
  expect(rules(await run('proposeCoFunding', proposal(projectId)))).toEqual(['CO_FUNDING_OF_AN_OPEN_FILE']);
  expect((await run('proposeCoFunding', proposal(projectId), otherOfficer)).coFunding.reference).toMatch(
    /^CABBALR-FC-/,
  );
});
