import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { allocation, bully, grenay, lens, poleSiren, project, team } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const asked = 'team { id version pilot { insee } pilotSince }';

const versionOf = async (id: string): Promise<number> =>
  (await pole.owner.query('select version from resource_team where id = $1', [id]))[0].version;

const set = async (mutation: string, id: string, given: object, actor = actors.director as never) =>
  await runChange(pole, mutation, asked, { id, expectedVersion: await versionOf(id), ...given }, actor);

const storyOf = async (number: number, actor = actors.director as never) =>
  (
    await pole.ask(
      `query ($projects: [_Any!]!) { _entities(representations: $projects) { ... on Project { resourceTeam {
        pilot { insee } pilots { commune { insee } since reason }
        members { body { code name } function role since until } now: members(on: "2026-11-23") { role } } } } }`,
      actor,
      { projects: [{ __typename: 'Project', id: project(number) }] },
    )
  ).data._entities[0].resourceTeam;

describe('a resource team', () => {
  it('has its lead commune as pilot, and tells who piloted it before', async () => {
    const first = await storyOf(2);
    expect(first).toMatchObject({ pilot: { insee: grenay }, pilots: [{ commune: { insee: grenay }, reason: null }] });
    const left = await set('setTeamPilot', team(2), { since: '2026-11-10', reason: 'Changement de priorité' });
    expect(left).toMatchObject({ problems: [], team: { pilot: null, pilotSince: '2026-11-10' } });
    const taken = await set('setTeamPilot', team(2), { pilot: bully, since: '2026-11-20', reason: 'Reprise' });
    expect(taken).toMatchObject({ problems: [], team: { pilot: { insee: bully } } });
    expect((await storyOf(2)).pilots).toEqual([
      { commune: { insee: grenay }, since: '2026-01-01', reason: null },
      { commune: null, since: '2026-11-10', reason: 'Changement de priorité' },
      { commune: { insee: bully }, since: '2026-11-20', reason: 'Reprise' },
    ]);
    expect((await pole.owner.query('select communes from resource_team where id = $1', [team(2)]))[0].communes).toEqual(
      [grenay, bully],
    );
  });

  it('refuses a pilot of nowhere, in the future, before the last one, or the same again', async () => {
    const of = async (given: object) =>
      (await set('setTeamPilot', team(1), { since: '2026-11-20', reason: 'x', ...given })).problems[0];
    expect(await of({ pilot: '99999' })).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'pilot'] });
    expect(await of({ pilot: bully, since: '2026-11-24' })).toMatchObject({ path: ['input', 'since'] });
    expect(await of({ pilot: bully, since: '2025-01-01' })).toMatchObject({ path: ['input', 'since'] });
    expect(await of({ pilot: bully, reason: ' ' })).toMatchObject({ path: ['input', 'reason'] });
    expect(await of({ pilot: '62498' })).toMatchObject({ __typename: 'AlreadyDone' });
  });

  it('has members with roles, whose end leaves them readable', async () => {
    const told = { body: lens, function: 'Chargée de mission', role: 'COORDINATOR', since: '2026-02-01' };
    expect((await set('addTeamMember', team(1), told)).problems).toEqual([]);
    expect((await set('addTeamMember', team(1), { ...told, body: '000000000' })).problems[0].path).toEqual([
      'input',
      'body',
    ]);
    const [{ id }] = await pole.owner.query('select id from resource_team_member');
    const early = await set('endTeamMember', team(1), { memberId: id, until: '2026-01-31' });
    expect(early.problems[0].path).toEqual(['input', 'until']);
    expect((await set('endTeamMember', team(1), { memberId: id, until: '2026-10-31' })).problems).toEqual([]);
    const again = await set('endTeamMember', team(1), { memberId: id, until: '2026-10-31' });
    expect(again.problems[0].path).toEqual(['input', 'memberId']);
    // An end is taken back as long as there is one.
    expect((await set('endTeamMember', team(1), { memberId: id, until: null })).problems).toEqual([]);
    expect((await storyOf(1)).members[0].until).toBeNull();
    const goesOn = await set('endTeamMember', team(1), { memberId: id, until: null });
    expect(goesOn.problems[0].path).toEqual(['input', 'memberId']);
    expect((await set('endTeamMember', team(1), { memberId: id, until: '2026-10-31' })).problems).toEqual([]);
    const { members, now } = await storyOf(1);
    expect(members).toEqual([
      {
        body: { code: lens, name: 'CA de Lens-Liévin' },
        function: 'Chargée de mission',
        role: 'COORDINATOR',
        since: '2026-02-01',
        until: '2026-10-31',
      },
    ]);
    expect(now).toEqual([]);
  });

  it('is changed by its own director alone, and its story is of those who see it', async () => {
    const left = { since: '2026-11-20', reason: 'x' };
    expect((await set('setTeamPilot', team(1), left, actors.otherDirector as never)).code).toBe('NOT_FOUND');
    expect((await set('setTeamPilot', team(1), left, actors.officer as never)).code).toBe('FORBIDDEN');
    expect(await storyOf(1, actors.grenay as never)).toBeNull();
    expect((await storyOf(1, actors.loos as never)).pilots).toHaveLength(1);
    expect(poleSiren).toBeDefined();
  });
});

describe('who is at work on a project', () => {
  const atWork = async (on: string) =>
    (
      await pole.ask(
        `query ($projects: [_Any!]!) { _entities(representations: $projects) { ... on Project {
          techniciansAtWork(on: "${on}") { code } } } }`,
        actors.director,
        { projects: [{ __typename: 'Project', id: project(1) }] },
      )
    ).data._entities[0].techniciansAtWork.map(({ code }: { code: string }) => code);

  it('on a day past are those whose work has ended since, up to their last active day, beside those still there', async () => {
    // Post 2 worked in October 2026 and ended with its plan; post 1 is at work since November.
    expect(await atWork('2026-09-30')).toEqual([]);
    expect(await atWork('2026-10-01')).toEqual(['PMA-T02']);
    expect(await atWork('2026-10-28')).toEqual(['PMA-T02']);
    expect(await atWork('2026-10-29')).toEqual([]);
    expect(await atWork('2026-11-23')).toEqual(['PMA-T01']);
    await pole.owner.query(`update allocation set ended_on = '2026-10-12', end_reason = 'DECIDED' where id = $1`, [
      allocation(4),
    ]);
    expect(await atWork('2026-10-12')).toEqual(['PMA-T02']);
    expect(await atWork('2026-10-13')).toEqual([]);
    await pole.owner.query(
      `update allocation set state = 'ENDED', ended_on = '2026-11-23', end_reason = 'DECIDED'
      where id = $1`,
      [allocation(1)],
    );
    expect(await atWork('2026-11-22')).toEqual(['PMA-T01']);
    expect(await atWork('2026-11-23')).toEqual([]);
  });
});
