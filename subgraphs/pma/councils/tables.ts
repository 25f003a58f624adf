import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';

const own = `coalesce(siren = ${currentTenant} and ${currentScale} = 'pma' and ${currentRole} = 'DIRECTOR', false)`;

/** A pole's calendar of councils; an estimate is reckoned when it is asked for, and has no row. */
export const councilTables: readonly string[] = [
  `create table council_meeting (
    id uuid primary key,
    siren text not null references pole,
    held_on date not null check (held_on between '1900-01-01' and '2199-12-31'),
    kind text not null check (kind in ('COUNCIL', 'BUREAU')),
    state text not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    note text check (btrim(note) <> '' and length(note) <= 200),
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  // A body meets once a day; a cancelled meeting leaves its day free.
  `create unique index council_meeting_of_day on council_meeting (siren, held_on, kind) where state <> 'CANCELLED'`,
  'create index council_meeting_of_pole on council_meeting (siren, held_on)',
  enableRowSecurity('council_meeting', 'pma'),
  allowReading('council_meeting', 'pma', `(${own}) or ${seenByAudience('visibility')}`),
  allowWriting('council_meeting', 'pma', own, ['insert', 'update']),
];
