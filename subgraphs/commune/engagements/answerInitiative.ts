import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, type Work } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { isId } from '#shared/graphql/isId.js';
import { broken } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { engagementAct } from '#shared/journal/engagementActs.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { agglomerationsOf } from '../communes/store.js';
import type {
  DeclineInitiativeInput,
  DescribeEngagementInput,
  EngageInInitiativeInput,
  WithdrawEngagementInput,
} from './engagementInputs.js';
import type { EngagementRow } from './InitiativeEngagement.js';
import { type Answer, decide, type EngagementCommand } from './lifecycle.js';
import { addStep, insertEngagement, lockEngagement, lockOwnWord, updateEngagement } from './store.js';

/** The commune takes part in an initiative, for the first time or again. */
export async function engageInInitiative(context: RequestContext, input: EngageInInitiativeInput): Promise<Outcome> {
  const command: EngagementCommand = {
    kind: 'ENGAGE',
    on: input.engagedOn ?? dayOf(new Date()),
    body: input.body,
    actReference: input.actReference?.trim() || null,
    localVersion: input.localVersion?.trim() || null,
  };
  return await answer(context, 'engageInInitiative', input, command);
}

/** The commune says that it does not take part, and why. */
export async function declineInitiative(context: RequestContext, input: DeclineInitiativeInput): Promise<Outcome> {
  const command: EngagementCommand = { kind: 'DECLINE', ground: input.ground, reason: input.reason?.trim() || null };
  return await answer(context, 'declineInitiative', input, command);
}

/** What the initiative becomes in the commune, written anew. */
export async function describeEngagement(context: RequestContext, input: DescribeEngagementInput): Promise<Outcome> {
  const command: EngagementCommand = { kind: 'DESCRIBE', localVersion: input.localVersion?.trim() || null };
  return await move(context, 'describeEngagement', input, command);
}

/** The commune takes its engagement back. */
export async function withdrawEngagement(context: RequestContext, input: WithdrawEngagementInput): Promise<Outcome> {
  const command: EngagementCommand = { kind: 'WITHDRAW', reason: input.reason?.trim() || null };
  return await move(context, 'withdrawEngagement', input, command);
}

async function answer(
  context: RequestContext,
  name: string,
  input: EngageInInitiativeInput | DeclineInitiativeInput,
  command: EngagementCommand,
): Promise<Outcome> {
  return await change(context, name, input, async (work) => {
    if (!isId(input.initiativeId)) throw new GraphError('NOT_FOUND');
    const initiativeId = input.initiativeId.toLowerCase();
    const word = await lockOwnWord(work.manager, initiativeId);
    checkVersion(word?.version ?? 0, input.expectedVersion);
    if (word !== null) return await write(work, word, command);
    const now = new Date();
    const first = decided(null, command, now);
    const row = { id: newId(), insee: work.tenant, initiativeId, now };
    if (!(await insertEngagement(work.manager, row, first))) {
      throw new Refused([{ kind: 'VersionConflict', currentVersion: 1 }]);
    }
    return await keep(work, { ...row, version: 1 }, command, first, now);
  });
}

async function move(
  context: RequestContext,
  name: string,
  input: DescribeEngagementInput | WithdrawEngagementInput,
  command: EngagementCommand,
): Promise<Outcome> {
  return await change(context, name, input, async (work) => {
    const word = await lockEngagement(work.manager, input.id);
    checkVersion(word.version, input.expectedVersion);
    return await write(work, word, command);
  });
}

async function write(work: Work, word: EngagementRow, command: EngagementCommand) {
  const now = new Date();
  const next = decided(word, command, now);
  const version = await updateEngagement(work.manager, word.id, now, next);
  return await keep(work, { ...word, version }, command, next, now);
}

function decided(word: EngagementRow | null, command: EngagementCommand, now: Date): Answer {
  const outcome = decide(word, command, dayOf(now));
  if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
  return outcome.answer;
}

type Kept = Pick<EngagementRow, 'id' | 'insee' | 'initiativeId' | 'version'>;

/** The word among those said, the journal's row, and what the agglomeration is told: all of them or none. */
async function keep(work: Work, kept: Kept, command: EngagementCommand, said: Answer, now: Date) {
  const { id, version } = kept;
  await addStep(work.manager, kept, { position: version, answer: said, now });
  await work.record({
    entity: 'InitiativeEngagement',
    id,
    verb: command.kind,
    visibility: 'SHARED',
    change: { initiativeId: kept.initiativeId, ...said },
  });
  await tell(work, kept, said, dayOf(now));
  return { entityId: id, version };
}

/** The agglomeration keeps what the commune says, and says nothing of its own on the commune's engagement. */
async function tell({ manager }: Work, { id, insee, initiativeId, version }: Kept, said: Answer, day: string) {
  const [addressee = null] = await agglomerationsOf(manager, [insee], day);
  if (addressee === null) throw new Refused([noAgglomeration]);
  const { state, since, ground, body, actReference, localVersion, reason } = said;
  const payload = engagementAct.parse({
    engagementId: id,
    addressee,
    initiativeId,
    commune: insee,
    state,
    version,
    since,
    ground,
    body,
    reference: actReference,
    localVersion,
    reason,
  });
  await enqueueDelivery(manager, { stream: id, to: 'call', kind: 'ENGAGEMENT', payload });
}

const noAgglomeration = broken('ENGAGEMENT_HAS_ADDRESSEE', ['input'], {
  fr: 'On ne sait pas à quelle agglomération adresser cette réponse\u00a0: faites enregistrer l’appartenance de la commune.',
  en: 'Nobody knows to which agglomeration this answer goes: have the commune’s membership recorded.',
});
