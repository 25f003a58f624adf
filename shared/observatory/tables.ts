import { applicationRole } from '../database/provision.js';
import { allowReading, currentAudience, enableRowSecurity } from '../database/rowSecurity.js';
import type { Scale } from '../identity/Actor.js';

/**
 * The observatory's tables at a scale: what was published of a past quarter. Only the owner writes: what was published is
 * added to, never edited.
 */
export function observatoryTables(scale: Scale): string[] {
  return [
    `create table observatory_snapshot (
      territory text not null,
      quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
      rules text not null check (rules ~ '^rules@[0-9]+$'),
      as_of date not null,
      taken_at timestamptz not null,
      demonstration boolean not null default false,
      primary key (territory, quarter)
    )`,
    // A place left open is '', what a row does not tell of its place is '?'.
    `create table observatory_cell (
      territory text not null,
      quarter text not null,
      audience text not null check (audience in ('institution', 'public')),
      indicator text not null check (indicator ~ '^[A-Z_]+$'),
      agglomeration text not null,
      theme text not null,
      band text not null,
      skill text not null,
      hidden boolean not null,
      n integer check (n >= 0),
      value double precision,
      primary key (territory, quarter, audience, indicator, agglomeration, theme, band, skill),
      foreign key (territory, quarter) references observatory_snapshot on delete cascade,
      constraint hidden_tells_nothing check (not hidden or (n is null and value is null)),
      constraint shown_tells_how_many check (hidden or n is not null)
    )`,
    enableRowSecurity('observatory_snapshot', scale),
    allowReading('observatory_snapshot', scale, `${currentAudience} in ('public', 'institution')`),
    enableRowSecurity('observatory_cell', scale),
    allowReading(
      'observatory_cell',
      scale,
      `coalesce(audience = ${currentAudience} or ${currentAudience} = 'institution', false)`,
    ),
  ];
}

/** What a case's row tells, in the order of the statements that find cases. */
const ofCase = `indicator text, entity text, id text, seen_by text, agglomeration text, theme text, band text, skill text,
      open boolean, hits integer, weight integer, value integer`;
const asked = 'text, date, date, date, text[]';

/**
 * Two functions over the cases of a quarter in a scale's rows: one tells which rows are cases, one counts them. They look
 * at the rows for everybody alike, whoever asks: counts are published by one rule, and of cases nobody is told but those
 * whose own rows they may read.
 * @param cases SQL: one row for each case, with `asked_territory`, `asked_from`, `asked_until` and `asked_day` in sight
 */
export function observatoryFunctions(scale: Scale, cases: string): string[] {
  const parameters = 'asked_territory text, asked_from date, asked_until date, asked_day date, asked_indicators text[]';
  const terms = 'language sql stable security definer set search_path = public, pg_temp set jit = off';
  return [
    'drop function if exists observatory_atoms(text, date, date, date)',
    `drop function if exists observatory_atoms(${asked})`,
    `drop function if exists observatory_cases(${asked})`,
    `create function observatory_cases(${parameters}) returns table (${ofCase}) ${terms} as $$
      select * from (${cases}) found where found.indicator = any(asked_indicators)
    $$`,
    `create function observatory_atoms(${parameters})
    returns table (indicator text, agglomeration text, theme text, band text, skill text, open boolean, n integer,
      hits integer, weight integer, vals integer[])
    ${terms} as $$
      select counted.indicator, counted.agglomeration, counted.theme, counted.band, counted.skill, counted.open,
        count(*)::int, sum(counted.hits)::int, sum(counted.weight)::int,
        coalesce(array_agg(counted.value) filter (where counted.value is not null), '{}')
      from observatory_cases(asked_territory, asked_from, asked_until, asked_day, asked_indicators) counted
      group by 1, 2, 3, 4, 5, 6
    $$`,
    ...['observatory_cases', 'observatory_atoms'].flatMap((name) => [
      `revoke all on function ${name}(${asked}) from public`,
      `grant execute on function ${name}(${asked}) to ${applicationRole(scale)}`,
    ]),
  ];
}
