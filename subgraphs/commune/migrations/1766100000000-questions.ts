import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

const scale = 'commune';
const inHand = `insee = any ((select own_communes())::text[]) and ${currentScale} = 'commune'`;
const own = `${inHand} and ${currentRole} = 'COMMUNE_AGENT'`;
const delivered = `${inHand} and ${currentRole} = 'COURIER'`;

const statements = [
  // What the agglomeration told each commune: added, never edited.
  `create table question_receipt (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    insee text not null references commune,
    project_id uuid not null,
    question_id uuid not null,
    agglomeration text not null check (agglomeration ~ '^\\d{9}$'),
    labelling_reference text not null,
    what text not null check (what in ('ASKED', 'CLOSED')),
    text text,
    missing_piece boolean not null,
    said_at timestamptz not null,
    received_at timestamptz not null default now(),
    demonstration boolean not null default false,
    constraint question_receipt_asks check (what = 'CLOSED' or text is not null)
  )`,
  'create index question_receipt_of_project on question_receipt (project_id, seq)',
  'create index question_receipt_of_question on question_receipt (question_id, seq)',
  `create table label_commitment_receipt (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    insee text not null references commune,
    project_id uuid not null,
    commitment_id uuid not null,
    agglomeration text not null check (agglomeration ~ '^\\d{9}$'),
    labelling_reference text not null,
    text text not null,
    due_on date not null,
    state text not null check (state in ('PLANNED', 'KEPT', 'PARTLY', 'NOT_KEPT')),
    reason text,
    said_at timestamptz not null,
    received_at timestamptz not null default now(),
    demonstration boolean not null default false
  )`,
  'create index label_commitment_receipt_of_project on label_commitment_receipt (project_id, seq)',
  `create table question_answer (
    id uuid primary key,
    insee text not null references commune,
    project_id uuid not null,
    question_id uuid not null,
    what text not null check (what in ('ANSWERED', 'CLOSED')),
    text text check (length(btrim(text)) between 1 and 10000),
    answered_at timestamptz not null,
    demonstration boolean not null default false,
    constraint question_answer_answers check (what = 'CLOSED' or text is not null)
  )`,
  'create index question_answer_of_question on question_answer (question_id, answered_at)',
  ...['question_receipt', 'label_commitment_receipt'].flatMap((table) => [
    enableRowSecurity(table, scale),
    allowReading(table, scale, own),
    allowWriting(table, scale, delivered, ['insert']),
  ]),
  enableRowSecurity('question_answer', scale),
  // Who was asked reads what the others that were asked answered.
  allowReading(
    'question_answer',
    scale,
    `(${own}) or exists (select from question_receipt asked where asked.question_id = question_answer.question_id)`,
  ),
  allowWriting(
    'question_answer',
    scale,
    `${own} and exists (select from question_receipt asked where asked.question_id = question_answer.question_id
      and asked.insee = question_answer.insee and asked.project_id = question_answer.project_id)`,
    ['insert'],
  ),
];

/** What agglomerations ask about proposals, what communes answer, and what they committed to in return of a label. */
export class Questions1766100000000 implements MigrationInterface {
  readonly name = 'Questions1766100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was asked and answered is not thrown away: restore the database from before instead.');
  }
}
