import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { mostHalfDays } from '#shared/graphql/months.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkLength, checkTitle } from '#shared/graphql/textChecks.js';
import { checkSkill, skillCode } from '#shared/skills/checkSkill.js';
import type { ReferenceSkillRow } from '#shared/skills/skillReferential.js';
import { skillsOn } from '#shared/skills/skillTable.js';
import { today } from '../territory/today.js';
import type { Post } from './Post.js';
import type { CreatePostInput, PostSkillInput, SetPostCapacityInput, UpdatePostInput } from './postInputs.js';
import { lockPost, postsById } from './postStore.js';

/** Adds a post to the team of the officer's own agglomeration. */
export async function createPost(context: RequestContext, input: CreatePostInput): Promise<Outcome> {
  return await change(context, 'createPost', input, async ({ manager, tenant, record }) => {
    const known = await skillsOn(manager, today(new Date()));
    refuseIf([...checkTitle(['input', 'code'], input.code), ...postObstacles(input, known)]);
    const id = newId();
    const code = input.code.trim();
    const added: object[] = await manager.query(
      `insert into post (id, siren, code, function, state, pooled_share, involves_inhabitants)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (siren, code) do nothing returning id`,
      [id, tenant, code, input.function.trim(), input.state, input.pooledShare, input.involvesInhabitants],
    );
    if (added.length === 0) throw new Refused([codeTaken(code)]);
    await writeSkills({ manager, tenant }, id, codesOf(input.skills, known));
    await record({ entity: 'Post', id, verb: 'CREATE', visibility: 'PRIVATE', change: { code, state: input.state } });
    return { entityId: id, version: 1 };
  });
}

/** Changes what is said of a post; what it promised stays promised, whoever holds it. */
export async function updatePost(context: RequestContext, input: UpdatePostInput): Promise<Outcome> {
  return await change(context, 'updatePost', input, async (work) => {
    const post = await postToChange(context, work, input);
    const known = await skillsOn(work.manager, today(new Date()));
    refuseIf(postObstacles(input, known));
    const version = post.version + 1;
    await work.manager.query(
      `update post set function = $2, state = $3, pooled_share = $4, involves_inhabitants = $5, version = $6 where id = $1`,
      [
        post.id,
        input.function?.trim() ?? post.function,
        input.state ?? post.state,
        input.pooledShare ?? post.pooledShare,
        input.involvesInhabitants ?? post.involvesInhabitants,
        version,
      ],
    );
    if (input.skills != null) await writeSkills(work, post.id, codesOf(input.skills, known));
    const { idempotencyKey: _key, expectedVersion: _version, id: _id, ...values } = input;
    await work.record({ entity: 'Post', id: post.id, verb: 'UPDATE', visibility: 'PRIVATE', change: values });
    return { entityId: post.id, version };
  });
}

/** Says what a post gives each month from a month on. */
export async function setPostCapacity(context: RequestContext, input: SetPostCapacityInput): Promise<Outcome> {
  return await change(context, 'setPostCapacity', input, async (work) => {
    const post = await postToChange(context, work, input);
    const { since, halfDays } = input;
    if (halfDays > mostHalfDays) refuseIf([tooMuch]);
    const version = post.version + 1;
    // The row is changed first: whoever promises a month of the post at this moment waits, and sees the new capacity.
    await work.manager.query('update post set version = $2 where id = $1', [post.id, version]);
    await work.manager.query(
      `insert into post_capacity (post_id, siren, since, half_days) values ($1, $2, $3, $4)
      on conflict (post_id, since) do update set half_days = excluded.half_days`,
      [post.id, work.tenant, since, halfDays],
    );
    await work.record({
      entity: 'Post',
      id: post.id,
      verb: 'SET_CAPACITY',
      visibility: 'PRIVATE',
      change: { since, halfDays },
    });
    return { entityId: post.id, version };
  });
}

async function postToChange(
  context: RequestContext,
  { manager }: Work,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<Post & { version: number }> {
  const post = await lockPost(manager, id);
  if (post === null || post.version === null) {
    throw new GraphError((await context.load(postsById, id, undefined)) === null ? 'NOT_FOUND' : 'FORBIDDEN');
  }
  checkVersion(post.version, expectedVersion);
  return { ...post, version: post.version };
}

async function writeSkills(
  { manager, tenant }: Pick<Work, 'manager' | 'tenant'>,
  post: string,
  skills: readonly PostSkillInput[],
): Promise<void> {
  await manager.query('delete from post_skill where post_id = $1', [post]);
  await manager.query(
    `insert into post_skill (post_id, siren, skill, level)
    select $1, $2, skill, level from jsonb_to_recordset($3::jsonb) as given (skill text, level text)`,
    [post, tenant, JSON.stringify(skills)],
  );
}

/** The skills by their codes, as needs name them. */
function codesOf(skills: readonly PostSkillInput[], known: readonly ReferenceSkillRow[]): PostSkillInput[] {
  return skills.map(({ skill, level }) => ({ skill: skillCode(skill, known), level }));
}

function postObstacles(
  post: {
    readonly function?: string | null;
    readonly pooledShare?: number | null;
    readonly skills?: readonly PostSkillInput[] | null;
  },
  known: readonly ReferenceSkillRow[],
): Obstacle[] {
  const skills = codesOf(post.skills ?? [], known);
  const { pooledShare } = post;
  return [
    ...(post.function == null ? [] : checkTitle(['input', 'function'], post.function)),
    ...(pooledShare != null && (pooledShare < 0 || pooledShare > 100) ? [notAShare] : []),
    ...checkLength(['input', 'skills'], skills.length),
    ...skills.flatMap(({ skill }, index) => [
      ...checkSkill(['input', 'skills', String(index), 'skill'], skill, known),
      ...(skills.findIndex((other) => other.skill === skill) < index ? [toldTwice(index)] : []),
    ]),
  ];
}

const notAShare = invalid(['input', 'pooledShare'], {
  fr: 'Une part va de 0 à 100\u00a0%\u00a0: corrigez-la.',
  en: 'A share goes from 0 to 100%: correct it.',
});
const tooMuch = invalid(['input', 'halfDays'], {
  fr: `Un mois compte au plus ${mostHalfDays} demi-journées\u00a0: corrigez la capacité.`,
  en: `A month has at most ${mostHalfDays} half-days: correct the capacity.`,
});
const toldTwice = (index: number) =>
  invalid(['input', 'skills', String(index), 'skill'], {
    fr: 'Ce savoir-faire est donné deux fois\u00a0: gardez-en un.',
    en: 'This skill is given twice: keep one.',
  });
const codeTaken = (code: string) =>
  broken('post.code', ['input', 'code'], {
    fr: `Un poste porte déjà le code ${code}\u00a0: choisissez-en un autre.`,
    en: `A post already has the code ${code}: choose another.`,
  });
