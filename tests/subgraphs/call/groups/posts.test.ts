import type { QueryRunner } from 'typeorm';
import { SkillCodes1766170000000 } from '#call/migrations/1766170000000-skill-codes.js';
import { withClient } from '#shared/database/provision.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { analyst, call, loosAgent, officer, otherOfficer } from '../smallTerritory.js';
import { problems, supporting } from '../supports/supporting.js';

let scale: CallUnderTest;
let use: ReturnType<typeof supporting>;
beforeAll(async () => {
  scale = await openCall();
  use = supporting(scale);
});
afterAll(async () => {
  await scale?.close();
});

const create = `mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id version } ${problems} } }`;
const update = `mutation ($input: UpdatePostInput!) { updatePost(input: $input) {
  post { state version skills { skill level } } ${problems} } }`;
const capacity = `mutation ($input: SetPostCapacityInput!) { setPostCapacity(input: $input) {
  post { version capacities { since halfDays } } ${problems} } }`;
const values = {
  code: 'CALL-P10',
  function: 'urbaniste',
  state: 'FILLED',
  pooledShare: 50,
  involvesInhabitants: false,
  skills: [{ skill: 'PLANNING', level: 'LEADS' }],
};

describe('a post of the development team', () => {
  it('changes state and skills, in the version that was read', async () => {
    const id = await use.post(10);
    const changed = await use.run(update, {
      id,
      expectedVersion: 2,
      state: 'VACANT',
      skills: [{ skill: 'FOOD', level: 'TEACHES' }],
    });
    expect(changed.data.updatePost).toEqual({
      post: { state: 'VACANT', version: 3, skills: [{ skill: 'FOOD', level: 'TEACHES' }] },
      problems: [],
    });
    const late = await use.run(update, { id, expectedVersion: 2, state: 'FILLED' });
    expect(late.data.updatePost.problems).toMatchObject([{ __typename: 'VersionConflict', currentVersion: 3 }]);
  });

  it('gives from a month on, in whatever order it is told', async () => {
    const id = await use.post(10);
    await use.run(capacity, { id, expectedVersion: 2, since: '2027-06', halfDays: 4 });
    await use.run(capacity, { id, expectedVersion: 3, since: '2027-03', halfDays: 6 });
    const { data } = await scale.ask(
      officer,
      'query ($id: ID!) { post(id: $id) { months(from: "2027-02", until: "2027-06") { capacity } } }',
      { id },
    );
    expect(data.post.months.map((month: { capacity: number }) => month.capacity)).toEqual([10, 6, 6, 6, 4]);
  });

  it.each<[string, object]>([
    ['an empty function', { function: ' ' }],
    ['a share over a hundred', { pooledShare: 101 }],
    ['a skill told twice', { skills: [values.skills[0], { skill: 'Urbanisme', level: 'TEACHES' }] }],
    ['a skill that the reference list does not have', { skills: [{ skill: 'jardinage', level: 'LEADS' }] }],
  ])('is refused with %s', async (_what, wrong) => {
    const { data } = await use.run(create, { ...values, ...wrong });
    expect(data.createPost).toMatchObject({ post: null, problems: [{ __typename: 'InvalidInput' }] });
  });

  it('has a code of its own', async () => {
    expect((await use.run(create, values)).data.createPost.problems).toEqual([]);
    expect((await use.run(create, values)).data.createPost.problems).toMatchObject([{ rule: 'post.code' }]);
    // Another agglomeration's codes are its own: they do not betray each other.
    expect((await use.run(create, values, otherOfficer)).data.createPost.problems).toEqual([]);
  });

  it('gives no more than a month has', async () => {
    const id = await use.post(10);
    const { data } = await use.run(capacity, { id, expectedVersion: 2, since: '2027-01', halfDays: 63 });
    expect(data.setPostCapacity.problems).toMatchObject([{ __typename: 'InvalidInput' }]);
  });

  it('is its agglomeration’s to change, and seen by who follows the flow', async () => {
    const id = await use.post(10);
    const input = { id, expectedVersion: 2, state: 'VACANT' };
    expect((await use.run(update, input, otherOfficer)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await use.run(update, input, loosAgent)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const seen = async (actor: typeof officer) =>
      (await scale.ask(actor, 'query ($id: ID!) { post(id: $id) { id } }', { id })).data.post;
    expect(await seen(analyst)).toEqual({ id });
    for (const actor of [otherOfficer, loosAgent]) expect(await seen(actor)).toBeNull();
    const team = await scale.ask(officer, `{ agglomeration(siren: "${call}") { developmentTeam { filled vacant } } }`);
    expect(team.data.agglomeration.developmentTeam.filled).toBeGreaterThan(0);
  });
});

it('a post that named skills in words names them by their codes after the migration, each once', async () => {
  const id = await use.post(10, { skills: [{ skill: 'FOOD', level: 'TEACHES' }] });
  await withClient(scale.ownerUrl, async (client) => {
    await client.query(
      `insert into post_skill (post_id, siren, skill, level) select id, siren, given, 'LEADS' from post,
        unnest(array['alimentation', 'Mobilités', 'jardinage']) given where id = $1`,
      [id],
    );
    const query = async (sql: string, values?: unknown[]) => (await client.query(sql, values)).rows;
    await new SkillCodes1766170000000().up({ query } as unknown as QueryRunner);
    expect(await query('select skill, level from post_skill where post_id = $1 order by skill', [id])).toEqual([
      { skill: 'FOOD', level: 'TEACHES' },
      { skill: 'MOBILITY', level: 'LEADS' },
      { skill: 'jardinage', level: 'LEADS' },
    ]);
  });
});
