import {
  allowReading,
  allowWriting,
  currentAudience,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

/** SQL: the row's pole is the one acted for. */
export const ownPole = `coalesce(pole = ${currentTenant} and ${currentScale} = 'pma', false)`;
const institutions = `coalesce(${currentAudience} = 'institution', false)`;

/** Posts, what they can do, and how much they can give each month. */
export const technicianTables: readonly string[] = [
  `create domain calendar_month as text collate "C" check (value ~ '^\\d{4}-(0[1-9]|1[0-2])$')`,

  // Search ignores case and accents; "contains" is decided by position(), so no character is special.
  `create function folded(words text) returns text language sql immutable parallel safe strict as $$
    select replace(replace(translate(lower(words),
      'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'), 'œ', 'oe'), 'æ', 'ae')
  $$`,

  `create table skill (
    code text primary key check (code <> ''),
    fr text not null check (fr <> ''),
    en text not null check (en <> '')
  )`,
  enableRowSecurity('skill', 'pma'),
  allowReading('skill', 'pma', institutions),

  `create table technician (
    id uuid primary key,
    pole text not null references pole,
    code text not null check (code <> ''),
    function text not null check (function <> ''),
    employer text not null references organisation,
    pooled_share integer not null check (pooled_share between 0 and 100),
    since date not null,
    until date check (until >= since),
    demonstration boolean not null default false,
    version integer not null default 1 check (version > 0),
    unique (pole, code),
    unique (id, pole),
    unique (id, demonstration)
  )`,
  enableRowSecurity('technician', 'pma'),
  allowReading('technician', 'pma', institutions),
  allowWriting('technician', 'pma', ownPole, ['update']),
  'revoke update on technician from pma_app',
  'grant update (version) on technician to pma_app',

  // A person's name stands apart from the post, so that it can be hidden and erased; the demonstration cannot have one.
  `create table technician_holder (
    technician_id uuid primary key,
    pole text not null references pole,
    employer text not null references organisation,
    name text not null check (name <> ''),
    demonstration boolean not null default false check (not demonstration),
    foreign key (technician_id, pole) references technician (id, pole),
    foreign key (technician_id, demonstration) references technician (id, demonstration)
  )`,
  enableRowSecurity('technician_holder', 'pma'),
  allowReading(
    'technician_holder',
    'pma',
    `(${ownPole} and ${currentRole} = 'DIRECTOR') or coalesce(employer = ${currentTenant} and ${currentScale} = 'call', false)`,
  ),

  `create table technician_skill (
    technician_id uuid not null references technician,
    code text not null references skill,
    level text not null check (level in ('PRACTISES', 'LEADS', 'TEACHES')),
    primary key (technician_id, code)
  )`,
  enableRowSecurity('technician_skill', 'pma'),
  allowReading('technician_skill', 'pma', institutions),

  `create table technician_month (
    technician_id uuid not null,
    pole text not null references pole,
    month calendar_month not null,
    capacity integer not null check (capacity between 0 and 62),
    committed integer not null default 0 check (committed >= 0),
    done integer not null default 0 check (done >= 0),
    override_half_days integer check (override_half_days > 0),
    override_reason text check (override_reason in ('IMPORTED', 'CAPACITY_CUT', 'LEARNT_LATE')),
    override_since timestamptz,
    primary key (technician_id, month),
    foreign key (technician_id, pole) references technician (id, pole),
    constraint technician_month_capacity check (committed <= capacity + coalesce(override_half_days, 0)),
    constraint technician_month_override check (num_nulls(override_half_days, override_reason, override_since) in (0, 3))
  )`,
  'create index technician_month_over on technician_month (month, technician_id) where committed > capacity',
  enableRowSecurity('technician_month', 'pma'),
  allowReading('technician_month', 'pma', institutions),
  allowWriting('technician_month', 'pma', ownPole, ['insert', 'update']),
  'revoke insert, update on technician_month from pma_app',
  'grant insert (technician_id, pole, month, capacity), update (capacity) on technician_month to pma_app',
];
