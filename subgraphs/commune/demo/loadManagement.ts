import type { EntityManager } from 'typeorm';
import type { DemonstrationManagement } from './ManagementRows.js';

interface Table {
  readonly name: string;
  readonly entity: string;
  /** Columns with the names and types of what is given; `id`, `insee` and `visibility` go without saying. */
  readonly columns: readonly (readonly [column: string, given: string, type: string])[];
}

const tables: Readonly<Record<keyof DemonstrationManagement, Table>> = {
  presentations: {
    name: 'presentation',
    entity: 'Presentation',
    columns: [
      ['function', 'function', 'text'],
      ['elected', 'elected', 'boolean'],
      ['scope', 'scope', 'text'],
      ['place', 'place', 'text'],
      ['presented_on', 'presentedOn', 'date'],
      ['occasion', 'occasion', 'text'],
    ],
  },
  trainings: {
    name: 'training',
    entity: 'Training',
    columns: [
      ['title', 'title', 'text'],
      ['audience', 'audience', 'text[]'],
      ['held_on', 'heldOn', 'date'],
      ['participants', 'participants', 'integer'],
      ['before', 'before', 'text'],
      ['after', 'after', 'text'],
    ],
  },
  steering: {
    name: 'steering_function',
    entity: 'SteeringFunction',
    columns: [
      ['function', 'function', 'text'],
      ['since', 'since', 'date'],
      ['routine_half_days', 'routineHalfDays', 'integer'],
      ['project_half_days', 'projectHalfDays', 'integer'],
      ['cooperation_training', 'cooperationTraining', 'boolean'],
      ['internal_promotion', 'internalPromotion', 'boolean'],
    ],
  },
  trajectories: {
    name: 'commune_trajectory',
    entity: 'CommuneTrajectory',
    columns: [
      ['starting', 'starting', 'text'],
      ['wished', 'wished', 'text'],
      ['since', 'since', 'date'],
    ],
  },
  capacities: {
    name: 'investment_capacity',
    entity: 'InvestmentCapacity',
    columns: [
      ['since', 'since', 'date'],
      ['amount_cents', 'amountCents', 'bigint'],
      ['source', 'source', 'text'],
    ],
  },
  engineering: {
    name: 'engineering_capacity',
    entity: 'EngineeringCapacity',
    columns: [
      ['since', 'since', 'date'],
      ['managers_fte_hundredths', 'managersFteHundredths', 'integer'],
      ['skills', 'skills', 'text[]'],
      ['lendable_half_days', 'lendableHalfDays', 'integer'],
    ],
  },
};

/** Writes how communes are led and what they can invest; a second time it changes nothing. */
export async function loadManagement(manager: EntityManager, rows: DemonstrationManagement): Promise<void> {
  for (const [part, { name, entity, columns }] of Object.entries(tables)) {
    const into = columns.map(([column]) => column).join(', ');
    const from = columns.map(([, given]) => `given."${given}"`).join(', ');
    const form = columns.map(([, given, type]) => `"${given}" ${type}`).join(', ');
    await manager.query(
      `with written as (
        insert into ${name} (id, insee, visibility, demonstration, ${into})
        select given.id, given.insee, given.visibility, true, ${from}
        from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, visibility text, ${form})
          join commune on commune.insee = given.insee
        on conflict (id) do nothing
        returning id, insee, visibility)
      insert into journal (tenant, entity, id, verb, visibility, imported)
      select insee, '${entity}', id, 'IMPORT', visibility, true from written`,
      [JSON.stringify(rows[part as keyof DemonstrationManagement])],
    );
  }
}
