import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { writesFor } from '../labelling/visibility.js';
import { councilMissionKinds, followUps, referralOrigins } from './DevelopmentCouncil.js';

const oneOf = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');
const counted = (name: string) => `${name} integer not null check (${name} between 0 and 1000)`;

/** Working groups and development councils: institutions, told to everybody, with counts that hide where small. */
export function groupTables(): string[] {
  return [
    `create table working_group (
      id uuid primary key,
      siren text not null references agglomeration,
      title text not null check (length(btrim(title)) > 0),
      theme text not null,
      delegations text[] not null,
      services text[] not null,
      ${counted('elected_count')},
      ${counted('technician_count')},
      since date not null,
      ended_on date check (ended_on >= since),
      demonstration boolean not null default false,
      updated_at timestamptz not null default now(),
      version integer not null default 1 check (version > 0)
    )`,
    'create index working_group_of on working_group (siren)',

    // Change points: a composition holds until the next one. The law's parity holds even if the application is wrong.
    `create table council_composition (
      id uuid primary key,
      siren text not null references agglomeration,
      since date not null,
      ${counted('women')},
      ${counted('men')},
      ages integer[] not null check (cardinality(ages) = 5),
      without_councillors boolean not null check (without_councillors),
      act text,
      demonstration boolean not null default false,
      recorded_at timestamptz not null default now(),
      unique (siren, since),
      constraint council_parity check (abs(women - men) <= 1),
      constraint council_ages check (ages[1] + ages[2] + ages[3] + ages[4] + ages[5] = women + men)
    )`,
    `create table council_referral (
      id uuid primary key,
      siren text not null references agglomeration,
      title text not null check (length(btrim(title)) > 0),
      question text not null,
      origin text not null check (origin in (${oneOf(referralOrigins)})),
      referred_on date not null,
      due_on date check (due_on >= referred_on),
      demonstration boolean not null default false,
      unique (id, siren)
    )`,
    'create index council_referral_of on council_referral (siren, referred_on)',
    `create table council_opinion (
      id uuid primary key,
      siren text not null references agglomeration,
      referral_id uuid,
      title text not null check (length(btrim(title)) > 0),
      opinion text not null,
      adopted_on date not null,
      follow_up text not null default 'NONE' check (follow_up in (${oneOf(followUps)})),
      follow_up_reason text,
      followed_on date,
      demonstration boolean not null default false,
      updated_at timestamptz not null default now(),
      version integer not null default 1 check (version > 0),
      foreign key (referral_id, siren) references council_referral (id, siren),
      constraint council_opinion_followed check (
        (follow_up = 'NONE') = (followed_on is null)
        and (follow_up = 'NONE' or coalesce(length(btrim(follow_up_reason)), 0) > 0))
    )`,
    'create index council_opinion_of on council_opinion (siren, adopted_on)',
    'create index council_opinion_referral on council_opinion (referral_id)',
    `create table council_mission (
      id uuid primary key,
      siren text not null references agglomeration,
      kind text not null check (kind in (${oneOf(councilMissionKinds)})),
      title text not null check (length(btrim(title)) > 0),
      training text,
      ${counted('trained_count')},
      half_days integer not null check (half_days between 0 and 100000),
      from_day date not null,
      until_day date check (until_day >= from_day),
      demonstration boolean not null default false
    )`,
    'create index council_mission_of on council_mission (siren, from_day)',

    ...['working_group', 'council_composition', 'council_referral', 'council_opinion', 'council_mission'].flatMap(
      (table) => [
        enableRowSecurity(table, 'call'),
        allowReading(table, 'call', 'true'),
        allowWriting(
          table,
          'call',
          writesFor(table, 'PROJECT_OFFICER'),
          table === 'working_group' || table === 'council_opinion' ? ['insert', 'update'] : ['insert'],
        ),
      ],
    ),
    'revoke update on council_opinion from call_app',
    'grant update (follow_up, follow_up_reason, followed_on, updated_at, version) on council_opinion to call_app',
  ];
}
