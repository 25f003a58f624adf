import type { MigrationInterface, QueryRunner } from 'typeorm';
import { skillNamed } from '#shared/skills/skillNamed.js';
import { skillReferential } from '#shared/skills/skillReferential.js';

/** Posts name skills by their codes, as needs do; what the reference list does not have stays as it was written. */
export class SkillCodes1766170000000 implements MigrationInterface {
  readonly name = 'SkillCodes1766170000000';

  async up(runner: QueryRunner): Promise<void> {
    const written: { skill: string }[] = await runner.query('select distinct skill from post_skill');
    for (const { skill } of written) {
      const code = skillNamed(skill, skillReferential)?.code ?? skill;
      if (code === skill) continue;
      // A post that named one skill in two ways keeps its code, at the level told with it.
      await runner.query(
        `delete from post_skill named using post_skill coded
        where named.post_id = coded.post_id and named.skill = $1 and coded.skill = $2`,
        [skill, code],
      );
      await runner.query('update post_skill set skill = $2 where skill = $1', [skill, code]);
    }
  }

  async down(): Promise<void> {
    throw new Error('How skills were written before is not kept: restore the database from before instead.');
  }
}
