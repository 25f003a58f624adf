import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { sharesTheFile, writesFor } from '../labelling/visibility.js';

/** What communes send: dated receipts, added and never edited. */
export function receiptTables(): string[] {
  return [
    `create table proposal_receipt (
      id uuid primary key,
      siren text not null references agglomeration,
      project_id uuid not null,
      reference text not null,
      title text not null,
      lead_commune text not null,
      co_carriers text[] not null,
      proposed_on date not null,
      visibility text not null check (visibility in ('SHARED', 'PUBLIC')),
      demonstration boolean not null,
      received_at timestamptz not null,
      unique (id, siren, project_id)
    )`,
    'create index proposal_receipt_of_project on proposal_receipt (siren, project_id, received_at)',
    // A withdrawal takes back one proposal: the last one received before it.
    `create table withdrawal_receipt (
      id uuid primary key,
      siren text not null references agglomeration,
      project_id uuid not null,
      proposal_id uuid not null unique,
      withdrawn_on date not null,
      reason text not null,
      received_at timestamptz not null,
      foreign key (proposal_id, siren, project_id) references proposal_receipt (id, siren, project_id)
    )`,
    ...['proposal_receipt', 'withdrawal_receipt'].flatMap((table) => [
      enableRowSecurity(table, 'call'),
      allowWriting(table, 'call', writesFor(table, 'COURIER'), ['insert']),
    ]),
  ];
}

/** Reading follows the labelling, which must exist before. Who shares the file sees its earlier receipts too. */
export function receiptReading(): string[] {
  return [
    allowReading(
      'proposal_receipt',
      'call',
      `exists (select from labelling where labelling.siren = proposal_receipt.siren
        and labelling.project_id = proposal_receipt.project_id
        and (labelling.receipt_id = proposal_receipt.id or ${sharesTheFile('labelling')}))
      or ${writesFor('proposal_receipt', 'COURIER')}`,
    ),
    allowReading(
      'withdrawal_receipt',
      'call',
      `exists (select from labelling where labelling.siren = withdrawal_receipt.siren
        and labelling.project_id = withdrawal_receipt.project_id
        and (labelling.receipt_id = withdrawal_receipt.proposal_id or ${sharesTheFile('labelling')}))
      or ${writesFor('withdrawal_receipt', 'COURIER')}`,
    ),
  ];
}
