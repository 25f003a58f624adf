import type { EntityManager } from 'typeorm';
import { change, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { ownedBy } from '../communes/ownedBy.js';
import { standsById } from '../stands/store.js';
import type { RecordParticipationInput } from './forumInputs.js';
import { insertParticipation, type Meeting, tokensOf } from './participationStore.js';
import { communityEventsById, forumSessionsById } from './store.js';

/** The most persons that one request may record. */
const mostLabels = 1_000;

/**
 * Records who came to a meeting. Labels are turned into pseudonyms before anything is remembered of the request: neither
 * the journal nor the record of the idempotency key is made from them.
 */
export async function recordParticipation(context: RequestContext, input: RecordParticipationInput): Promise<Outcome> {
  const { labels, ...rest } = input;
  const obstacles = checkLabels(labels);
  const isAgent = context.actor.tenant !== null && ownedBy(context.actor, context.actor.tenant);
  const tokens = obstacles.length > 0 || !isAgent ? [] : await context.savepoint((work) => tokensOf(work, labels));
  const remembered = { ...rest, tokens };
  return await change(context, 'recordParticipation', remembered, async ({ manager, tenant, record }) => {
    refuseIf([...obstacles, ...checkOneMeeting(rest)]);
    const { visibility, ...meeting } = await ownMeeting(manager, context, rest);
    const recorded = await insertParticipation(manager, meeting, tokens);
    const { entity, id } = meeting;
    await record({ entity, id, verb: 'RECORD_PARTICIPATION', visibility, change: { recorded } });
    return { entityId: tenant, version: 1 };
  });
}

type Chosen = Pick<RecordParticipationInput, 'standId' | 'eventId' | 'forumSessionId'>;

function checkLabels(labels: readonly string[]): Obstacle[] {
  if (labels.length < 1 || labels.length > mostLabels) return [invalid(['input', 'labels'], howMany)];
  return labels.flatMap((label, index) => {
    const path = ['input', 'labels', String(index)];
    return /\p{Surrogate}/u.test(label) ? [invalid(path, torn)] : checkTitle(path, label);
  });
}

function checkOneMeeting({ standId, eventId, forumSessionId }: Chosen): Obstacle[] {
  const given = [standId, eventId, forumSessionId].filter((id) => id != null);
  return given.length === 1 ? [] : [invalid(['input'], oneOfThree)];
}

async function ownMeeting(
  manager: EntityManager,
  context: RequestContext,
  { standId, eventId, forumSessionId }: Chosen,
): Promise<Meeting & { readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC' }> {
  const kinds = [
    ['Stand', 'standId', standId, standsById],
    ['CommunityEvent', 'eventId', eventId, communityEventsById],
    ['ForumSession', 'forumSessionId', forumSessionId, forumSessionsById],
  ] as const;
  for (const [entity, name, id, rows] of kinds) {
    if (id == null) continue;
    const [row] = await rows(manager, [id], undefined, context);
    if (row == null || !ownedBy(context.actor, row.insee)) throw new Refused([invalid(['input', name], elsewhere)]);
    return { entity, id: row.id, insee: row.insee, heldOn: row.heldOn, visibility: row.visibility };
  }
  throw new Refused([invalid(['input'], oneOfThree)]);
}

const howMany = {
  fr: `Donnez de 1 à ${mostLabels} personnes à la fois.`,
  en: `Give from 1 to ${mostLabels} persons at a time.`,
};
const torn = {
  fr: 'Ce texte contient une moitié de caractère\u00a0: retirez-la.',
  en: 'This text holds half of a character: remove it.',
};
const oneOfThree = {
  fr: 'Donnez un stand, un évènement ou un forum\u00a0: un seul des trois.',
  en: 'Give a stand, an event or a forum session: one of the three.',
};
const elsewhere = {
  fr: 'Choisissez une rencontre tenue par votre commune.',
  en: 'Choose a meeting that your commune held.',
};
