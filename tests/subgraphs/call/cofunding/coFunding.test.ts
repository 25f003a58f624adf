import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '#tests/support/suite.js';
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
import { euros, line, moneyOf, proposal, rules } from './money.js';

let scale: CallUnderTest;
let money: ReturnType<typeof moneyOf>;
beforeAll(async () => {
  scale = await openCall();
  money = moneyOf(scale);
});
afterAll(() => scale?.close());

describe('money for a facility', () => {
  let projectId: string;
  beforeEach(async () => {
    projectId = await money.fundedProject();
  });

  it('goes from the proposal to the payment, and each state is told to every commune that carries the project', async () => {
    const { coFunding: proposed } = await money.run('proposeCoFunding', proposal(projectId));
    expect(proposed).toMatchObject({ state: 'PROPOSED', commune: { insee: loos } });
    expect(proposed.reference).toMatch(/^CALL-FC-\d{4}-\d{3}$/);
    expect(proposed.availableTransitions[0]).toMatchObject({ to: 'COMMITTED', open: false });
    const { coFunding: voted } = await money.vote(proposed);
    expect(voted).toMatchObject({
      state: 'DELIBERATED_BY_ONE',
      agglomerationDeliberation: { concordant: true, binds: true },
    });
    expect(rules(await money.move(voted, 'COMMITTED'))).toEqual(['TWO_DELIBERATIONS']);
    await money.speak(projectId);
    const both = await money.read(voted.id);
    expect(both.communeDeliberation).toEqual({ reference: 'DELIB-2026-041', concordant: true, binds: true });
    expect(both.availableTransitions[0]).toMatchObject({ to: 'COMMITTED', open: true });
    const { coFunding: committed } = await money.move(both, 'COMMITTED');
    expect(committed.state).toBe('COMMITTED');
    const day = committed.committedOn;
    const pay = (of: { id: string; version: number }, amountCents: number) =>
      money.run('recordCoFundingPayment', { id: of.id, expectedVersion: of.version, amountCents, paidOn: day });
    expect(rules(await pay(committed, euros(10_000) + 1))).toEqual(['InvalidInput']);
    const { coFunding: part } = await pay(committed, euros(4_000));
    expect(part).toMatchObject({ state: 'PAID_PART', paidCents: euros(4_000) });
    const { coFunding: paid } = await pay(part, euros(6_000));
    expect(paid).toMatchObject({
      state: 'PAID',
      payments: [{ amountCents: euros(4_000) }, { amountCents: euros(6_000) }],
    });
    expect((await money.move(paid, 'ENDED')).coFunding.state).toBe('ENDED');
    const told = await money.outbox(projectId);
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
    const why = async (more: object, of = projectId) => rules(await money.run('proposeCoFunding', proposal(of, more)));
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
    await money.tellPlan(foreign, euros(100_000), []);
    expect(await why({ commune: bethune }, foreign)).toEqual(['CO_FUNDING_OF_A_MEMBER']);
    const { errors } = await scale.ask(
      officer,
      'mutation ($input: ProposeCoFundingInput!) { proposeCoFunding(input: $input) { problems { message } } }',
      { input: { idempotencyKey: v7(), ...proposal(projectId, { amountCents: -1 }) } },
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('takes no deliberation of the future, of another amount, or that binds before it was taken', async () => {
    const { coFunding } = await money.run('proposeCoFunding', proposal(projectId));
    expect(rules(await money.vote(coFunding, { decidedOn: '2199-01-01', enforceableFrom: null }))).toEqual([
      'InvalidInput',
    ]);
    expect(rules(await money.vote(coFunding, { enforceableFrom: '2026-10-14' }))).toEqual(['InvalidInput']);
    expect(rules(await money.vote(coFunding, { amountCents: euros(9_000) }))).toEqual(['DELIBERATIONS_AGREE']);
    const { coFunding: voted } = await money.vote(coFunding, { enforceableFrom: '2199-01-01' });
    await money.speak(projectId);
    const heard = await money.read(voted.id);
    expect(rules(await money.move(heard, 'COMMITTED'))).toEqual(['DELIBERATIONS_BIND']);
    const { coFunding: binding } = await money.vote(heard);
    expect((await money.move(binding, 'COMMITTED')).coFunding.state).toBe('COMMITTED');
  });

  it('is judged on the day it is committed: what the plan became since then counts', async () => {
    const { coFunding } = await money.run('proposeCoFunding', proposal(projectId));
    await money.speak(projectId);
    await money.tellPlan(projectId, euros(100_000), [
      line(euros(70_000)),
      line(euros(5_000), { kind: 'REGION', scheme: null }),
    ]);
    const { coFunding: voted } = await money.vote(await money.read(coFunding.id));
    expect(rules(await money.move(voted, 'COMMITTED'))).toEqual(['CO_FUNDING_WITHIN_CAP']);
  });

  it('follows what the commune says: no, taken back, withdrawn, left', async () => {
    const { coFunding } = await money.run('proposeCoFunding', proposal(projectId));
    await money.speak(projectId, { state: 'REFUSED', object: null, amountCents: null });
    expect((await money.read(coFunding.id)).state).toBe('REFUSED');

    const { coFunding: second } = await money.run('proposeCoFunding', proposal(projectId, { commune: grenay }));
    await money.speak(projectId, { commune: grenay });
    const { coFunding: voted } = await money.vote(await money.read(second.id));
    await money.move(voted, 'COMMITTED');
    await scale.deliver('DEPARTURE', {
      projectId,
      addressee: call,
      commune: grenay,
      leftOn: '2026-11-22',
      reason: null,
    });
    expect((await money.read(second.id)).state).toBe('CANCELLED');

    const other = await money.fundedProject();
    const { coFunding: third } = await money.run('proposeCoFunding', proposal(other));
    await scale.deliver('WITHDRAWAL', {
      projectId: other,
      addressee: call,
      withdrawnOn: '2026-11-22',
      reason: 'Retiré.',
    });
    expect(await money.read(third.id)).toMatchObject({ state: 'CANCELLED', reason: 'Retiré.' });
  });

  it('counts what was granted before, which is a fact even beyond the cap', async () => {
    const earlier = { projectId, reference: 'CC-2019-007', grantedOn: '2019-06-27', encourages: 'Première tranche' };
    const { coFunding } = await money.run('declareCoFunding', { ...earlier, amountCents: euros(8_000) });
    expect(coFunding).toMatchObject({ state: 'PAID', earlier: true });
    expect(rules(await money.run('proposeCoFunding', proposal(projectId)))).toEqual(['CO_FUNDING_WITHIN_CAP']);
    const { coFunding: small } = await money.run(
      'proposeCoFunding',
      proposal(projectId, { amountCents: euros(2_000) }),
    );
    expect(small.state).toBe('PROPOSED');
    await money.run('declareCoFunding', { ...earlier, amountCents: euros(80_000) });
    expect(rules(await money.run('proposeCoFunding', proposal(projectId, { amountCents: 1 })))).toEqual([
      'CO_FUNDING_WITHIN_CAP',
    ]);
    expect(rules(await money.run('declareCoFunding', { ...earlier, amountCents: 1, grantedOn: '2199-01-01' }))).toEqual(
      ['InvalidInput'],
    );
  });

  it('two commitments at the same moment never exceed the cap together', async () => {
    // Each of the two is lawful alone: 6,000 of 10,000 euros.
    const ready = async (commune: string) => {
      const given = { commune, amountCents: euros(6_000) };
      const { coFunding } = await money.run('proposeCoFunding', proposal(projectId, given));
      await money.speak(projectId, given);
      return (await money.vote(await money.read(coFunding.id), { amountCents: euros(6_000) })).coFunding;
    };
    const [one, two] = [await ready(loos), await ready(grenay)];
    const moves = await Promise.all([
      money.move(one, 'COMMITTED'),
      money.run('moveCoFunding', { id: two.id, expectedVersion: two.version, to: 'COMMITTED' }, secondOfficer),
    ]);
    expect(moves.filter(({ coFunding }) => coFunding?.state === 'COMMITTED')).toHaveLength(1);
    expect(moves.flatMap(rules)).toEqual(['CO_FUNDING_WITHIN_CAP']);
  });

  it('tells who decides on what someone else changed since', async () => {
    const { coFunding } = await money.run('proposeCoFunding', proposal(projectId));
    await money.vote(coFunding);
    expect(rules(await money.move(coFunding, 'CANCELLED', { reason: 'Annulé.' }))).toEqual(['VersionConflict']);
  });

  it('is for those who carry the project and for the agglomeration asked; to all others it does not exist', async () => {
    const { coFunding } = await money.run('proposeCoFunding', proposal(projectId));
    const seenBy = async (actor: Actor) => {
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
      expect((await seenBy(actor)).project).toEqual({
        grantedCents: 0,
        cap: { maxCents: euros(10_000) },
        fonds: [{ id: coFunding.id }],
        plan: { plan: { costCents: euros(100_000) } },
      });
      expect((await money.read(coFunding.id, actor)).id).toBe(coFunding.id);
    }
    for (const actor of [otherOfficer, bethuneAgent]) {
      expect(await seenBy(actor)).toEqual({ project: null, list: { totalCount: 0 } });
      expect(await money.read(coFunding.id, actor)).toBeNull();
    }
    for (const actor of [analyst, director, administrator, publicActor]) {
      const { project, list } = await seenBy(actor);
      expect([project ?? null, list?.totalCount ?? 0]).toEqual([null, 0]);
    }
    await expect(
      money.run('moveCoFunding', { id: coFunding.id, expectedVersion: 1, to: 'COMMITTED' }, loosAgent),
    ).rejects.toThrow();
    const foreign = money.run('moveCoFunding', { id: coFunding.id, expectedVersion: 1, to: 'COMMITTED' }, otherOfficer);
    await expect(foreign).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

it('a plan addressed to one agglomeration is nothing to another', async () => {
  const projectId = v7();
  await scale.propose({ ...proposalOf(projectId), addressee: cabbalr, leadCommune: bethune, coCarriers: [] });
  await money.tellPlan(projectId, euros(50_000), [], cabbalr);
  expect(rules(await money.run('proposeCoFunding', proposal(projectId)))).toEqual(['CO_FUNDING_OF_AN_OPEN_FILE']);
  expect((await money.run('proposeCoFunding', proposal(projectId), otherOfficer)).coFunding.reference).toMatch(
    /^CABBALR-FC-/,
  );
});
