import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentSubject,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

const here = `pole = ${currentTenant} and ${currentScale} = 'pma'`;
const own = `coalesce(${here} and (${currentRole} = 'DIRECTOR'
  or ${currentRole} = 'TECHNICIAN' and granted_by = ${currentSubject}), false)`;

/** Calendars of work that other applications read by a token: of one post, or of all posts of an employer. */
export const calendarTables: readonly string[] = [
  `create table calendar_feed (
    id uuid primary key,
    pole text not null references pole,
    token_hash bytea not null check (length(token_hash) = 32),
    technician_id uuid,
    employer text references organisation,
    granted_by text not null check (granted_by <> 'public'),
    granted_as text not null check (granted_as in ('DIRECTOR', 'TECHNICIAN')),
    created_at timestamptz not null default now(),
    revoked_at timestamptz check (revoked_at >= created_at),
    updated_at timestamptz not null default now(),
    version integer not null default 1 check (version > 0),
    unique (pole, token_hash),
    check (num_nonnulls(technician_id, employer) = 1),
    foreign key (technician_id, pole) references technician (id, pole)
  )`,
  `comment on column calendar_feed.token_hash is 'SHA-256 of the token, which is kept nowhere'`,
  `comment on column calendar_feed.granted_by is 'the subject with whose eyes it is read'`,
  'create index calendar_feed_token on calendar_feed (token_hash)',
  'create index calendar_feed_list on calendar_feed (pole, id)',
  enableRowSecurity('calendar_feed', 'pma'),
  allowReading('calendar_feed', 'pma', own),
  allowWriting('calendar_feed', 'pma', own, ['insert', 'update']),
  'revoke update on calendar_feed from pma_app',
  'grant update (revoked_at, updated_at, version) on calendar_feed to pma_app',
  // Whoever holds the token knows nothing of the graph: the token alone finds its feed, while its grantor's mandate holds.
  `create function calendar_feed_of(hash bytea) returns table (
    pole text, technician_id uuid, employer text, granted_by text, granted_as text
  ) language sql stable security definer set search_path = public, pg_temp as $$
    with known as (
      select feed.pole, feed.technician_id, feed.employer, feed.granted_by, feed.granted_as from calendar_feed feed
      where feed.token_hash = hash and feed.revoked_at is null
    ), held as (
      select m.since <= today.day and (m.until is null or m.until > today.day) as now, m.until <= today.day as over
      from known join mandate m on m.tenant = known.pole and m.subject = known.granted_by and m.role = known.granted_as,
        (select (now() at time zone 'Europe/Paris')::date as day) today
    )
    select * from known
    where exists (select from held where now) or not exists (select from held where over)
  $$`,
  'revoke all on function calendar_feed_of(bytea) from public',
  'grant execute on function calendar_feed_of(bytea) to pma_app',
];
