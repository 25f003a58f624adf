import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { change, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { skillsOn } from '#shared/skills/skillTable.js';
import { clock } from '../territory/clock.js';
import { knownBody } from '../territory/knownBody.js';
import { decideTerms } from './changedTerms.js';
import { decideCorrection } from './correctedPost.js';
import { decideNewPost } from './newPost.js';
import type {
  CreateTechnicianInput,
  RemoveTechnicianInput,
  SetPostTermsInput,
  UpdateTechnicianInput,
} from './postInputs.js';
import { deletePost, factsToCorrect, insertPost, lockForRemoval, writeFacts } from './postStore.js';
import { removalObstacles } from './resting.js';
import { forgetTerms, writeTerms } from './termsStore.js';
import { lockPost, raiseVersion } from './writing.js';

/** Adds a post to the director's own pole. */
export async function createTechnician(context: RequestContext, input: CreateTechnicianInput): Promise<Outcome> {
  return await change(context, 'createTechnician', input, async ({ manager, tenant: pole, record }) => {
    const today = clock.today();
    const { until = null, employerName = null, employer, ...said } = input;
    const world = {
      today,
      employer: await knownBody(manager, pole, employer),
      skills: await skillsOn(manager, said.since > today ? said.since : today),
    };
    const decided = decideNewPost(world, { ...said, until, employerName });
    if ('obstacles' in decided) throw new Refused(decided.obstacles);
    const { post } = decided;
    await holdCodes(manager, pole);
    const id = newId();
    if (!(await insertPost(manager, { ...post, id, pole }))) throw new Refused([codeTaken(post.code)]);
    const { employerName: _name, ...written } = post;
    await record({ entity: 'Technician', id, verb: 'CREATE', visibility: 'SHARED', change: written });
    return { entityId: id, version: 1 };
  });
}

/** Corrects what is said of a post; months that it promised are counted anew. */
export async function updateTechnician(context: RequestContext, input: UpdateTechnicianInput): Promise<Outcome> {
  return await change(context, 'updateTechnician', input, async ({ manager, tenant: pole, record }) => {
    const { idempotencyKey: _key, expectedVersion: _version, technicianId: _id, ...correction } = input;
    const post = await lockPost(manager, context, input);
    const facts = await factsToCorrect(manager, post);
    const employer = correction.employer == null ? null : await knownBody(manager, pole, correction.employer);
    const decided = decideCorrection(facts, correction, employer, clock.today());
    if ('obstacles' in decided) throw new Refused(decided.obstacles);
    await holdCodes(manager, pole);
    const name = employer === null ? null : (employer.name ?? correction.employerName ?? null);
    if (!(await writeFacts(manager, post, { ...decided.post, employerName: name }))) {
      throw new Refused([codeTaken(decided.post.code)]);
    }
    const version = await raiseVersion(manager, post.id);
    const { employerName: _name, ...change } = correction;
    await record({ entity: 'Technician', id: post.id, verb: 'UPDATE', visibility: 'SHARED', change });
    return { entityId: post.id, version };
  });
}

/** Says what a post works and pools from a month on, or takes such a change back. */
export async function setPostTerms(context: RequestContext, input: SetPostTermsInput): Promise<Outcome> {
  return await change(context, 'setPostTerms', input, async ({ manager, record }) => {
    const { fromMonth, workingTime = null, pooledShare = null } = input;
    const post = await lockPost(manager, context, input);
    const decided = decideTerms(post, { fromMonth, workingTime, pooledShare });
    if ('obstacles' in decided) throw new Refused(decided.obstacles);
    if (decided.change === null) await forgetTerms(manager, post, fromMonth);
    else await writeTerms(manager, post, decided.change);
    const version = await raiseVersion(manager, post.id);
    const terms = { fromMonth, workingTime: decided.change?.workingTime, pooledShare: decided.change?.pooledShare };
    await record({ entity: 'Technician', id: post.id, verb: 'SET_TERMS', visibility: 'SHARED', change: terms });
    return { entityId: post.id, version };
  });
}

/** Takes back a post that was made by mistake, with what was said of its skills and months. */
export async function removeTechnician(context: RequestContext, input: RemoveTechnicianInput): Promise<Outcome> {
  return await change(context, 'removeTechnician', input, async ({ manager, record }) => {
    const post = await lockPost(manager, context, input);
    refuseIf(removalObstacles(await lockForRemoval(manager, post.id)));
    await deletePost(manager, post.id);
    await record({ entity: 'Technician', id: post.id, verb: 'REMOVE', visibility: 'SHARED', tombstone: true });
    return { entityId: post.id, version: post.version + 1 };
  });
}

/** One at a time, imports included: a code that is free stays so until it is written. */
async function holdCodes(manager: EntityManager, pole: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 47))', [pole]);
}

const codeTaken = (code: string): Obstacle =>
  broken(
    'POST_CODE_IS_FREE',
    ['input', 'code'],
    {
      fr: `Un poste du pôle porte déjà le code ${code}\u00a0: choisissez-en un autre.`,
      en: `A post of the pole already has the code ${code}: choose another.`,
    },
    { fr: 'Un code que nul poste ne porte.', en: 'A code that no post has.' },
  );
