import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // An act recorded under the code of a commune that was taken over may refer to what its successor keeps, and the other
  // way round: both are in the same hands. With the rights of who writes, so that a hidden file is none.
  `create function check_file_of_act() returns trigger language plpgsql as $$
    begin
      if new.file_id is not null and not exists (
        select 1 from file where file.id = new.file_id
          and with_successors(array[file.insee]) && with_successors(array[new.insee])) then
        raise foreign_key_violation using message = 'the file of an act is kept by another commune';
      end if;
      return new;
    end $$`,
  'alter table consent drop constraint act_file_is_own',
  'alter table consent add constraint consent_file_id_fkey foreign key (file_id) references file (id)',
  `create trigger consent_file before insert on consent for each row execute function check_file_of_act()`,
  // Who writes an import in steps does so by the delegation of who asked, and the journal says it.
  `alter table import_run add column delegation uuid,
    add constraint delegated_is_somebodys check (delegation is null or subject is not null)`,
  // What a line brings beside its own record, told before it is written.
  `alter table import_line add column notes jsonb not null default '[]' check (jsonb_typeof(notes) = 'array')`,
];

/** Acts and their files across a succession; imports by delegation, and what their lines bring along. */
export class ActFiles1766000195000 implements MigrationInterface {
  readonly name = 'ActFiles1766000195000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Files of acts are not thrown away: restore the database from before instead.');
  }
}
