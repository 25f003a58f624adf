import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';

const scale = 'commune';
const own = `insee = ${currentTenant} and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;

const statements = [
  `create table story_chapter (
    id uuid primary key,
    insee text not null references commune,
    period text not null check (period in ('MEMORY', 'PRESENT', 'FUTURE')),
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    text text not null check (length(text) <= 10000),
    contributors jsonb not null default '[]' check (jsonb_typeof(contributors) = 'array'),
    consent_given_on date,
    consent_withdrawn_on date,
    published_on date,
    withdrawn_on date,
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (id, insee),
    constraint public_is_consented check (visibility <> 'PUBLIC' or (
      consent_given_on is not null and consent_withdrawn_on is null and published_on is not null and btrim(text) <> '')),
    constraint withdrawn_is_hidden check (withdrawn_on is null or visibility = 'PRIVATE'),
    constraint consent_ends_after_it_began check (consent_withdrawn_on is null or consent_given_on <= consent_withdrawn_on)
  )`,
  'create index story_chapter_of_commune on story_chapter (insee)',
  'create index story_chapter_by_change on story_chapter (updated_at, id)',
  `create table story_chapter_action (
    chapter_id uuid not null,
    insee text not null,
    action_id uuid not null references action on delete cascade,
    primary key (chapter_id, action_id),
    foreign key (chapter_id, insee) references story_chapter (id, insee) on delete cascade
  )`,
  'create index story_chapter_of_action on story_chapter_action (action_id)',
  enableRowSecurity('story_chapter', scale),
  allowReading('story_chapter', scale, `(${own}) or ${seenByAudience('visibility')}`),
  allowWriting('story_chapter', scale, own, ['insert', 'update']),
  enableRowSecurity('story_chapter_action', scale),
  // Whoever sees the chapter sees which actions it tells of, as far as the action's own policy shows them.
  allowReading(
    'story_chapter_action',
    scale,
    'exists (select 1 from story_chapter where story_chapter.id = story_chapter_action.chapter_id)',
  ),
  allowWriting('story_chapter_action', scale, own, ['insert', 'delete']),
];

/** A commune's story in chapters; nothing of it is public without the consent of those who contributed. */
export class Story1766000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table story_chapter_action, story_chapter');
  }
}
