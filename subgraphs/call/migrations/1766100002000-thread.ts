import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, currentTenant, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { carries, isInformed, readsTheFile, worksOnTheFile, writesFor } from '../labelling/visibility.js';

const ofLabelling = (table: string, condition: string) =>
  `exists (select from labelling where labelling.id = ${table}.labelling_id and ${condition})`;

const statements = [
  `create table labelling_question (
    id uuid primary key,
    labelling_id uuid not null references labelling,
    siren text not null references agglomeration,
    project_id uuid not null,
    text text not null check (length(btrim(text)) between 1 and 10000),
    missing_piece boolean not null,
    asked_at timestamptz not null,
    demonstration boolean not null default false
  )`,
  'create index labelling_question_of_labelling on labelling_question (labelling_id, asked_at)',
  `create table labelling_question_closing (
    question_id uuid primary key references labelling_question,
    siren text not null,
    closed_at timestamptz not null
  )`,
  // As communes sent them: an answer that came twice, or after the closing, is kept as it came.
  `create table answer_receipt (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    siren text not null references agglomeration,
    project_id uuid not null,
    question_id uuid not null,
    commune text not null,
    what text not null check (what in ('ANSWERED', 'CLOSED')),
    text text check (length(text) between 1 and 10000),
    answered_at timestamptz not null,
    received_at timestamptz not null,
    constraint answer_receipt_answers check (what = 'CLOSED' or text is not null)
  )`,
  'create index answer_receipt_of_question on answer_receipt (question_id)',
  `create table labelling_comment (
    id uuid primary key,
    labelling_id uuid not null references labelling,
    siren text not null references agglomeration,
    text text not null check (length(btrim(text)) between 1 and 10000),
    commented_at timestamptz not null
  )`,
  'create index labelling_comment_of_labelling on labelling_comment (labelling_id, commented_at)',
  ...['labelling_question', 'labelling_question_closing', 'answer_receipt', 'labelling_comment'].map((table) =>
    enableRowSecurity(table, 'call'),
  ),

  allowReading('labelling_question', 'call', ofLabelling('labelling_question', readsTheFile('labelling'))),
  allowWriting(
    'labelling_question',
    'call',
    `${writesFor('labelling_question', 'PROJECT_OFFICER')} and ${ofLabelling(
      'labelling_question',
      'labelling.siren = labelling_question.siren and labelling.project_id = labelling_question.project_id',
    )}`,
    ['insert'],
  ),
  // Who reads the question reads that it is closed, and what was answered.
  allowReading(
    'labelling_question_closing',
    'call',
    'exists (select from labelling_question where labelling_question.id = labelling_question_closing.question_id)',
  ),
  allowWriting(
    'labelling_question_closing',
    'call',
    `${writesFor('labelling_question_closing', 'PROJECT_OFFICER')} and exists (select from labelling_question
      where labelling_question.id = labelling_question_closing.question_id
        and labelling_question.siren = labelling_question_closing.siren)`,
    ['insert'],
  ),
  allowReading(
    'answer_receipt',
    'call',
    `${writesFor('answer_receipt', 'COURIER')} or exists (select from labelling_question
      where labelling_question.id = answer_receipt.question_id and labelling_question.siren = answer_receipt.siren)`,
  ),
  allowWriting('answer_receipt', 'call', writesFor('answer_receipt', 'COURIER'), ['insert']),

  allowReading(
    'labelling_comment',
    'call',
    ofLabelling(
      'labelling_comment',
      `(${worksOnTheFile('labelling')} or ${isInformed('labelling')} or ${carries('labelling')})`,
    ),
  ),
  // Each agglomeration speaks for itself.
  allowWriting(
    'labelling_comment',
    'call',
    `${writesFor('labelling_comment', 'PROJECT_OFFICER')} and ${ofLabelling(
      'labelling_comment',
      `(labelling.siren = ${currentTenant} or ${currentTenant} = any (labelling.informed))`,
    )}`,
    ['insert'],
  ),
];

/** Questions to the communes and what they answered, and what two agglomerations say to each other about one file. */
export class Thread1766100002000 implements MigrationInterface {
  readonly name = 'Thread1766100002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was asked and answered is not thrown away: restore the database from before instead.');
  }
}
