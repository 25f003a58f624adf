import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // However a row comes to be ACTIVE, and whatever an ACTIVE one is changed to rest on. Only what is taken in as it already
  // was may be without consent, when it is taken in; it raises a check.
  'drop trigger support_demands_consent on support',
  `create trigger support_begins_by_consent before insert on support for each row
    when (new.state = 'ACTIVE' and not new.imported) execute function demand_support_consent()`,
  `create trigger support_demands_consent before update on support for each row
    when (new.state = 'ACTIVE' and (old.state, old.siren, old.project_id, old.need_id, old.role, old.communes, old.imported)
      is distinct from (new.state, new.siren, new.project_id, new.need_id, new.role, new.communes, new.imported))
    execute function demand_support_consent()`,
];

/** No write, straight to the table either, leads to work that the communes have not agreed to. */
export class ActiveRestsOnConsent1766440001000 implements MigrationInterface {
  readonly name = 'ActiveRestsOnConsent1766440001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger support_begins_by_consent on support');
    await runner.query('drop trigger support_demands_consent on support');
    await runner.query(`create trigger support_demands_consent before update of state on support for each row
      when (new.state = 'ACTIVE' and old.state <> 'ACTIVE') execute function demand_support_consent()`);
  }
}
