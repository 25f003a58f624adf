import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowWriting, currentRole, currentScale } from '#shared/database/rowSecurity.js';

const scale = 'commune';
const own = `insee = any ((select own_communes())::text[]) and ${currentScale} = 'commune'
  and ${currentRole} = 'COMMUNE_AGENT'`;
const carries = `exists (select 1 from project where project.id = consent.project_id
  and (project.insee = consent.insee or project.co_carriers @> array[consent.insee]))`;
/** A commune that receives peers answers for itself, on a project that it sees and does not carry. */
const hosts = `scale = 'PEERS' and role = 'PEER_EXCHANGE'
  and exists (select 1 from project where project.id = consent.project_id and project.state in ('SHARED', 'PROPOSED'))`;

const writing = (condition: string): string[] => [
  'drop policy consent_insert on consent',
  allowWriting('consent', scale, condition, ['insert']),
];

/** The commune at which an exchange between peers would take place says its own word on it. */
export class PeerWords1766160000000 implements MigrationInterface {
  readonly name = 'PeerWords1766160000000';

  async up(runner: QueryRunner): Promise<void> {
    // A commune that carries the project no longer may still take its word back.
    for (const statement of writing(`${own} and (state = 'WITHDRAWN' or ${carries} or ${hosts})`)) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of writing(`${own} and (state = 'WITHDRAWN' or ${carries})`)) await runner.query(statement);
  }
}
