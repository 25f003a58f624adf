import { toldToEverybody } from '../governance/tables.js';

const titled = `title text not null check (btrim(title) <> '' and length(title) <= 200),
    text text not null check (length(text) <= 10000),`;
const dated = `source jsonb,
    demonstration boolean not null default false,
    recorded_at timestamptz not null default now(),`;

/** What the pole's members work on together, the practices they found elsewhere, and who took them up. */
export const programmeTables: readonly string[] = [
  `create table programme (
    id uuid primary key,
    pole text not null references pole,
    axis text,
    ${titled}
    since date not null,
    until date check (until >= since),
    ${dated}
    unique (id, pole),
    unique (pole, title),
    foreign key (pole, axis) references pole_axis (pole, key)
  )`,
  'create index programme_list on programme (pole, since, id)',
  ...toldToEverybody('programme', ['insert']),

  // Where it was found is a member, who then gave it, or a place elsewhere in words.
  `create table programme_lead (
    id uuid primary key,
    pole text not null,
    programme_id uuid not null,
    ${titled}
    found_at text not null check (btrim(found_at) <> '' and length(found_at) <= 200),
    origin text check (origin ~ '^\\d{9}$'),
    found_on date not null,
    ${dated}
    unique (id, pole),
    foreign key (programme_id, pole) references programme (id, pole)
  )`,
  'create index programme_lead_of on programme_lead (programme_id, found_on, id)',
  ...toldToEverybody('programme_lead', ['insert']),

  `create table lead_adoption (
    id uuid primary key,
    pole text not null,
    lead_id uuid not null,
    member text not null check (member ~ '^\\d{9}$'),
    taken_up_on date not null,
    adaptation text not null check (length(adaptation) <= 10000),
    demonstration boolean not null default false,
    recorded_at timestamptz not null default now(),
    unique (pole, lead_id, member),
    foreign key (lead_id, pole) references programme_lead (id, pole)
  )`,
  'create index lead_adoption_on on lead_adoption (pole, taken_up_on)',
  ...toldToEverybody('lead_adoption', ['insert']),

  // A source that names groups without counting who sits in them is kept as it says.
  `create table metropolitan_group (
    id uuid primary key,
    pole text not null references pole,
    programme_id uuid,
    ${titled}
    elected_members integer check (elected_members between 0 and 1000),
    technicians integer check (technicians between 0 and 1000),
    since date not null,
    until date check (until >= since),
    ${dated}
    unique (pole, title),
    foreign key (programme_id, pole) references programme (id, pole)
  )`,
  'create index metropolitan_group_list on metropolitan_group (pole, since, id)',
  ...toldToEverybody('metropolitan_group', ['insert']),
];
