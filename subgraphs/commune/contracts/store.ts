import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { ownRow } from '../communes/ownRow.js';
import type { Commitment } from './Commitment.js';
import { ContractSide } from './ContractSide.js';
import type { ContractRow } from './FiftyFiftyContract.js';
import type { Judgement } from './Judgement.js';

/** A contract's row under the names its type has. */
export const contractColumns = `c.id, c.insee, c.reference, c.title, c.origin, c.state, jsonb_build_object(
    'kind', c.party_kind, 'rna', c.party_rna, 'group', c.party_group, 'label', c.party_label) as party,
  c.action_id as "actionId", c.visibility, c.unbalanced_side as "unbalancedSide", c.concluded_on as "concludedOn",
  c.ended_on as "endedOn", c.demonstration, c.version, c.created_at as "createdAt", c.updated_at as "updatedAt"`;

/** Contracts by id; null for what does not exist for this reader. */
export async function contractsById(manager: EntityManager, ids: readonly string[]): Promise<(ContractRow | null)[]> {
  const rows: ContractRow[] = await manager.query(
    `select ${contractColumns} from contract c where c.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** The commitments of each contract, in their order. */
export async function commitmentsOf(manager: EntityManager, contracts: readonly string[]): Promise<Commitment[][]> {
  const rows: (Commitment & { contractId: string })[] = await manager.query(
    `select id, contract_id as "contractId", side, text, due_on as "dueOn", judged_by_commune as "judgedByCommune",
      judged_by_inhabitants as "judgedByInhabitants"
    from contract_commitment where contract_id = any($1::uuid[]) order by contract_id, place`,
    [contracts],
  );
  return listsInOrderOf(contracts, rows, (row) => row.contractId);
}

/** The actor's own contract, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockContract(manager: EntityManager, id: string): Promise<ContractRow> {
  return await ownRow<ContractRow>(manager, { table: 'contract', alias: 'c', columns: contractColumns }, id);
}

/** What can be written of a contract; a field that is absent stays as it is. */
export type ContractValues = Partial<
  Pick<
    ContractRow,
    'title' | 'origin' | 'state' | 'party' | 'actionId' | 'visibility' | 'unbalancedSide' | 'concludedOn' | 'endedOn'
  >
>;

const columnOf: Readonly<Record<Exclude<keyof ContractValues, 'party'>, string>> = {
  title: 'title',
  origin: 'origin',
  state: 'state',
  actionId: 'action_id',
  visibility: 'visibility',
  unbalancedSide: 'unbalanced_side',
  concludedOn: 'concluded_on',
  endedOn: 'ended_on',
};

function written(values: ContractValues): Written {
  const { party } = values;
  return [
    ...Object.entries(columnOf).flatMap(([name, column]): [string, unknown][] => {
      const value = values[name as keyof typeof columnOf];
      return value === undefined ? [] : [[column, value]];
    }),
    ...(party === undefined
      ? []
      : ([
          ['party_kind', party.kind],
          ['party_rna', party.rna],
          ['party_group', party.group],
          ['party_label', party.label],
        ] as const)),
  ];
}

export async function insertContract(
  manager: EntityManager,
  row: { readonly id: string; readonly insee: string; readonly reference: string; readonly now: Date },
  values: ContractValues,
): Promise<void> {
  await insertRow(manager, 'contract', [
    ['id', row.id],
    ['insee', row.insee],
    ['reference', row.reference],
    ['created_at', row.now],
    ['updated_at', row.now],
    ...written(values),
  ]);
}

/** Writes the values and gives the new version. The row is locked already. */
export async function updateContract(
  manager: EntityManager,
  id: string,
  now: Date,
  values: ContractValues,
): Promise<number> {
  return await updateVersionedRow(manager, 'contract', { id, now }, written(values));
}

/** What both sides give, in place of what was there. The contract's row is locked already. */
export async function writeCommitments(
  manager: EntityManager,
  contract: { readonly id: string; readonly insee: string },
  commitments: readonly Pick<Commitment, 'id' | 'side' | 'text' | 'dueOn'>[],
): Promise<void> {
  await manager.query('delete from contract_commitment where contract_id = $1', [contract.id]);
  await manager.query(
    `insert into contract_commitment (id, contract_id, insee, place, side, text, due_on)
    select given.id, $1, $2, given.place, given.side, given.text, given."dueOn"
    from jsonb_to_recordset($3::jsonb) as given (id uuid, place integer, side text, text text, "dueOn" date)`,
    [contract.id, contract.insee, JSON.stringify(commitments.map((one, place) => ({ ...one, place })))],
  );
}

/** One side's judgement of a commitment. The contract's row is locked already. */
export async function writeJudgement(
  manager: EntityManager,
  commitmentId: string,
  by: ContractSide,
  judgement: Judgement,
): Promise<void> {
  const column = by === ContractSide.COMMUNE ? 'judged_by_commune' : 'judged_by_inhabitants';
  await manager.query(`update contract_commitment set ${column} = $2 where id = $1`, [commitmentId, judgement]);
}
