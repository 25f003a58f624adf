import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { bethune, department, lens, poleSiren } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const seen = 'interest { id version holds endedOn awaitedMembers { siren } deliberations { member } }';
const declare = (given: object = {}, actor?: Actor) =>
  runChange(
    pole,
    'declareMetropolitanInterest',
    seen,
    {
      competence: 'mobility',
      title: 'Véloroutes',
      text: 'Celles qui en traversent deux.',
      since: '2026-06-01',
      ...given,
    },
    actor,
  );
const deliberate = (interestId: string, member: string, decidedOn = '2026-05-01', actor?: Actor) =>
  runChange(pole, 'recordMetropolitanDeliberation', seen, { interestId, member, decidedOn, reference: 'D-1' }, actor);

describe('the governance of a pole', () => {
  const set = (given: object = {}, actor?: Actor) =>
    runChange(
      pole,
      'setPoleGovernance',
      'pole { siren }',
      { since: '2026-01-01', presidents: 4, electedMembers: 15, act: 'D-0', ...given },
      actor,
    );

  it('holds from a day on, counted, by an act', async () => {
    expect((await set()).problems).toEqual([]);
    expect((await set({ since: '2026-07-01', electedMembers: 16 })).problems).toEqual([]);
    const { data } = await pole.ask(
      `{ pole(siren: "${poleSiren}") { before: governance(on: "2025-12-31") { since }
        later: governance(on: "2026-06-30") { electedMembers } now: governance { electedMembers presidents act } } }`,
      actors.everybody,
    );
    expect(data.pole).toEqual({
      before: null,
      later: { electedMembers: 15 },
      now: { electedMembers: 16, presidents: 4, act: 'D-0' },
    });
    expect((await set()).problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'since'] }]);
  });

  it.each([
    ['fewer than nobody', { presidents: -1 }, 'presidents'],
    ['more elected members than sense', { electedMembers: 1001 }, 'electedMembers'],
    ['no act', { act: ' ' }, 'act'],
  ])('has not %s', async (_what, given, field) => {
    const { problems } = await set({ since: '2028-01-01', ...given });
    expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', field] }]);
  });

  it('is told by its director alone', async () => {
    expect((await set({ since: '2029-01-01' }, actors.officer)).code).toBe('FORBIDDEN');
  });
});

describe('metropolitan interest', () => {
  it('holds once every member agglomeration’s council has decided, and the Department is not asked', async () => {
    const { interest } = await declare();
    expect(interest).toMatchObject({ holds: false, awaitedMembers: [{ siren: bethune }, { siren: lens }] });
    expect((await deliberate(interest.id, lens)).interest).toMatchObject({
      holds: false,
      awaitedMembers: [{ siren: bethune }],
    });
    expect((await deliberate(interest.id, bethune)).interest).toMatchObject({ holds: true, awaitedMembers: [] });
    expect((await deliberate(interest.id, bethune)).problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    expect((await deliberate(interest.id, department)).problems).toMatchObject([
      { rule: 'CONCORDANT_DELIBERATIONS', article: 'CGCT L5731-1' },
    ]);
    const ended = await runChange(pole, 'endMetropolitanInterest', seen, {
      id: interest.id,
      expectedVersion: 1,
      endedOn: '2026-11-22',
    });
    expect(ended.interest).toMatchObject({ holds: false, endedOn: '2026-11-22', version: 2 });
  });

  it('does not hold before its first day, and no council decides in advance or before it is a member', async () => {
    const { interest } = await declare({ since: '2027-01-01' });
    await deliberate(interest.id, lens);
    expect((await deliberate(interest.id, bethune, '2019-12-31')).problems).toMatchObject([
      { rule: 'CONCORDANT_DELIBERATIONS' },
    ]);
    expect((await deliberate(interest.id, bethune, '2026-12-01')).problems).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'decidedOn'] },
    ]);
    expect((await deliberate(interest.id, bethune)).interest).toMatchObject({ holds: false, awaitedMembers: [] });
    expect(
      (
        await runChange(pole, 'endMetropolitanInterest', seen, {
          id: interest.id,
          expectedVersion: 1,
          endedOn: '2026-12-31',
        })
      ).problems,
    ).toMatchObject([{ path: ['input', 'endedOn'] }]);
  });

  it('is of a known competence, and says where its line runs', async () => {
    expect((await declare({ competence: 'magic' })).problems).toMatchObject([{ path: ['input', 'competence'] }]);
    expect((await declare({ text: '  ' })).problems).toMatchObject([{ path: ['input', 'text'] }]);
  });

  it('is its own director’s to write', async () => {
    const { interest } = await declare();
    expect((await deliberate(interest.id, lens, '2026-05-01', actors.otherDirector)).code).toBe('FORBIDDEN');
    expect((await deliberate('none', lens)).code).toBe('NOT_FOUND');
    expect((await declare({}, actors.analyst)).code).toBe('FORBIDDEN');
  });

  it('is read in as many statements for one as for many', async () => {
    const question = (first: number) =>
      `{ pole(siren: "${poleSiren}") { metropolitanInterests(on: "2027-01-01", first: ${first}) { totalCount
        nodes { holds awaitedMembers { name } deliberations { member } } } } }`;
    const one = await pole.ask(question(1));
    const many = await pole.ask(question(50));
    expect(many.data.pole.metropolitanInterests.nodes.length).toBeGreaterThan(1);
    expect(many.statements).toBe(one.statements);
  });
});

describe('a member that leaves the pole', () => {
  const leave = (lastDay: string | null, actor?: Actor, member = department) =>
    runChange(
      pole,
      'setPoleMemberEnd',
      'pole { members { organisation { siren } lastDay endAct } formerMembers { organisation { siren } lastDay } }',
      { member, lastDay, ...(lastDay === null ? {} : { act: 'DEL-9' }) },
      actor,
    );
  const membersOn = async (day: string) =>
    (
      await pole.ask(`{ pole(siren: "${poleSiren}") { members(on: "${day}") { organisation { siren } } } }`)
    ).data.pole.members.map(({ organisation }: { organisation: { siren: string } }) => organisation.siren);

  it('is one until its last day, then among those who left, and stays when the day is taken back', async () => {
    const left = await leave('2026-01-31');
    expect(left.problems).toEqual([]);
    expect(left.pole.formerMembers).toEqual([{ organisation: { siren: department }, lastDay: '2026-01-31' }]);
    expect(await membersOn('2026-01-31')).toContain(department);
    expect(await membersOn('2026-02-01')).not.toContain(department);
    const back = await leave(null);
    expect(back.pole.formerMembers).toEqual([]);
    expect(back.pole.members).toContainEqual({ organisation: { siren: department }, lastDay: null, endAct: null });
  });

  it('is awaited by no metropolitan interest any more', async () => {
    const { interest } = await declare();
    expect(interest.awaitedMembers).toContainEqual({ siren: bethune });
    await leave('2026-01-31', actors.director, bethune);
    const { data } = await pole.ask(`{ metropolitanInterest(id: "${interest.id}") { awaitedMembers { siren } } }`);
    expect(data.metropolitanInterest.awaitedMembers).not.toContainEqual({ siren: bethune });
    await leave(null, actors.director, bethune);
  });

  it('was one, leaves after it joined, by an act, on its director’s word', async () => {
    expect((await leave('1990-01-01')).problems).toMatchObject([{ rule: 'MEMBER_LEAVES_AFTER_IT_JOINED' }]);
    expect((await leave('2026-01-31', actors.director, poleSiren)).problems).toMatchObject([
      { path: ['input', 'member'] },
    ]);
    const without = await runChange(pole, 'setPoleMemberEnd', 'pole { siren }', {
      member: lens,
      lastDay: '2027-01-31',
    });
    expect(without.problems).toMatchObject([{ path: ['input', 'act'] }]);
    expect((await leave('2027-01-31', actors.officer)).code).toBe('FORBIDDEN');
  });
});
