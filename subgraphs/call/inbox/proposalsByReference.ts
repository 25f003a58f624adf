import type { EntityManager } from 'typeorm';

/** What a commune proposed, by the reference of its project. */
export interface ReceivedProposal {
  readonly projectId: string;
  readonly communes: readonly string[];
}

/** The last proposal received of each project that an agglomeration was asked about, by the project's reference. */
export async function proposalsByReference(
  manager: EntityManager,
  siren: string,
): Promise<ReadonlyMap<string, ReceivedProposal>> {
  const rows: (ReceivedProposal & { reference: string })[] = await manager.query(
    `select distinct on (reference) reference, project_id as "projectId", array[lead_commune] || co_carriers as communes
    from proposal_receipt where siren = $1 order by reference, received_at desc`,
    [siren],
  );
  return new Map(rows.map(({ reference, ...proposal }) => [reference, proposal]));
}

/** SQL: the reference that the commune's project had when it was proposed. @param receipt SQL of the code's own */
export const referenceProposed = (receipt: string): string =>
  `(select proposal.reference from proposal_receipt proposal where proposal.id = ${receipt})`;

/** SQL: a commune proposed the project of that reference to the agglomeration. SQL of the code's own. */
export function wasProposed(siren: string, reference: string): string {
  return `exists (select from proposal_receipt proposal where proposal.siren = ${siren} and proposal.reference = ${reference})`;
}
