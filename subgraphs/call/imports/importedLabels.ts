import type { EntityManager } from 'typeorm';
import { referenceProposed } from '../inbox/proposalsByReference.js';
import { importedFactColumns } from './factStore.js';
import type { ImportedFactRow } from './ImportedFact.js';

/** The file of a proposal, as far as a label from before is looked for. */
export interface ProposalFile {
  readonly id: string;
  readonly siren: string;
  readonly receiptId: string;
  /** Lead commune first. */
  readonly communes: readonly string[];
}

/** What an officer reads of a label that may be of this project. */
export type ImportedLabelRow = ImportedFactRow & { readonly fileId: string };

/**
 * For each file: the label that it took up, or those imported which may be its project's: they name its reference, or name
 * none and one of its communes. Whether a label is that project's is an officer's to say.
 */
export async function importedLabelsOf(
  manager: EntityManager,
  files: readonly ProposalFile[],
): Promise<ImportedLabelRow[][]> {
  const rows: ImportedLabelRow[] = await manager.query(
    `select ${importedFactColumns}, file.id as "fileId"
    from jsonb_to_recordset($1::jsonb) as file (id uuid, siren text, "receiptId" uuid, communes jsonb)
      join imported_fact fact on fact.siren = file.siren and fact.kind = 'LABELS' and fact.withdrawn_at is null
    where fact.entity_id = file.id::text
      or fact.entity is null and coalesce(fact.given ->> 'project' = ${referenceProposed('file."receiptId"')},
        array(select jsonb_array_elements_text(file.communes)) && fact.communes)
    order by fact.since, fact.id`,
    [JSON.stringify(files.map(({ id, siren, receiptId, communes }) => ({ id, siren, receiptId, communes })))],
  );
  return files.map(({ id }) => {
    const its = rows.filter(({ fileId }) => fileId === id);
    const taken = its.filter(({ entityId }) => entityId === id);
    return taken.length > 0 ? taken : its;
  });
}

/** A label from before is the one of a file from now on. */
export async function attachLabel(
  manager: EntityManager,
  fact: Pick<ImportedFactRow, 'id'>,
  { id }: Pick<ProposalFile, 'id'>,
): Promise<void> {
  await manager.query(
    `update imported_fact set entity = 'Labelling', entity_id = $2, version = version + 1 where id = $1`,
    [fact.id, id],
  );
}
