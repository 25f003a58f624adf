import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { labellingStates, labelStates, reasonedStates } from './LabellingState.js';
import { isAboutLabel, seesLabelling, sharesTheFile, writesFor } from './visibility.js';

const quoted = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');
const reasoned = (state: string) =>
  `check (${state} not in (${quoted(reasonedStates)}) or coalesce(length(btrim(reason)), 0) > 0)`;

/** Labellings and their decisions. The inbox's receipts must exist before: no labelling without a commune's proposal. */
export function labellingTables(): string[] {
  return [
    `create domain labelling_state as text check (value in (${quoted(labellingStates)}))`,
    `create table labelling (
      id uuid primary key default uuidv7(),
      siren text not null references agglomeration,
      project_id uuid not null,
      year integer not null,
      number integer not null check (number > 0),
      reference text not null,
      state labelling_state not null,
      reason text check (length(reason) <= 10000),
      labelled_on date,
      communes text[] not null check (cardinality(communes) > 0),
      visibility text not null check (visibility in ('SHARED', 'PUBLIC')),
      receipt_id uuid not null unique,
      received_at timestamptz not null,
      updated_at timestamptz not null,
      demonstration boolean not null,
      version integer not null default 1 check (version > 0),
      unique (siren, project_id),
      unique (siren, year, number),
      foreign key (receipt_id, siren, project_id) references proposal_receipt (id, siren, project_id),
      constraint labelling_reasoned ${reasoned('state')},
      constraint labelling_labelled check (
        (state not in (${quoted(labelStates)}) or labelled_on is not null)
        and (state in (${quoted(labelStates)}, 'SUSPENDED') or labelled_on is null)
      )
    )`,
    'create index labelling_inbox on labelling (siren, state, received_at, id)',
    'create index labelling_age on labelling (siren, received_at, id)',
    'create index labelling_of_project on labelling (project_id)',
    'create index labelling_of_commune on labelling using gin (communes)',
    `create table labelling_decision (
      id uuid primary key default uuidv7(),
      labelling_id uuid not null references labelling,
      siren text not null,
      position integer not null check (position > 0),
      from_state labelling_state not null,
      to_state labelling_state not null check (to_state <> from_state),
      reason text check (length(reason) <= 10000),
      decided_at timestamptz not null,
      unique (labelling_id, position),
      constraint labelling_decision_reasoned ${reasoned('to_state')}
    )`,
    ...['labelling', 'labelling_decision'].map((table) => enableRowSecurity(table, 'call')),
    allowReading('labelling', 'call', seesLabelling('labelling')),
    // Only what a commune sent makes a labelling; both sides move it.
    allowWriting('labelling', 'call', writesFor('labelling', 'COURIER'), ['insert']),
    allowWriting(
      'labelling',
      'call',
      `${writesFor('labelling', 'COURIER')} or ${writesFor('labelling', 'PROJECT_OFFICER')}`,
      ['update'],
    ),
    allowReading(
      'labelling_decision',
      'call',
      `exists (select from labelling where labelling.id = labelling_decision.labelling_id
        and (${sharesTheFile('labelling')} or ${isAboutLabel('labelling_decision')}))`,
    ),
    // Decisions are added, never edited: history is kept.
    allowWriting(
      'labelling_decision',
      'call',
      `exists (select from labelling where labelling.id = labelling_decision.labelling_id
        and labelling.siren = labelling_decision.siren
        and (${writesFor('labelling', 'COURIER')} or ${writesFor('labelling', 'PROJECT_OFFICER')}))`,
      ['insert'],
    ),
  ];
}
