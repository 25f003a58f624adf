import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf } from '../graphql/change.js';
import { checkDay } from '../graphql/dayChecks.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import { dayOf } from '../graphql/today.js';
import { Visibility } from '../graphql/Visibility.js';
import type {
  ChangedChapterInput,
  NewChapterInput,
  PublishChapterInput,
  WithdrawChapterInput,
} from './chapterInputs.js';
import { type ChapterTable, type ChapterValues, insertChapter, lockChapter, writeChapter } from './chapterStore.js';
import { checkChapter } from './checkChapter.js';
import { type ChapterCommand, decide, publicByConsent } from './publishing.js';

/** What a scale adds to a chapter of its own: writes it in the change's transaction, and tells it for the journal. */
export type ToldBeside = (
  manager: EntityManager,
  chapter: { readonly id: string; readonly owner: string },
) => Promise<object>;

const nothingBeside: ToldBeside = () => Promise.resolve({});

export async function createTold(
  context: RequestContext,
  [mutation, of]: readonly [mutation: string, of: ChapterTable],
  input: NewChapterInput,
  beside: ToldBeside = nothingBeside,
): Promise<Outcome> {
  return await change(context, mutation, input, async ({ manager, tenant, record }) => {
    refuseIf(checkChapter(input));
    if (input.visibility === Visibility.PUBLIC) refuseIf([publicByConsent]);
    const id = newId();
    const { period, text, contributors, visibility, axis = null } = input;
    const values = { period, title: input.title.trim(), text, axis, contributorCounts: contributors, visibility };
    await insertChapter(manager, of, { id, owner: tenant, now: new Date() }, values);
    const more = await beside(manager, { id, owner: tenant });
    await record({ entity: of.entity, id, verb: 'CREATE', visibility, change: { ...values, ...more } });
    return { entityId: id, version: 1 };
  });
}

/** What is absent stays as it is: nothing of a chapter can be erased but its text, by an empty one, and its axis, by null. */
export async function updateTold(
  context: RequestContext,
  [mutation, of]: readonly [mutation: string, of: ChapterTable],
  input: ChangedChapterInput,
  beside: ToldBeside = nothingBeside,
): Promise<Outcome> {
  return await change(context, mutation, input, async ({ manager, record }) => {
    const chapter = await lockChapter(manager, of, input.id);
    checkVersion(chapter.version, input.expectedVersion);
    refuseIf(checkChapter(input));
    const outcome = decide(
      chapter,
      { kind: 'EDIT', text: input.text ?? undefined, visibility: input.visibility ?? undefined },
      '',
    );
    if (outcome.kind === 'REFUSED') throw new Refused([outcome.obstacle]);
    const { text, visibility } = outcome.state;
    const values: ChapterValues = {
      text,
      visibility,
      ...(input.period == null ? {} : { period: input.period }),
      ...(input.title == null ? {} : { title: input.title.trim() }),
      ...(input.axis === undefined ? {} : { axis: input.axis }),
      ...(input.contributors == null ? {} : { contributorCounts: input.contributors }),
    };
    const more = await beside(manager, chapter);
    const version = await writeChapter(manager, of, chapter.id, new Date(), values);
    await record({ entity: of.entity, id: chapter.id, verb: 'UPDATE', visibility, change: { ...values, ...more } });
    return { entityId: chapter.id, version };
  });
}

export async function publishTold(
  context: RequestContext,
  name: readonly [mutation: string, of: ChapterTable],
  input: PublishChapterInput,
): Promise<Outcome> {
  return await decided(context, name, 'PUBLISH', input, { kind: 'PUBLISH', consentGivenOn: input.consentGivenOn });
}

/** The chapter is its teller's alone when the change is committed: the next reading of anyone else finds none. */
export async function withdrawTold(
  context: RequestContext,
  name: readonly [mutation: string, of: ChapterTable],
  input: WithdrawChapterInput,
): Promise<Outcome> {
  return await decided(context, name, 'WITHDRAW', input, { kind: 'WITHDRAW' });
}

async function decided(
  context: RequestContext,
  [mutation, of]: readonly [mutation: string, of: ChapterTable],
  verb: string,
  input: WithdrawChapterInput,
  command: ChapterCommand,
): Promise<Outcome> {
  return await change(context, mutation, input, async ({ manager, record }) => {
    const chapter = await lockChapter(manager, of, input.id);
    checkVersion(chapter.version, input.expectedVersion);
    if (command.kind === 'PUBLISH') refuseIf(checkDay(['input', 'consentGivenOn'], command.consentGivenOn));
    const now = new Date();
    const outcome = decide(chapter, command, dayOf(now));
    if (outcome.kind === 'REFUSED') throw new Refused([outcome.obstacle]);
    const { consentGivenOn, consentWithdrawnOn, publishedOn, withdrawnOn, visibility } = outcome.state;
    const values = { consentGivenOn, consentWithdrawnOn, publishedOn, withdrawnOn, visibility };
    const version = await writeChapter(manager, of, chapter.id, now, values);
    await record({ entity: of.entity, id: chapter.id, verb, visibility, change: values });
    return { entityId: chapter.id, version };
  });
}
