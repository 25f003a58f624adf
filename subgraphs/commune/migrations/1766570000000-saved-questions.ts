import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { ownCode } from '../communes/heritage.js';

const scale = 'commune';
const own = `${ownCode('insee')} and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;

const atOnce = ['DECISION', 'CO_CARRYING', 'CONSENT', 'QUESTION', 'HEARD_NEED', 'SUPPORT_ENDED'];
const weekly = [...atOnce, 'LATE_ACTION', 'UNBALANCED_CONTRACT', 'DEADLINE', 'CHANGE'];
const only = (column: string, kinds: readonly string[]) =>
  `alter table notice_choice drop constraint notice_choice_${column}_check,
    add constraint notice_choice_${column}_check check (${column} <@ array[${kinds.map((kind) => `'${kind}'`).join(', ')}])`;

const statements = [
  `create table saved_question (
    id uuid primary key,
    insee text not null references commune,
    name text not null check (btrim(name) <> '' and length(name) <= 200),
    indicator text not null check (indicator ~ '^[A-Z_]+$'),
    agglomeration text not null default '',
    theme text not null default '',
    band text not null default '',
    direction text not null check (direction in ('OVER', 'UNDER')),
    threshold double precision not null check (threshold between 0 and 3650),
    quarter text check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    value double precision,
    n integer check (n >= 0),
    evaluated_on date,
    passed_on date,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint passed_was_looked_at check (passed_on is null or evaluated_on is not null)
  )`,
  'create index saved_question_of_commune on saved_question (insee, created_at, id)',
  // What was not looked at today is found each time mail is looked after.
  'create index saved_question_by_day on saved_question (evaluated_on nulls first)',
  enableRowSecurity('saved_question', scale),
  allowReading('saved_question', scale, own),
  allowWriting('saved_question', scale, own, ['insert', 'delete']),
  only('at_once', [...atOnce, 'THRESHOLD']),
  only('weekly', [...weekly, 'THRESHOLD']),
];

/** Questions to the observatory that a commune keeps, each with the threshold at which it wants to be told. */
export class SavedQuestions1766570000000 implements MigrationInterface {
  readonly name = 'SavedQuestions1766570000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(only('at_once', atOnce));
    await runner.query(only('weekly', weekly));
    await runner.query('drop table saved_question');
  }
}
