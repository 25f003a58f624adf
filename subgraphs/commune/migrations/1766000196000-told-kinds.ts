import type { MigrationInterface, QueryRunner } from 'typeorm';

const answered = `'DECISION', 'CO_CARRYING', 'CONSENT', 'QUESTION', 'HEARD_NEED', 'SUPPORT_ENDED'`;
const weekly = `${answered}, 'LATE_ACTION', 'UNBALANCED_CONTRACT', 'DEADLINE', 'CHANGE'`;
const hooked = `'PROPOSAL_RECEIVED', 'PROPOSAL_DECIDED', 'ALLOCATION_ENDED', 'CO_CARRYING_ASKED', 'CO_CARRYING_ANSWERED',
  'QUESTION_ASKED', 'SUPPORT_CHANGED', 'CO_FUNDING_CHANGED'`;

const statements = [
  `alter table notice_choice drop constraint notice_choice_at_once_check, drop constraint notice_choice_weekly_check,
    add constraint notice_choice_at_once_check check (at_once <@ array[${answered}]),
    add constraint notice_choice_weekly_check check (weekly <@ array[${weekly}])`,
  // Who kept the choice they began with is told of the new kinds as they would be now: at once.
  `update notice_choice set at_once = at_once || array['QUESTION', 'SUPPORT_ENDED']
    where at_once @> array['DECISION', 'CO_CARRYING', 'CONSENT']`,
  `alter table webhook drop constraint webhook_kinds_check,
    add constraint webhook_kinds_check check (cardinality(kinds) > 0 and kinds <@ array[${hooked}])`,
];

/** People and applications hear of questions, of supports and of what ends, beside what is decided. */
export class ToldKinds1766000196000 implements MigrationInterface {
  readonly name = 'ToldKinds1766000196000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What people and applications chose to hear is not thrown away: restore a backup instead.');
  }
}
