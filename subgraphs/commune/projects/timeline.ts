import type { EntityManager } from 'typeorm';
import type { Message } from '#shared/graphql/GraphError.js';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import type { EndAct } from '#shared/journal/acts.js';
import type { SupportAct } from '#shared/journal/supportActs.js';
import { verdictWords } from '#shared/subsidiarity/words.js';
import { ownCode } from '../communes/heritage.js';
import type { TimelineEntry } from './TimelineEntry.js';

/** SQL: the instant that stands for a day of which no hour is known. */
const noon = (day: string) => `(${day}::timestamp + interval '12 hours') at time zone 'Europe/Paris'`;

/**
 * What happened to each project, oldest first, from the commune scale's own rows: its journal, the communes' answers and
 * words, and the receipts of what the agglomeration and the pole did, so that it is told while they do not answer.
 * What came from a file has no journal of its own steps: there the days kept in the project's row stand for them.
 */
export async function timelinesOf(
  manager: EntityManager,
  projects: readonly string[],
  locale: Locale,
): Promise<TimelineEntry[][]> {
  const rows: (TimelineEntry & { projectId: string })[] = await manager.query(
    `with asked as (select * from project where id = any($1)), own as (
      select asked.id, journal.occurred_at, journal.verb, journal.xid, journal.seq from asked join journal
        on journal.tenant = asked.insee and journal.entity = 'Project' and journal.id = asked.id::text
      where journal.verb in ('SHARE', 'PROPOSE', 'REOPEN', 'WITHDRAW'))
    select "projectId", at, scale, what, detail from (
      select id as "projectId", created_at as at, 0 as step, 'COMMUNE' as scale, 'CREATED' as what, null as detail from asked
      union all
      select own.id, own.occurred_at, case own.verb when 'REOPEN' then 5 when 'WITHDRAW' then 6 else 2 end, 'COMMUNE',
        case own.verb when 'SHARE' then 'SHARED' when 'PROPOSE' then 'PROPOSED' when 'REOPEN' then 'REOPENED'
          else 'WITHDRAWN' end,
        case when own.verb = 'WITHDRAW' then (select withdrawal_reason from asked where asked.id = own.id) end
      from own
      union all
      select asked.id, ${noon('day.on')}, day.step, 'COMMUNE', day.what, day.detail
      from asked cross join lateral (values
        ('SHARE', 'SHARED', 1, shared_on, null),
        ('PROPOSE', 'PROPOSED', 2, proposed_on, null),
        ('WITHDRAW', 'WITHDRAWN', 6, withdrawn_on, withdrawal_reason)) day (verb, what, step, "on", detail)
      where day.on is not null and not exists (select 1 from own where own.id = asked.id and own.verb = day.verb)
      union all
      select given.project_id, given.recorded_at, 1, 'COMMUNE', 'CO_CARRIER_' || given.state,
        concat_ws(' — ', commune.name, given.reason)
      from co_carrier_answer given join commune using (insee) where given.project_id = any($1)
      union all
      select word.project_id, word.recorded_at, 3, 'COMMUNE', 'CONSENT_' || word.state,
        concat_ws(' — ', commune.name, word.act_reference)
      from consent word join commune using (insee) where word.project_id = any($1)
      union all
      select decided.project_id, decided.decided_at, 12, 'COMMUNE', 'ADVICE_' || decided.decision,
        concat_ws(' — ', commune.name, $3::jsonb ->> decided.verdict, decided.rules, decided.reason)
      from advice_decision decided join commune using (insee) where decided.project_id = any($1)
      union all
      select project_id, decided_at, 4, 'AGGLOMERATION', decision, reason
      from decision_receipt where project_id = any($1) and ${ownCode('insee')}
      union all
      select project_id, ended_at, 7, 'POLE', 'ALLOCATION_ENDED', concat(allocation_reference, ' — ', $2::jsonb ->> reason)
      from allocation_end_receipt where project_id = any($1) and ${ownCode('insee')}
      union all
      select project_id, said_at, 9, 'AGGLOMERATION', 'QUESTION_' || what, text
      from question_receipt where project_id = any($1) and ${ownCode('insee')}
      union all
      select said.project_id, said.answered_at, 10, 'COMMUNE', 'QUESTION_' || said.what, concat_ws(' — ', commune.name, said.text)
      from question_answer said join commune using (insee) where said.project_id = any($1)
      union all
      select project_id, said_at, 11, 'AGGLOMERATION', 'LABEL_COMMITMENT_' || state, concat_ws(' — ', text, reason)
      from label_commitment_receipt where project_id = any($1) and ${ownCode('insee')}
      union all
      select project_id, stated_at, 8, 'AGGLOMERATION', 'CO_FUNDING_' || state,
        concat_ws(' — ', co_funding_reference, ${euros('amount_cents', locale)}, reason)
      from co_funding_receipt where project_id = any($1) and ${ownCode('insee')}
      union all
      select project_id, decided_at, 9, 'AGGLOMERATION', 'SUPPORT_' || state,
        concat_ws(' — ', support_reference, reason, case when end_reason <> 'DECIDED' then $2::jsonb ->> end_reason end)
      from support_receipt where project_id = any($1) and ${ownCode('insee')}
    ) told order by at, step, what`,
    [
      projects,
      JSON.stringify(Object.fromEntries(Object.entries(endWords).map(([reason, words]) => [reason, words[locale]]))),
      JSON.stringify(
        Object.fromEntries(Object.entries(verdictWords).map(([verdict, words]) => [verdict, words[locale]])),
      ),
    ],
  );
  return listsInOrderOf(projects, rows, (row) => row.projectId);
}

/** SQL: money as the reader's language writes it, from euro cents. */
function euros(cents: string, locale: Locale): string {
  const written = `to_char(${cents} / 100.0, 'FM999,999,999,999,990.00')`;
  return locale === 'en' ? `'€' || ${written}` : `translate(${written}, ',.', U&'\\202F,') || U&'\\00A0€'`;
}

const endWords: Readonly<Record<EndAct['reason'] | Exclude<SupportAct['endReason'], 'DECIDED' | null>, Message>> = {
  DECIDED: { fr: 'terminée par le pôle', en: 'ended by the pole' },
  CONSENT_WITHDRAWN: { fr: 'le consentement de la commune est retiré', en: 'the commune’s consent is withdrawn' },
  CONSENT_REFUSED: { fr: 'la commune a refusé', en: 'the commune has refused' },
  CONSENT_OVER: { fr: 'le consentement a pris fin', en: 'the consent is over' },
  CONSENT_REPLACED: {
    fr: 'un consentement qui ne vaut pas encore a remplacé le précédent',
    en: 'a consent that does not hold yet took the place of the one before',
  },
  PERIOD_OVER: { fr: 'au terme prévu', en: 'at its planned end' },
  PROJECT_WITHDRAWN: { fr: 'le projet est retiré', en: 'the project is withdrawn' },
  COMMUNE_LEFT: { fr: 'une commune ne porte plus le projet', en: 'a commune carries the project no longer' },
  MEMBERSHIP_OVER: {
    fr: 'une commune n’est plus membre de l’agglomération',
    en: 'a commune belongs to the agglomeration no longer',
  },
  AGREEMENT_OVER: { fr: 'l’accord de l’employeur a pris fin', en: 'the employer’s agreement is over' },
};
