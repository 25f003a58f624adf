import { createHmac } from 'node:crypto';
import { v7 } from 'uuid';
import { firstDayOfYearTo, shownParticipation } from '#commune/forums/shownParticipation.js';
import { withClient } from '#shared/database/provision.js';
import { publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { analyst, grenay, grenayAgent, loos, loosAgent } from '../smallTerritory.js';
import { openStands, type StandsUnderTest } from '../stands/openStands.js';

let stands: StandsUnderTest;
beforeAll(async () => {
  stands = await openStands();
});
afterAll(() => stands?.commune.close());

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `carte ${from + index}`);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const record = (name: string, id: string, labels: string[], actor = loosAgent) =>
  stands.made('recordParticipation', { [name]: id, labels }, actor);
const event = (values: object, actor = loosAgent) =>
  stands.made('createCommunityEvent', { title: 'Fête', participants: 40, heldOn: daysAgo(20), ...values }, actor);
const shown = async (actor: typeof publicActor, insee = loos) =>
  (
    await stands.commune.ask(
      actor,
      `{ commune(insee: "${insee}") { participation { distinct newcomersShare n suppressed } } }`,
    )
  ).data.commune.participation;

describe('participation', () => {
  it('counts a person once over stands, events and forums, and newcomers among them', async () => {
    const before = await event({ heldOn: daysAgo(700), visibility: 'PUBLIC' });
    await record('eventId', before.id, people(0, 10));
    const stand = await stands.stand({ heldOn: daysAgo(30), visibility: 'PUBLIC' });
    await record('standId', stand.id, people(0, 8));
    const forum = await stands.made('createForumSession', {
      heldOn: daysAgo(10),
      participants: 12,
      visibility: 'SHARED',
    });
    const now = await record('forumSessionId', forum.id, people(4, 20));
    // Twenty persons in the year; ten of them came to something before it.
    expect(now).toMatchObject({ distinct: 20, newcomersShare: 0.5, n: 2, suppressed: false });
    expect(await shown(analyst)).toEqual({ distinct: 20, newcomersShare: 0.5, n: 2, suppressed: false });
    // The public does not see the forum: eight persons at the stand, none of them new.
    expect(await shown(publicActor)).toEqual({ distinct: 5, newcomersShare: 0, n: 1, suppressed: false });
  });

  it('recorded twice, or under the same words in another form, counts nobody twice', async () => {
    const { id } = await event({}, grenayAgent);
    const input = { idempotencyKey: v7(), eventId: id, labels: ['Carte é 1', 'carte 2'] };
    await stands.made('recordParticipation', input, grenayAgent);
    await stands.made('recordParticipation', input, grenayAgent);
    const again = await record('eventId', id, ['  CARTE E 1 ', 'carte 2', 'carte 2', 'carte 3'], grenayAgent);
    expect(again.distinct).toBe(3);
    const { problems } = await stands.change(grenayAgent, 'recordParticipation', { ...input, labels: ['x'] });
    expect(problems).toEqual([expect.objectContaining({ __typename: 'KeyReused' })]);
    await stands.commune.rows(`update community_event set visibility = 'PUBLIC' where id = $1`, [id]);
    expect(await shown(analyst, grenay)).toEqual({ distinct: null, newcomersShare: null, n: 1, suppressed: true });
  });

  it('is a pseudonym by HMAC-SHA256 under the commune’s own key, another one in another commune', async () => {
    const tokens: string[][] = [];
    for (const actor of [loosAgent, grenayAgent]) {
      const { id } = await event({}, actor);
      await record('eventId', id, ['Carte 77'], actor);
      const rows = await stands.commune.rows('select token from participation where event_id = $1', [id]);
      const [key] = await stands.commune.rows('select key from participation_key where insee = $1', [actor.tenant]);
      const expected = createHmac('sha256', key?.key as Buffer)
        .update('carte 77')
        .digest('hex');
      expect(rows).toEqual([{ token: expected }]);
      tokens.push(rows.map(({ token }) => String(token)));
    }
    expect(tokens[0]).not.toEqual(tokens[1]);
  });

  it('leaves its labels nowhere in the database', async () => {
    const { id } = await event({});
    await record('eventId', id, ['secret de Polichinelle']);
    const tables = await stands.commune.rows(
      `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { table_name: table } of tables) {
      const found = await stands.commune.rows(`select 1 from "${table}" t where t::text ilike '%polichinelle%'`);
      expect({ table, found }).toEqual({ table, found: [] });
    }
  });

  it('has a key that the application cannot read, and tokens that nobody makes but the commune', async () => {
    await withClient(stands.commune.appUrl, async (client) => {
      await expect(client.query('select key from participation_key')).rejects.toThrow('permission denied');
      await expect(client.query(`select participation_tokens('{a}')`)).rejects.toThrow('agent of a commune');
      await client.query(`select set_config('archipel.tenant', '62528', false),
        set_config('archipel.scale', 'pma', false), set_config('archipel.role', 'ANALYST', false)`);
      await expect(client.query(`select participation_tokens('{a}')`)).rejects.toThrow('agent of a commune');
    });
  });

  it.each([
    ['no meeting', {}, ['input']],
    ['two meetings', { standId: v7(), eventId: v7() }, ['input']],
    ['a meeting of nobody', { eventId: v7() }, ['input', 'eventId']],
    ['a meeting that is no id', { standId: 'x' }, ['input', 'standId']],
    ['no label', { eventId: v7(), labels: [] }, ['input', 'labels']],
    ['too many labels', { eventId: v7(), labels: people(0, 1001) }, ['input', 'labels']],
    ['an empty label', { eventId: v7(), labels: [' '] }, ['input', 'labels', '0']],
    ['a null character', { eventId: v7(), labels: ['a', 'b\u0000'] }, ['input', 'labels', '1']],
    ['half a character', { eventId: v7(), labels: ['\ud83c'] }, ['input', 'labels', '0']],
  ])('with %s is a problem that says where', async (_what, given, path) => {
    const { participation, problems } = await stands.change(loosAgent, 'recordParticipation', {
      labels: ['a'],
      ...given,
    });
    expect(participation).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ __typename: 'InvalidInput', path })]);
  });

  it('is never recorded at another commune’s meeting', async () => {
    const { id } = await event({ visibility: 'PUBLIC' }, grenayAgent);
    const { problems } = await stands.change(loosAgent, 'recordParticipation', { eventId: id, labels: ['a'] });
    expect(problems).toEqual([expect.objectContaining({ path: ['input', 'eventId'] })]);
  });
});

describe('what others are shown of participation', () => {
  interface Counts {
    readonly distinct: number;
    readonly newcomers: number;
  }
  const states: Counts[] = Array.from({ length: 41 }, (_, distinct) =>
    Array.from({ length: distinct + 1 }, (_, newcomers) => ({ distinct, newcomers })),
  ).flat();
  const view = ({ distinct, newcomers }: Counts, recordedBefore = true) => {
    const times = Array.from({ length: distinct }, () => 1);
    return shownParticipation({ meetings: ['a'], times, newcomers, recordedBefore }, '2026-11-23', false);
  };

  it('gives away no count of one to four newcomers, nor of one to four others, whatever the figures', () => {
    const alike = new Map<string, Counts[]>();
    for (const state of states) {
      const name = JSON.stringify(view(state));
      alike.set(name, [...(alike.get(name) ?? []), state]);
    }
    const counts = [
      (one: Counts) => one.distinct,
      (one: Counts) => one.newcomers,
      (one: Counts) => one.distinct - one.newcomers,
    ];
    const isSmall = (count: number) => count >= 1 && count <= 4;
    const known = [...alike.entries()].flatMap(([name, same]) =>
      counts.flatMap((count) => {
        const values = new Set(same.map(count));
        return values.size === 1 && [...values].some(isSmall) ? [name] : [];
      }),
    );
    expect(alike.size).toBeGreaterThan(20);
    expect(known).toEqual([]);
  });

  it('is the same before and after one more person, four times out of five', () => {
    const changes = states.filter(({ distinct }) => distinct >= 5 && distinct < 40);
    const seen = changes.filter(
      (state) => view(state).distinct !== view({ ...state, distinct: state.distinct + 1 }).distinct,
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(({ distinct }) => distinct % 5 === 4)).toBe(true);
  });

  it('is no share of newcomers where nobody came, or nobody is recorded before', () => {
    expect(view({ distinct: 0, newcomers: 0 })).toMatchObject({ distinct: 0, newcomersShare: null, suppressed: false });
    const first = view({ distinct: 20, newcomers: 20 }, false);
    expect(first).toMatchObject({ distinct: 20, newcomersShare: null, suppressed: false });
  });
});

it('twelve months end on the day and begin on the day after the same day a year before', () => {
  expect(['2026-11-23', '2024-02-29', '2025-02-28'].map(firstDayOfYearTo)).toEqual([
    '2025-11-24',
    '2023-03-02',
    '2024-02-29',
  ]);
});
