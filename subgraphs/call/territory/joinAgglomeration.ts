import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { membershipAct, streamOf } from '#shared/journal/regimeActs.js';
import type { JoinAgglomerationInput } from './JoinAgglomerationInput.js';
import { agglomerationOnDay, isKnownCommune } from './store.js';
import { today } from './today.js';

/**
 * A commune joins from a day on: the agglomeration it was in till then sees its own membership end on the eve, since a
 * membership is a change point. The commune is told, so that its proposals go to the right one. Its outcome's entity is
 * the commune's code.
 */
export async function joinAgglomeration(context: RequestContext, input: JoinAgglomerationInput): Promise<Outcome> {
  return await change(context, 'joinAgglomeration', input, async ({ manager, tenant, record }) => {
    const { commune, since, actReference, decidedOn } = input;
    refuseIf([
      ...checkDay(['input', 'since'], since),
      ...checkTitle(['input', 'actReference'], actReference),
      ...checkPastDay(['input', 'decidedOn'], decidedOn, today()),
      ...(decidedOn > since ? [decidedFirst] : []),
    ]);
    if (!(await isKnownCommune(manager, commune))) refuseIf([invalid(['input', 'commune'], unknownCommune)]);
    const [before] = await agglomerationOnDay(manager, [commune], { on: since });
    if (before === tenant) refuseIf([alreadyMember]);
    const source = { title: actReference.trim(), publisher: null, publishedOn: decidedOn };
    const written = await manager.query(
      `insert into membership (commune, siren, since, source) values ($1, $2, $3, $4)
      on conflict (commune, since) do nothing returning commune`,
      [commune, tenant, since, JSON.stringify(source)],
    );
    if (written.length === 0) refuseIf([oneADay]);
    const payload = membershipAct.parse({
      addressee: commune,
      agglomeration: tenant,
      since,
      reference: actReference.trim(),
      decidedOn,
    });
    await enqueueDelivery(manager, { stream: streamOf(tenant, commune), to: 'commune', kind: 'MEMBERSHIP', payload });
    const change = { commune, since, actReference, before: before ?? null };
    await record({ entity: 'Agglomeration', id: tenant, verb: 'JOIN', visibility: 'PUBLIC', change });
    return { entityId: commune, version: 1 };
  });
}

const unknownCommune = {
  fr: 'Aucune commune du territoire n’a ce code\u00a0: corrigez-le.',
  en: 'No commune of the territory has this code: correct it.',
};
const alreadyMember: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'Cette commune est déjà membre de votre agglomération ce jour-là.',
    en: 'This commune is a member of your agglomeration that day already.',
  },
};
const decidedFirst = broken(
  'MEMBERSHIP_AFTER_ITS_ACT',
  ['input', 'since'],
  {
    fr: 'L’adhésion commencerait avant l’acte qui la décide\u00a0: corrigez l’un des deux jours.',
    en: 'The membership would begin before the act that decides it: correct one of the two days.',
  },
  { fr: 'Un acte pris au plus tard le premier jour.', en: 'An act decided by the first day.' },
);
const oneADay = broken(
  'ONE_MEMBERSHIP_A_DAY',
  ['input', 'since'],
  {
    fr: 'Une autre adhésion de cette commune commence déjà ce jour-là\u00a0: prenez un autre jour.',
    en: 'Another membership of this commune begins that day already: take another day.',
  },
  { fr: 'Un jour où aucune autre adhésion ne commence.', en: 'A day on which no other membership begins.' },
);
