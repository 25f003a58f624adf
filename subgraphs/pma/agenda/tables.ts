import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { toldToEverybody, writtenByDirector } from '../governance/tables.js';
import { agendaAnswers } from './reckonAgenda.js';

/** What was decided about skills that are short, and how large each agglomeration's development team is to be. */
export const agendaTables: readonly string[] = [
  // Decisions are only ever added: the last one recorded counts, and earlier ones stay readable.
  `create table agenda_decision (
    seq bigint generated always as identity unique,
    id uuid primary key,
    pole text not null references pole,
    skill text not null check (skill <> ''),
    territory text not null check (territory ~ '^\\d{9}$'),
    quarter text not null check (quarter ~ '^\\d{4}-Q[1-4]$'),
    answer text not null check (answer in (${agendaAnswers.map((answer) => `'${answer}'`).join(', ')})),
    decided_by text not null check (btrim(decided_by) <> '' and length(decided_by) <= 200),
    decided_on date not null,
    text text not null check (btrim(text) <> '' and length(text) <= 10000),
    demonstration boolean not null default false,
    recorded_at timestamptz not null default now()
  )`,
  'create index agenda_decision_of on agenda_decision (pole, quarter, skill, territory, seq)',
  enableRowSecurity('agenda_decision', 'pma'),
  allowReading('agenda_decision', 'pma', writtenByDirector('agenda_decision')),
  allowWriting('agenda_decision', 'pma', writtenByDirector('agenda_decision'), ['insert']),

  // Change points: a target holds until the next one.
  `create table team_target (
    pole text not null references pole,
    agglomeration text not null check (agglomeration ~ '^\\d{9}$'),
    since date not null,
    posts integer not null check (posts between 0 and 1000),
    act text not null check (btrim(act) <> '' and length(act) <= 200),
    demonstration boolean not null default false,
    recorded_at timestamptz not null default now(),
    primary key (pole, agglomeration, since)
  )`,
  ...toldToEverybody('team_target', ['insert']),
];
