import { toldToEverybody } from '../governance/tables.js';

/** The pole's own acts: what its council or its executive decided, and from when it binds. */
export const actTables: readonly string[] = [
  `create table pole_act (
    id uuid primary key,
    pole text not null references pole,
    body text not null check (body in ('EXECUTIVE', 'DELIBERATION')),
    reference text not null check (btrim(reference) <> '' and length(reference) <= 200),
    subject text not null check (btrim(subject) <> '' and length(subject) <= 200),
    decided_on date not null,
    enforceable_from date check (enforceable_from >= decided_on),
    agreement_id uuid,
    demonstration boolean not null default false,
    updated_at timestamptz not null default now(),
    version integer not null default 1 check (version > 0),
    unique (pole, reference),
    foreign key (agreement_id, pole) references secondment_agreement (id, pole)
  )`,
  'create index pole_act_list on pole_act (pole, decided_on, id)',
  ...toldToEverybody('pole_act', ['insert', 'update']),
  // What was decided stays as it was decided: only the day it binds is learnt later, once.
  'revoke update on pole_act from pma_app',
  'grant update (enforceable_from, updated_at, version) on pole_act to pma_app',
];
