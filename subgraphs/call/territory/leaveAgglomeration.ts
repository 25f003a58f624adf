import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { broken } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { membershipAct, streamOf } from '#shared/journal/regimeActs.js';
import type { LeaveAgglomerationInput } from './LeaveAgglomerationInput.js';
import { membershipHeld } from './store.js';
import { today } from './today.js';

/**
 * A member leaves for outside the territory from a day on: a change point to no agglomeration. It is told, and what the
 * agglomeration had under way for it ends by itself on that day (startMembershipEndings). A commune that goes to another
 * agglomeration of the territory is recorded by that one. Its outcome's entity is the commune's code.
 */
export async function leaveAgglomeration(context: RequestContext, input: LeaveAgglomerationInput): Promise<Outcome> {
  return await change(context, 'leaveAgglomeration', input, async ({ manager, tenant, record }) => {
    const { commune, since, decidedOn } = input;
    const reference = input.actReference.trim();
    refuseIf([
      ...checkDay(['input', 'since'], since),
      ...checkTitle(['input', 'actReference'], input.actReference),
      ...checkPastDay(['input', 'decidedOn'], decidedOn, today()),
      ...(decidedOn > since ? [decidedFirst] : []),
    ]);
    const held = await membershipHeld(manager, { commune, before: since });
    if (held?.siren !== tenant) refuseIf([noMember]);
    const source = { title: reference, publisher: null, publishedOn: decidedOn };
    const written = await manager.query(
      `insert into membership (commune, siren, left_siren, since, source) values ($1, null, $2, $3, $4)
      on conflict (commune, since) do nothing returning commune`,
      [commune, tenant, since, JSON.stringify(source)],
    );
    if (written.length === 0) refuseIf([oneADay]);
    const payload = membershipAct.parse({
      addressee: commune,
      agglomeration: tenant,
      since,
      reference,
      decidedOn,
      leaves: true,
    });
    await enqueueDelivery(manager, { stream: streamOf(tenant, commune), to: 'commune', kind: 'MEMBERSHIP', payload });
    const change = { commune, since, actReference: reference };
    await record({ entity: 'Agglomeration', id: tenant, verb: 'LEAVE', visibility: 'PUBLIC', change });
    return { entityId: commune, version: 1 };
  });
}

const since = ['input', 'since'];
const noMember = broken(
  'ONLY_A_MEMBER_LEAVES',
  ['input', 'commune'],
  {
    fr: 'Cette commune n’est pas membre de votre agglomération la veille de ce jour\u00a0: corrigez la commune ou le jour.',
    en: 'This commune is no member of your agglomeration on the eve of that day: correct the commune or the day.',
  },
  { fr: 'Une commune membre la veille.', en: 'A commune that is a member on the eve.' },
);
const decidedFirst = broken(
  'DEPARTURE_AFTER_ITS_ACT',
  since,
  {
    fr: 'Le retrait commencerait avant l’acte qui le décide\u00a0: corrigez l’un des deux jours.',
    en: 'The departure would begin before the act that decides it: correct one of the two days.',
  },
  { fr: 'Un acte pris au plus tard le premier jour.', en: 'An act decided by the first day.' },
);
const oneADay = broken(
  'ONE_MEMBERSHIP_A_DAY',
  since,
  {
    fr: 'Une adhésion de cette commune commence déjà ce jour-là\u00a0: elle ne se retire pas le même jour.',
    en: 'A membership of this commune begins that day already: it does not leave on the same day.',
  },
  { fr: 'Un jour où aucune adhésion ne commence.', en: 'A day on which no membership begins.' },
);
