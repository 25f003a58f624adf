import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { administrator, analyst, director, grenayAgent, loos, loosAgent, officer } from '../smallTerritory.js';
import { openStands, type StandsUnderTest } from '../stands/openStands.js';

let stands: StandsUnderTest;
const all = ['PRIVATE', 'SHARED', 'PUBLIC'];
const ids: Record<string, { session: string; event: string; association: string }> = {};
beforeAll(async () => {
  stands = await openStands();
  for (const visibility of all) {
    const [session, event, association] = [
      await stands.made('createForumSession', {
        title: visibility,
        heldOn: '2026-03-14',
        participants: 30,
        fromContracts: 3,
        peersMobilised: 12,
        visibility,
      }),
      await stands.made('createCommunityEvent', {
        title: visibility,
        heldOn: '2026-03-14',
        participants: 4,
        visibility,
      }),
      await stands.made('createAssociation', { name: visibility, visibility }),
    ];
    ids[visibility] = { session: session.id, event: event.id, association: association.id };
  }
});
afterAll(() => stands?.commune.close());

const readers: [string, Actor, string[]][] = [
  ['an agent of the commune', loosAgent, all],
  ['an agent of another commune', grenayAgent, ['SHARED', 'PUBLIC']],
  ['an officer of the agglomeration', officer, ['SHARED', 'PUBLIC']],
  ['the director of the pole', director, ['SHARED', 'PUBLIC']],
  ['an analyst who borrows the commune’s code', { ...analyst, tenant: loos }, ['SHARED', 'PUBLIC']],
  ['an administrator of the commune', administrator, ['SHARED', 'PUBLIC']],
  ['the public', publicActor, ['PUBLIC']],
];

describe.each(readers)('%s', (_who, actor, seen) => {
  it('reads and counts these forums, events and associations only', async () => {
    const list = 'totalCount nodes { id }';
    const { data, errors } = await stands.commune.ask(
      actor,
      `{ forumSessions { ${list} } communityEvents { ${list} } associations { ${list} }
         commune(insee: "${loos}") { forumSessions { ${list} } communityEvents { ${list} } associations { ${list} } } }`,
    );
    expect(errors).toBeUndefined();
    for (const lists of [data, data.commune]) {
      for (const name of ['forumSessions', 'communityEvents', 'associations']) {
        expect(lists[name].totalCount).toBe(seen.length);
        expect(lists[name].nodes).toHaveLength(seen.length);
      }
    }
  });

  it('finds them one by one, and the others look absent', async () => {
    for (const visibility of all) {
      const row = ids[visibility];
      const { data } = await stands.commune.ask(
        actor,
        `{ forumSession(id: "${row?.session}") { id } communityEvent(id: "${row?.event}") { id }
           association(id: "${row?.association}") { id }
           _entities(representations: [{ __typename: "ForumSession", id: "${row?.session}" }]) { ... on ForumSession { id } } }`,
      );
      const found = (id: string | undefined) => (seen.includes(visibility) ? { id } : null);
      expect(data).toEqual({
        forumSession: found(row?.session),
        communityEvent: found(row?.event),
        association: found(row?.association),
        _entities: [found(row?.session)],
      });
    }
  });

  it('sees a count of one to four persons only when it is the commune’s own', async () => {
    const { data } = await stands.commune.ask(
      actor,
      `{ forumSession(id: "${ids.PUBLIC?.session}") { participants fromContracts peersMobilised suppressed }
         communityEvent(id: "${ids.PUBLIC?.event}") { participants suppressed } }`,
    );
    const own = actor === loosAgent;
    expect(data).toEqual({
      forumSession: { participants: 30, fromContracts: own ? 3 : null, peersMobilised: 12, suppressed: !own },
      communityEvent: { participants: own ? 4 : null, suppressed: !own },
    });
  });
});

describe('what does not fit', () => {
  const session = { heldOn: '2026-03-14', participants: 20 };
  const event = { title: 'Fête', heldOn: '2026-03-14', participants: 20 };
  it.each([
    ['createForumSession', { ...session, heldOn: '2150-01-01' }, 'heldOn'],
    ['createForumSession', { ...session, participants: -1 }, 'participants'],
    ['createForumSession', { ...session, fromContracts: 21 }, 'fromContracts'],
    ['createForumSession', { ...session, peersMobilised: -2 }, 'peersMobilised'],
    ['createForumSession', { ...session, title: 'x'.repeat(201) }, 'title'],
    ['createCommunityEvent', { ...event, title: ' ' }, 'title'],
    ['createCommunityEvent', { ...event, heldOn: '2150-01-01' }, 'heldOn'],
    ['createCommunityEvent', { ...event, participants: 1_000_001 }, 'participants'],
    ['createCommunityEvent', { ...event, storyNote: 'x'.repeat(10_001) }, 'storyNote'],
    ['createAssociation', { name: '' }, 'name'],
    ['createAssociation', { name: 'A', rna: 'W12345678' }, 'rna'],
    ['createAssociation', { name: 'A', rna: '621000001' }, 'rna'],
    ['createAssociation', { name: 'A', scope: 'x'.repeat(10_001) }, 'scope'],
  ])('in %s (%j) is a problem that says where, and writes nothing', async (name, input, field) => {
    const counted = `select (select count(*) from forum_session) + (select count(*) from community_event)
      + (select count(*) from association) as n`;
    const before = await stands.commune.rows(counted);
    const { problems, ...row } = await stands.change(loosAgent, name, input);
    expect(Object.values(row)).toEqual([null]);
    expect(problems[0]).toMatchObject({ __typename: 'InvalidInput', path: ['input', field] });
    expect(await stands.commune.rows(counted)).toEqual(before);
  });

  it('is an association twice in a commune, by name or by number; another commune has its own', async () => {
    await stands.made('createAssociation', { name: 'Les Vergers', rna: 'W621000001' });
    for (const input of [{ name: 'LES VERGERS' }, { name: 'Autre', rna: 'W621000001' }]) {
      const { problems } = await stands.change(loosAgent, 'createAssociation', input);
      expect(problems).toEqual([expect.objectContaining({ rule: 'ASSOCIATION_ONCE' })]);
    }
    const own = await stands.made('createAssociation', { name: 'Les Vergers', rna: 'W621000001' }, grenayAgent);
    expect(own.rna).toBe('W621000001');
  });
});

it('a forum sent twice is recorded once', async () => {
  const input = { idempotencyKey: v7(), title: 'Deux fois', heldOn: '2026-03-14', participants: 9 };
  const [first, second] = await Promise.all([
    stands.made('createForumSession', input),
    stands.made('createForumSession', input),
  ]);
  expect(second.id).toBe(first.id);
  expect(await stands.commune.rows(`select 1 from forum_session where title = 'Deux fois'`)).toHaveLength(1);
});

it('the database itself refuses what the rules exclude', async () => {
  for (const broken of ['from_contracts = 31', 'peers_mobilised = 31', 'participants = -1']) {
    const change = stands.commune.rows(`update forum_session set ${broken} where id = $1`, [ids.PUBLIC?.session]);
    await expect(change).rejects.toThrow('check constraint');
  }
  const { rows } = stands.commune;
  const clear = `insert into participation (id, insee, event_id, held_on, token) values ($1, $2, $3, '2026-01-01', $4)`;
  await expect(rows(clear, [v7(), loos, ids.PUBLIC?.event, 'carte 12'])).rejects.toThrow('check constraint');
});
