import type { EntityManager } from 'typeorm';
import { ofCommuneAsked } from '../communes/heritage.js';
import type { Commitment } from './Commitment.js';
import type { ContractRow } from './FiftyFiftyContract.js';
import { commitmentsOf, contractColumns } from './store.js';

/** What a file can say of a contract, each value there. */
export interface WholeContract
  extends Pick<
    ContractRow,
    'origin' | 'state' | 'party' | 'actionId' | 'visibility' | 'unbalancedSide' | 'concludedOn' | 'endedOn'
  > {
  readonly title: string;
  readonly commitments: readonly WholeCommitment[];
}

export type WholeCommitment = Omit<Commitment, 'id'>;

/** A contract of the commune with what both sides committed to. */
export type OwnedContract = ContractRow & { readonly commitments: readonly Commitment[] };

/** Every contract of the commune and of those it took over, locked until the transaction ends when they are to be written. */
export async function contractsOwnedBy(
  manager: EntityManager,
  insee: string,
  { lock }: { readonly lock: boolean },
): Promise<OwnedContract[]> {
  const rows: ContractRow[] = await manager.query(
    `select ${contractColumns} from contract c where ${ofCommuneAsked('c.insee')} order by c.id ${lock ? 'for update' : ''}`,
    [insee],
  );
  const commitments = await commitmentsOf(
    manager,
    rows.map(({ id }) => id),
  );
  return rows.map((row, index) => ({ ...row, commitments: commitments[index] ?? [] }));
}

type Written = WholeContract & { readonly id: string };

const record = `as given (id uuid, reference text, title text, origin text, state text, party jsonb, "actionId" uuid,
  visibility text, "unbalancedSide" text, "concludedOn" date, "endedOn" date)`;
const party = `given.party ->> 'kind', given.party ->> 'rna', given.party ->> 'group', given.party ->> 'label'`;

/**
 * Writes new contracts in a constant number of statements. Each is written as it was negotiated, then taken to its state:
 * what is concluded admits no commitment any more, here as elsewhere.
 */
export async function insertContracts(
  manager: EntityManager,
  at: { readonly insee: string; readonly now: Date },
  contracts: readonly (Written & { readonly reference: string })[],
): Promise<void> {
  if (contracts.length === 0) return;
  await manager.query(
    `insert into contract (id, insee, reference, title, origin, state, party_kind, party_rna, party_group, party_label,
      action_id, visibility, created_at, updated_at)
    select id, $1, reference, title, origin, case state when 'PROPOSED' then 'PROPOSED' else 'NEGOTIATED' end, ${party},
      "actionId", visibility, $2, $2 from jsonb_to_recordset($3::jsonb) ${record}`,
    [at.insee, at.now, JSON.stringify(contracts)],
  );
  await insertCommitments(manager, contracts);
  await manager.query(
    `update contract set state = given.state, unbalanced_side = given."unbalancedSide",
      concluded_on = given."concludedOn", ended_on = given."endedOn"
    from jsonb_to_recordset($1::jsonb) ${record} where contract.id = given.id and given.state <> contract.state`,
    [JSON.stringify(contracts)],
  );
}

/** What is to be written of a contract that is there: all its commitments anew, or each one's judgements. */
export interface ContractRewrite {
  readonly contract: Written;
  readonly commitments: 'SAME' | 'REPLACED' | 'JUDGED';
}

/** Writes contracts that are locked already, each as a whole: what both sides say first, then where they stand. */
export async function rewriteContracts(
  manager: EntityManager,
  at: { readonly insee: string; readonly now: Date },
  rewrites: readonly ContractRewrite[],
): Promise<void> {
  if (rewrites.length === 0) return;
  const among = (kind: ContractRewrite['commitments']) =>
    rewrites.flatMap(({ contract, commitments }) => (commitments === kind ? [contract] : []));
  const replaced = among('REPLACED');
  if (replaced.length > 0) {
    await manager.query('delete from contract_commitment where contract_id = any($1::uuid[])', [
      replaced.map(({ id }) => id),
    ]);
    await insertCommitments(manager, replaced);
  }
  const judged = among('JUDGED');
  if (judged.length > 0) {
    await manager.query(
      `update contract_commitment set judged_by_commune = given."judgedByCommune",
        judged_by_inhabitants = given."judgedByInhabitants"
      from jsonb_to_recordset($1::jsonb) as given ("contractId" uuid, place integer, "judgedByCommune" text,
        "judgedByInhabitants" text)
      where contract_id = given."contractId" and contract_commitment.place = given.place`,
      [JSON.stringify(placed(judged))],
    );
  }
  await manager.query(
    `update contract set updated_at = $1, version = version + 1, title = given.title, origin = given.origin,
      (party_kind, party_rna, party_group, party_label) = (select ${party}), action_id = given."actionId",
      visibility = given.visibility, state = given.state, unbalanced_side = given."unbalancedSide",
      concluded_on = given."concludedOn", ended_on = given."endedOn"
    from jsonb_to_recordset($2::jsonb) ${record} where contract.id = given.id`,
    [at.now, JSON.stringify(rewrites.map(({ contract }) => contract))],
  );
}

async function insertCommitments(manager: EntityManager, contracts: readonly Written[]): Promise<void> {
  await manager.query(
    `insert into contract_commitment (id, contract_id, insee, place, side, text, due_on, judged_by_commune,
      judged_by_inhabitants)
    select uuidv7(), c.id, c.insee, place, side, text, "dueOn", "judgedByCommune", "judgedByInhabitants"
    from jsonb_to_recordset($1::jsonb) as given ("contractId" uuid, place integer, side text, text text, "dueOn" date,
      "judgedByCommune" text, "judgedByInhabitants" text) join contract c on c.id = given."contractId"`,
    [JSON.stringify(placed(contracts))],
  );
}

function placed(contracts: readonly Written[]): object[] {
  return contracts.flatMap(({ id, commitments }) =>
    commitments.map((commitment, place) => ({ ...commitment, contractId: id, place })),
  );
}
