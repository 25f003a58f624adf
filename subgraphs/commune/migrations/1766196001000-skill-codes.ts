import type { MigrationInterface, QueryRunner } from 'typeorm';
import { skillNamed } from '#shared/skills/skillNamed.js';
import { skillReferential } from '#shared/skills/skillReferential.js';

/** Needs and the communes' own engineering name skills by their codes; what the reference list does not have stays. */
export class SkillCodes1766196001000 implements MigrationInterface {
  readonly name = 'SkillCodes1766196001000';

  async up(runner: QueryRunner): Promise<void> {
    const written: { skill: string }[] = await runner.query(
      `select distinct skill from need where skill is not null
      union select distinct unnest(skills) from engineering_capacity`,
    );
    for (const { skill } of written) {
      const code = skillNamed(skill, skillReferential)?.code ?? skill;
      if (code === skill) continue;
      await runner.query('update need set skill = $2 where skill = $1', [skill, code]);
      await runner.query(
        'update engineering_capacity set skills = array_replace(skills, $1::text, $2::text) where $1 = any (skills)',
        [skill, code],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('How skills were written before is not kept: restore the database from before instead.');
  }
}
