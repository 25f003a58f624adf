import { allowReading, allowWriting, enableRowSecurity } from '../database/rowSecurity.js';
import type { QuestionScale } from './QuestionScale.js';

/**
 * SQL of a scale's kept questions.
 * @param owners the columns that say whose a question is, each with its type and its rule
 */
export function savedQuestionTables(
  { scale, own }: Pick<QuestionScale, 'scale' | 'own'>,
  owners: Readonly<Record<string, string>>,
): string[] {
  const said = Object.entries(owners).map(([column, rule]) => `${column} ${rule},`);
  return [
    `create table saved_question (
      id uuid primary key,
      ${said.join('\n      ')}
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
      demonstration boolean not null default false,
      version integer not null default 1 check (version >= 1),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint passed_was_looked_at check (passed_on is null or evaluated_on is not null)
    )`,
    `create index saved_question_of_owner on saved_question (${Object.keys(owners).join(', ')}, created_at, id)`,
    // What was not looked at today is found each night.
    'create index saved_question_by_day on saved_question (evaluated_on nulls first)',
    enableRowSecurity('saved_question', scale),
    allowReading('saved_question', scale, own),
    allowWriting('saved_question', scale, own, ['insert', 'delete']),
  ];
}
