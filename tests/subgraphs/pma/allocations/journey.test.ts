import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type OpenPole, openPole } from '../openPole.js';
import { bully, loos, post, project } from '../poleRows.js';
import { follow, request, run } from './commands.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const monthOf = async (technician: string, month: string) => {
  const { data } = await pole.ask(`{ technician(id: "${technician}") {
    months(from: "${month}", until: "${month}") { capacity committed done over overrideReason } } }`);
  return data.technician.months[0];
};

describe('an allocation, from the request to its end', () => {
  it('commits nothing before it is accepted, what is planned then, and what was done at the end', async () => {
    const asked = await run(pole, 'requestAllocation', request({ months: [{ month: '2026-11', planned: 8 }] }));
    expect(asked.problems).toEqual([]);
    expect(asked.allocation).toMatchObject({ reference: 'PMA-2026-005', state: 'REQUESTED', version: 1, checks: [] });
    const proposed = await follow(pole, asked.allocation, ['PROPOSED']);
    expect(await monthOf(post(3), '2026-11')).toMatchObject({ committed: 0 });
    const accepted = await follow(pole, proposed, ['ACCEPTED']);
    expect(await monthOf(post(3), '2026-11')).toMatchObject({ committed: 8 });

    const early = await run(pole, 'moveAllocation', {
      id: accepted.id,
      expectedVersion: accepted.version,
      to: 'ACTIVE',
    });
    expect(early.problems).toMatchObject([{ __typename: 'RuleBroken', rule: 'EMPLOYER_AGREEMENT' }]);
    expect(early.allocation).toBeNull();

    const agreed = await run(pole, 'recordEmployerAgreement', {
      id: accepted.id,
      expectedVersion: accepted.version,
      agreedOn: '2026-11-20',
      reference: 'CONV-9',
    });
    const active = await follow(pole, agreed.allocation, ['ACTIVE']);
    const worked = await run(pole, 'recordHalfDays', {
      ...{ id: active.id, expectedVersion: active.version, months: [{ month: '2026-11', done: 3 }] },
    });
    expect(worked.allocation.months).toEqual([{ month: '2026-11', planned: 8, done: 3 }]);
    expect(await monthOf(post(3), '2026-11')).toMatchObject({ committed: 8, done: 3 });
    await follow(pole, worked.allocation, ['ENDED']);
    expect(await monthOf(post(3), '2026-11')).toMatchObject({ committed: 3, done: 3, overrideReason: null });
  });

  it('says what its next states are and why one is closed', async () => {
    const asked = await run(pole, 'requestAllocation', request({ projectId: project(7), pilot: bully }));
    const accepted = await follow(pole, asked.allocation, ['PROPOSED', 'ACCEPTED']);
    const { data } = await pole.ask(`{ allocation(id: "${accepted.id}") { availableTransitions { to open reason } } }`);
    expect(data.allocation.availableTransitions).toEqual([
      { to: 'ACTIVE', open: false, reason: expect.stringMatching(/L’employeur.*La commune pilote ne s’est pas/) },
      { to: 'CANCELLED', open: true, reason: null },
    ]);
  });

  it('is not accepted beyond capacity: the problem names the month and what is left, and nothing is written', async () => {
    const asked = await run(
      pole,
      'requestAllocation',
      request({ technicianId: post(2), months: [{ month: '2026-12', planned: 21 }] }),
    );
    const proposed = await follow(pole, asked.allocation, ['PROPOSED']);
    const refused = await run(pole, 'moveAllocation', {
      id: proposed.id,
      expectedVersion: proposed.version,
      to: 'ACCEPTED',
    });
    expect(refused.problems).toMatchObject([{ rule: 'CAPACITY', message: expect.stringMatching(/2026-12.* 20 /) }]);
    const { data } = await pole.ask(`{ allocation(id: "${proposed.id}") { state version
      availableTransitions { to open } } }`);
    expect(data.allocation).toMatchObject({ state: 'PROPOSED', version: proposed.version });
    expect(data.allocation.availableTransitions[0]).toEqual({ to: 'ACCEPTED', open: false });
  });

  it('records work beyond what was left as a fact learnt late, once it has ended', async () => {
    const asked = await run(
      pole,
      'requestAllocation',
      request({ technicianId: post(2), months: [{ month: '2026-10', planned: 14 }], from: '2026-10-01' }),
    );
    const accepted = await follow(pole, asked.allocation, ['PROPOSED', 'ACCEPTED']);
    const agreed = await run(pole, 'recordEmployerAgreement', {
      id: accepted.id,
      expectedVersion: accepted.version,
      agreedOn: '2026-10-01',
    });
    const active = await follow(pole, agreed.allocation, ['ACTIVE']);
    const worked = await run(pole, 'recordHalfDays', {
      ...{ id: active.id, expectedVersion: active.version, months: [{ month: '2026-10', done: 17 }] },
    });
    await follow(pole, worked.allocation, ['ENDED']);
    expect(await monthOf(post(2), '2026-10')).toEqual({
      capacity: 20,
      committed: 23,
      done: 23,
      over: 3,
      overrideReason: 'LEARNT_LATE',
    });
    expect((await pole.ask(`{ allocation(id: "${asked.allocation.id}") { checks } }`)).data.allocation.checks).toEqual([
      'OVER_ALLOCATED',
    ]);
  });

  it('joins the team its project has, and makes one for a project without', async () => {
    const teamsOf = async (number: number) =>
      (await pole.owner.query('select pilot, communes from resource_team where project_id = $1', [
        project(number),
      ])) as [];
    await run(pole, 'requestAllocation', request({ projectId: project(8), pilot: bully }));
    await run(pole, 'requestAllocation', request({ projectId: project(8), pilot: bully }));
    expect(await teamsOf(8)).toEqual([{ pilot: bully, communes: [bully] }]);
    const other = await run(pole, 'requestAllocation', request({ projectId: project(8), pilot: loos }));
    expect(other.problems).toMatchObject([{ rule: 'TEAM_PILOT' }]);
  });
});

describe('capacity', () => {
  it('cut below what is committed is kept, shown, and leaves no room for more', async () => {
    const version = async () =>
      (await pole.ask(`{ technician(id: "${post(3)}") { version } }`)).data.technician.version;
    const set = async (capacity: number) => {
      const { data } =
        await pole.ask(`mutation { setCapacity(input: { idempotencyKey: "${capacity}", capacity: ${capacity},
        technicianId: "${post(3)}", expectedVersion: ${await version()}, month: "2027-01" }) {
        technician { version months(from: "2027-01", until: "2027-01") { capacity committed free over overrideReason } }
        problems { message path } } }`);
      return data.setCapacity;
    };
    expect((await set(10)).technician.months).toEqual([
      { capacity: 10, committed: 15, free: 0, over: 5, overrideReason: 'CAPACITY_CUT' },
    ]);
    const asked = await run(
      pole,
      'requestAllocation',
      request({ until: '2027-01-31', months: [{ month: '2027-01', planned: 1 }] }),
    );
    const proposed = await follow(pole, asked.allocation, ['PROPOSED']);
    const refused = await run(pole, 'moveAllocation', {
      id: proposed.id,
      expectedVersion: proposed.version,
      to: 'ACCEPTED',
    });
    expect(refused.problems).toMatchObject([{ rule: 'CAPACITY', message: expect.stringMatching(/2027-01.* 0 /) }]);
    expect((await set(15)).technician.months[0]).toMatchObject({ over: 0, overrideReason: null });
    expect(await set(63)).toMatchObject({ technician: null, problems: [{ path: ['input', 'capacity'] }] });
  });

  it('is not set for a month in which the post does not exist', async () => {
    const { data } = await pole.ask(`mutation { setCapacity(input: { idempotencyKey: "later", capacity: 4,
      technicianId: "${post(3)}", expectedVersion: 3, month: "2027-07" }) { problems { __typename path } } }`);
    expect(data.setCapacity.problems).toEqual([{ __typename: 'InvalidInput', path: ['input', 'month'] }]);
  });
});
