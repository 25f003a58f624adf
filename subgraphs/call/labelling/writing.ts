import type { EntityManager } from 'typeorm';
import { type LabellingRow, labellingColumns } from './LabellingRow.js';
import type { LabellingState } from './LabellingState.js';
import type { Standing } from './lifecycle.js';

/** What the proposal under way says, as far as a labelling keeps it. */
export interface ProposalUnderWay {
  readonly receiptId: string;
  /** Lead commune first. */
  readonly communes: readonly string[];
  readonly visibility: 'SHARED' | 'PUBLIC';
  readonly demonstration: boolean;
}

/** "CALL-2026-017": three digits at least. */
export function referenceOf(shortName: string, year: number, number: number): string {
  return `${shortName}-${year}-${String(number).padStart(3, '0')}`;
}

/** A labelling of the writer's own, locked until the transaction ends; null when there is none such. */
export async function lockLabelling(manager: EntityManager, id: string): Promise<LabellingRow | null> {
  const [row] = await manager.query<LabellingRow[]>(
    `select ${labellingColumns} from labelling where id = $1 for update`,
    [id],
  );
  return row ?? null;
}

/** The same, by the project it answers. */
export async function lockLabellingOfProject(
  manager: EntityManager,
  siren: string,
  projectId: string,
): Promise<LabellingRow | null> {
  const [row] = await manager.query<LabellingRow[]>(
    `select ${labellingColumns} from labelling where siren = $1 and project_id = $2 for update`,
    [siren, projectId],
  );
  return row ?? null;
}

/** Opens the file of a project's first proposal, under the next number of the year. Returns its id. */
export async function openLabelling(
  manager: EntityManager,
  of: { readonly siren: string; readonly projectId: string; readonly year: number; readonly now: Date },
  proposal: ProposalUnderWay,
): Promise<string> {
  // Numbers follow each other without holes: whoever takes one makes the next wait.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 29))', [`${of.siren} ${of.year}`]);
  const [next] = await manager.query<{ shortName: string; number: number }[]>(
    `select short_name as "shortName",
      (select coalesce(max(number), 0) + 1 from labelling where labelling.siren = $1 and year = $2) as number
    from agglomeration where agglomeration.siren = $1`,
    [of.siren, of.year],
  );
  if (next === undefined) throw new Error('No such agglomeration in this territory.');
  const [opened] = await manager.query<{ id: string }[]>(
    `insert into labelling (siren, project_id, year, number, reference, state, communes, visibility, receipt_id,
      received_at, updated_at, demonstration)
    values ($1, $2, $3, $4, $5, 'RECEIVED', $6, $7, $8, $9, $9, $10) returning id`,
    [
      of.siren,
      of.projectId,
      of.year,
      next.number,
      referenceOf(next.shortName, of.year, next.number),
      proposal.communes,
      proposal.visibility,
      proposal.receiptId,
      of.now,
      proposal.demonstration,
    ],
  );
  if (opened === undefined) throw new Error('The labelling was not kept.');
  return opened.id;
}

/** Moves a locked labelling, keeps the decision, and returns the new version. */
export async function writeMove(
  manager: EntityManager,
  labelling: LabellingRow,
  to: Standing,
  reason: string | null,
  now: Date,
): Promise<number> {
  const version = labelling.version + 1;
  await manager.query(
    `insert into labelling_decision (labelling_id, siren, position, from_state, to_state, reason, decided_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [labelling.id, labelling.siren, labelling.version, labelling.state, to.state, reason, now],
  );
  await manager.query(
    `update labelling set state = $2, reason = $3, labelled_on = $4, version = $5, updated_at = $6 where id = $1`,
    [labelling.id, to.state, reason, to.labelledOn, version, now],
  );
  return version;
}

/**
 * Puts a new proposal of the same project under way. Where the file was closed it goes back to the inbox, at its new age;
 * elsewhere the words and the carriers change and the examination goes on.
 */
export async function renewProposal(
  manager: EntityManager,
  labelling: LabellingRow,
  to: Standing | null,
  proposal: ProposalUnderWay,
  now: Date,
): Promise<{ state: LabellingState; labelledOn: string | null }> {
  if (to !== null) await writeMove(manager, labelling, to, null, now);
  await manager.query(
    `update labelling set receipt_id = $2, communes = $3, visibility = $4, version = $5, updated_at = $6,
      received_at = case when $7 then $6 else received_at end
    where id = $1`,
    [labelling.id, proposal.receiptId, proposal.communes, proposal.visibility, labelling.version + 1, now, to !== null],
  );
  return to ?? { state: labelling.state, labelledOn: labelling.labelledOn };
}

/** Takes a commune off those that carry the project of a locked labelling; the lead stays, since it alone withdraws. */
export async function removeCarrier(
  manager: EntityManager,
  labelling: LabellingRow,
  commune: string,
  now: Date,
): Promise<void> {
  await manager.query(
    `update labelling set communes = communes[1:1] || array_remove(communes[2:], $2), version = version + 1, updated_at = $3
    where id = $1`,
    [labelling.id, commune, now],
  );
}
