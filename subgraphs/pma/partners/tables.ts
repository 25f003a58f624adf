import { toldToEverybody } from '../governance/tables.js';

/** Who works with the pole, and what they offer from when until when. */
export const partnerTables: readonly string[] = [
  `create table partner (
    id uuid primary key,
    pole text not null references pole,
    name text not null check (btrim(name) <> '' and length(name) <= 200),
    text text not null check (length(text) <= 10000),
    since date not null,
    source jsonb,
    recorded_at timestamptz not null default now(),
    unique (id, pole),
    unique (pole, name)
  )`,
  ...toldToEverybody('partner', ['insert']),
  `create table partner_offer (
    id uuid primary key,
    pole text not null,
    partner_id uuid not null,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    half_days integer not null check (half_days between 0 and 100000),
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    recorded_at timestamptz not null default now(),
    foreign key (partner_id, pole) references partner (id, pole)
  )`,
  'create index partner_offer_of on partner_offer (partner_id, from_day)',
  ...toldToEverybody('partner_offer', ['insert']),
];
