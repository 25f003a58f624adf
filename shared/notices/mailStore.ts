import type { EntityManager } from 'typeorm';
import { mandatesEnded } from '../graphql/mandates/mandatesEnded.js';
import type { Role } from '../identity/Actor.js';
import type { NoticeKind, NoticeLanguage } from './NoticeKind.js';
import type { NoticeScale } from './NoticeScale.js';
import type { MailContent } from './noticeLetter.js';

/** SQL: the mandates recorded here of whose choice `c` is have all ended: they are told nothing more. */
const actsNoMore = ({ tenant, role }: NoticeScale): string => mandatesEnded(`c.${tenant}`, 'c.subject', role);

/** A person who can be told: with an address that is theirs. */
export interface Reader {
  readonly id: string;
  /** The institution acted for, and the role it was chosen in. */
  readonly tenant: string;
  readonly role: Role;
  readonly subject: string;
  readonly addressId: string;
  readonly atOnce: readonly NoticeKind[];
  readonly weekly: readonly NoticeKind[];
}

const reader = ({ tenant, role }: NoticeScale): string =>
  `c.id, c.${tenant} as tenant, ${role} as role, c.subject, c.address_id as "addressId", c.at_once as "atOnce", c.weekly`;

/** Who wants something told at once. */
export async function readersAtOnce(manager: EntityManager, terms: NoticeScale): Promise<Reader[]> {
  return await manager.query(
    `select ${reader(terms)} from notice_choice c
    where c.confirmed_at is not null and c.at_once <> '{}' and not ${actsNoMore(terms)} order by c.id`,
  );
}

/** Who wants a weekly mail, could be told on that Monday morning, and was not. */
export async function readersOfWeek(
  manager: EntityManager,
  terms: NoticeScale,
  monday: Date,
  key: string,
): Promise<Reader[]> {
  return await manager.query(
    `select ${reader(terms)} from notice_choice c
    where c.confirmed_at < $1 and c.weekly <> '{}' and not ${actsNoMore(terms)}
      and not exists (select 1 from notice_told t where t.choice_id = c.id and t.key = $2)
    order by c.id`,
    [monday, key],
  );
}

/** Which of these keys each person was told, as "choice key". */
export async function toldOf(
  manager: EntityManager,
  choices: readonly string[],
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { told: string }[] = await manager.query(
    `select choice_id || ' ' || key as told from notice_told where choice_id = any($1) and key = any($2)`,
    [choices, keys],
  );
  return new Set(rows.map(({ told }) => told));
}

/**
 * Marks what a person is told and puts the mail among those that wait, in one statement: both are kept or neither.
 * Another process that tells the same at the same moment waits here, and then writes nothing.
 * @param content null marks only: there was nothing to say
 */
export async function tell(
  manager: EntityManager,
  { tenant }: Pick<NoticeScale, 'tenant'>,
  to: Reader,
  keys: readonly string[],
  content: MailContent | null,
): Promise<void> {
  await manager.query(
    `with told as (
      insert into notice_told (choice_id, ${tenant}, key) select $1, $2, unnest($3::text[])
      on conflict do nothing returning key)
    insert into mail_out (choice_id, ${tenant}, address_id, kind, content)
    select $1, $2, $4, $5::jsonb->>'mail', $5::jsonb where $5::jsonb is not null and exists (select 1 from told)`,
    [to.id, to.tenant, keys, to.addressId, content === null ? null : JSON.stringify(content)],
  );
}

/** A mail that is lent to who sends it. */
export interface ClaimedMail {
  readonly id: string;
  readonly content: MailContent | Record<string, never>;
  readonly recordedAt: Date;
  readonly attempts: number;
  readonly to: string;
  readonly language: NoticeLanguage;
  /** Name of the institution it is about. */
  readonly name: string;
  /** Tokens of its links. */
  readonly stop: string;
  readonly confirm: string | null;
}

/**
 * Lends up to twenty mails for two minutes: no lock is held while they are sent, and those of a process that dies are
 * lent again. A mail leaves only for the address it was written for, while that is still the person's.
 */
export async function claimMails(manager: EntityManager, terms: NoticeScale): Promise<ClaimedMail[]> {
  const [rows]: [ClaimedMail[], number] = await manager.query(
    `update mail_out lent set attempts = lent.attempts + 1, retry_at = clock_timestamp() + interval '2 minutes'
    from notice_choice c
    where lent.seq in (
        select m.seq from mail_out m join notice_choice c on c.id = m.choice_id and c.address_id = m.address_id
        where m.sent_at is null and m.retry_at <= clock_timestamp() and m.recorded_at > now() - interval '7 days'
          and (m.kind = 'CONFIRMATION') = (c.confirmed_at is null) and not ${actsNoMore(terms)}
        order by m.seq limit 20 for update of m skip locked)
      and c.id = lent.choice_id
    returning lent.id, lent.content, lent.recorded_at as "recordedAt", lent.attempts, c.address as to, c.language,
      ${terms.nameOf(`lent.${terms.tenant}`)} as name, notice_link('STOP', c.id, c.address_id, null) as stop,
      case when lent.kind = 'CONFIRMATION'
        then notice_link('CONFIRM', c.id, c.address_id, lent.recorded_at + interval '7 days') end as confirm`,
  );
  return rows;
}

export async function markSent(manager: EntityManager, id: string): Promise<void> {
  await manager.query('update mail_out set sent_at = clock_timestamp(), last_error = null where id = $1', [id]);
}

/** @param again milliseconds until it is tried again; null for never */
export async function markFailed(
  manager: EntityManager,
  id: string,
  code: string,
  again: number | null,
): Promise<void> {
  await manager.query(
    `update mail_out set last_error = $2, retry_at = case when $3::double precision is null then 'infinity'
      else clock_timestamp() + make_interval(secs => $3::double precision / 1000) end
    where id = $1 and sent_at is null`,
    [id, code, again],
  );
}

/** Says that mail is carried, so that whoever chooses knows that something would come. */
export async function markCarried(manager: EntityManager): Promise<void> {
  await manager.query(
    `insert into mail_carried (carried_at) values (now()) on conflict (only_row) do update set carried_at = now()`,
  );
}

/**
 * Forgets what need not be kept: mails 30 days after they were sent, addresses nobody confirmed within 30 days or whose
 * person acts for the institution no more, and after a year what was told.
 */
export async function forgetOld(manager: EntityManager, terms: NoticeScale): Promise<void> {
  await manager.query(`delete from mail_out where coalesce(sent_at, recorded_at) < now() - interval '30 days'`);
  await manager.query(`delete from notice_told where told_at < now() - interval '1 year'`);
  await manager.query(
    `update notice_choice c set address = null, address_id = null, confirmed_at = null, version = version + 1,
      updated_at = now()
    where address is not null and (${actsNoMore(terms)}
      or (confirmed_at is null and updated_at < now() - interval '30 days'))`,
  );
}
