import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { writesFor } from '../labelling/visibility.js';

const statements = [
  // One row a grid, criteria included, so that nothing can be added to it either.
  `create table criteria_grid (
    id uuid primary key,
    siren text not null references agglomeration,
    version integer not null check (version > 0),
    since date not null,
    published_at timestamptz not null,
    criteria jsonb not null,
    demonstration boolean not null default false,
    unique (siren, version),
    unique (siren, since),
    constraint criteria_grid_criteria check (
      jsonb_typeof(criteria) = 'array' and jsonb_array_length(criteria) between 1 and 30
      and not jsonb_path_exists(criteria, '$[*] ? (!(@.weight >= 1 && @.weight <= 100) || !exists(@.key) || !exists(@.title))')
      and jsonb_array_length(jsonb_path_query_array(criteria, '$[*] ? (@.involvement == true)')) = 1)
  )`,
  `create function refuse_edit() returns trigger language plpgsql as $$
  begin
    raise exception 'what is published is not edited' using errcode = 'restrict_violation', table = tg_table_name;
  end $$`,
  // For whoever may write everything too.
  `create trigger criteria_grid_published before update or delete on criteria_grid
    for each row execute function refuse_edit()`,
  enableRowSecurity('criteria_grid', 'call'),
  allowReading('criteria_grid', 'call', 'true'),
  allowWriting('criteria_grid', 'call', writesFor('criteria_grid', 'PROJECT_OFFICER'), ['insert']),

  'alter table labelling add column grid_id uuid references criteria_grid',

  `create table labelling_score (
    seq bigint generated always as identity primary key,
    labelling_id uuid not null references labelling,
    siren text not null,
    review integer not null check (review > 0),
    grid_id uuid not null references criteria_grid,
    criterion text not null,
    score integer not null check (score between 0 and 4),
    comment text not null check (length(btrim(comment)) between 1 and 10000),
    evidence text check (length(evidence) between 1 and 2000),
    scored_at timestamptz not null
  )`,
  'create index labelling_score_of_labelling on labelling_score (labelling_id, seq)',
  enableRowSecurity('labelling_score', 'call'),
  allowReading('labelling_score', 'call', writesFor('labelling_score', 'PROJECT_OFFICER')),
  // Scores are added, never edited, by the grid of the review under way, and on a criterion of it.
  allowWriting(
    'labelling_score',
    'call',
    `${writesFor('labelling_score', 'PROJECT_OFFICER')} and exists (
      select from labelling join criteria_grid on criteria_grid.id = labelling.grid_id
      where labelling.id = labelling_score.labelling_id and labelling.siren = labelling_score.siren
        and labelling.state = 'UNDER_REVIEW' and labelling.review = labelling_score.review
        and labelling.grid_id = labelling_score.grid_id
        and jsonb_path_exists(criteria_grid.criteria, '$[*] ? (@.key == $key)',
          jsonb_build_object('key', labelling_score.criterion)))`,
    ['insert'],
  ),
];

/** Grids of criteria that never change, and the scores that proposals are given by them. */
export class Criteria1766100001000 implements MigrationInterface {
  readonly name = 'Criteria1766100001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was published and scored is not thrown away: restore the database from before instead.');
  }
}
