import type { EntityManager } from 'typeorm';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkDay } from '#shared/graphql/dayChecks.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import type { SetPoleMemberEndInput } from '../governance/governanceInputs.js';

/** Records the last day of a membership by its act, or takes it back. */
export async function setMemberEnd(context: RequestContext, input: SetPoleMemberEndInput): Promise<Outcome> {
  return await change(context, 'setPoleMemberEnd', input, async ({ manager, tenant, record }) => {
    const { member, lastDay = null, act = null } = input;
    const since = await memberSince(manager, tenant, member);
    if (since === null) {
      refuseIf([invalid(['input', 'member'], notAMember)]);
    } else if (lastDay === null) {
      await manager.query('delete from member_departure where pole = $1 and member = $2', [tenant, member]);
    } else {
      refuseIf([
        ...checkDay(['input', 'lastDay'], lastDay),
        ...checkTitle(['input', 'act'], act ?? ''),
        ...(lastDay < since ? [beforeItJoined(since)] : []),
      ]);
      await manager.query(
        `insert into member_departure (pole, member, last_day, act) values ($1, $2, $3, $4)
        on conflict (pole, member) do update set last_day = excluded.last_day, act = excluded.act, recorded_at = now()`,
        [tenant, member, lastDay, (act ?? '').trim()],
      );
    }
    await record({ entity: 'Pole', id: tenant, verb: 'UPDATE', visibility: 'PUBLIC', change: { member, lastDay } });
    return { entityId: tenant, version: 1 };
  });
}

/** The day since which a source last states that a body is a member; null for one that never was. */
async function memberSince(manager: EntityManager, pole: string, member: string): Promise<string | null> {
  const [row]: { since: string | null }[] = await manager.query(
    'select max(since) as since from pole_member where pole = $1 and siren = $2',
    [pole, member],
  );
  return row?.since ?? null;
}

const notAMember = {
  fr: 'Cet organisme n’est pas membre du pôle\u00a0: choisissez l’un de ses membres.',
  en: 'This body is no member of the pole: choose one of its members.',
};

function beforeItJoined(since: string) {
  return broken(
    'MEMBER_LEAVES_AFTER_IT_JOINED',
    ['input', 'lastDay'],
    {
      fr: `Ce membre l’est depuis le ${since}\u00a0: donnez un dernier jour à partir de là.`,
      en: `This member is one since ${since}: give a last day from then on.`,
    },
    { fr: `Un dernier jour à partir du ${since}.`, en: `A last day from ${since} on.` },
  );
}
