import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, currentAudience, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { writesFor } from '../labelling/visibility.js';

const statements = [
  `create table label_commitment (
    id uuid primary key,
    labelling_id uuid not null references labelling,
    siren text not null,
    text text not null check (length(btrim(text)) between 1 and 200),
    due_on date not null,
    committed_at timestamptz not null
  )`,
  'create index label_commitment_of_labelling on label_commitment (labelling_id, committed_at)',
  // Judgements are added, never edited: the last one counts.
  `create table label_commitment_judgement (
    seq bigint generated always as identity primary key,
    commitment_id uuid not null references label_commitment,
    siren text not null,
    state text not null check (state in ('KEPT', 'PARTLY', 'NOT_KEPT')),
    reason text not null check (length(btrim(reason)) between 1 and 10000),
    judged_at timestamptz not null
  )`,
  'create index label_commitment_judgement_of_commitment on label_commitment_judgement (commitment_id, seq)',
  ...['label_commitment', 'label_commitment_judgement'].map((table) => enableRowSecurity(table, 'call')),
  // The institutions that know of the label know of what it was given for.
  allowReading(
    'label_commitment',
    'call',
    `coalesce(${currentAudience} = 'institution', false)
      and exists (select from labelling where labelling.id = label_commitment.labelling_id)`,
  ),
  allowWriting(
    'label_commitment',
    'call',
    `${writesFor('label_commitment', 'PROJECT_OFFICER')} and exists (select from labelling
      where labelling.id = label_commitment.labelling_id and labelling.siren = label_commitment.siren
        and labelling.labelled_on is not null)`,
    ['insert'],
  ),
  allowReading(
    'label_commitment_judgement',
    'call',
    'exists (select from label_commitment where label_commitment.id = label_commitment_judgement.commitment_id)',
  ),
  allowWriting(
    'label_commitment_judgement',
    'call',
    `${writesFor('label_commitment_judgement', 'PROJECT_OFFICER')} and exists (select from label_commitment
      where label_commitment.id = label_commitment_judgement.commitment_id
        and label_commitment.siren = label_commitment_judgement.siren)`,
    ['insert'],
  ),
];

/** What communes commit to in return of a label, and what became of it. */
export class Commitments1766100003000 implements MigrationInterface {
  readonly name = 'Commitments1766100003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was committed to is not thrown away: restore the database from before instead.');
  }
}
