import { change, checkVersion, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkDay } from '../communes/checkDay.js';
import type { PublishChapterInput, WithdrawChapterInput } from './chapterInputs.js';
import { type ChapterCommand, decide } from './publishing.js';
import { lockChapter, writeChapter } from './store.js';

export async function publishChapter(context: RequestContext, input: PublishChapterInput): Promise<Outcome> {
  return await decided(context, 'publishChapter', 'PUBLISH', input, {
    kind: 'PUBLISH',
    consentGivenOn: input.consentGivenOn,
  });
}

/** The chapter is its commune's alone when the change is committed: the next reading of anyone else finds none. */
export async function withdrawChapter(context: RequestContext, input: WithdrawChapterInput): Promise<Outcome> {
  return await decided(context, 'withdrawChapter', 'WITHDRAW', input, { kind: 'WITHDRAW' });
}

async function decided(
  context: RequestContext,
  name: string,
  verb: string,
  input: WithdrawChapterInput,
  command: ChapterCommand,
): Promise<Outcome> {
  return await change(context, name, input, async ({ manager, record }) => {
    const chapter = await lockChapter(manager, input.id);
    checkVersion(chapter.version, input.expectedVersion);
    if (command.kind === 'PUBLISH') refuseIf(checkDay(['input', 'consentGivenOn'], command.consentGivenOn));
    const now = new Date();
    const outcome = decide(chapter, command, dayOf(now));
    if (outcome.kind === 'REFUSED') throw new Refused([outcome.obstacle]);
    const { consentGivenOn, consentWithdrawnOn, publishedOn, withdrawnOn, visibility } = outcome.state;
    const values = { consentGivenOn, consentWithdrawnOn, publishedOn, withdrawnOn, visibility };
    const version = await writeChapter(manager, chapter.id, now, values);
    await record({ entity: 'StoryChapter', id: chapter.id, verb, visibility, change: values });
    return { entityId: chapter.id, version };
  });
}
