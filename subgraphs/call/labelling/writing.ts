import type { EntityManager } from 'typeorm';
import { today } from '../territory/today.js';
import { type Clock, stopClock } from './clock.js';
import { type LabellingRow, labellingColumns } from './LabellingRow.js';
import type { LabellingState } from './LabellingState.js';
import type { Standing } from './lifecycle.js';
import { answerRefusal } from './refusals.js';

/** What the proposal under way says, as far as a labelling keeps it. */
export interface ProposalUnderWay {
  readonly receiptId: string;
  /** Lead commune first. */
  readonly communes: readonly string[];
  readonly visibility: 'SHARED' | 'PUBLIC';
  readonly demonstration: boolean;
  /** SIREN of the other agglomerations to be informed. */
  readonly informed: readonly string[];
}

/** What begins with a move: the clock with ADMISSIBLE, the review with UNDER_REVIEW, the label with LABELLED. */
export interface Beginning {
  readonly clock?: Clock;
  readonly gridId?: string | null;
  readonly labelUntil?: string;
  readonly agreementReference?: string | null;
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
      received_at, updated_at, state_since, demonstration, informed)
    values ($1, $2, $3, $4, $5, 'RECEIVED', $6, $7, $8, $9, $9, $9, $10, $11) returning id`,
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
      proposal.informed,
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
  beginning: Beginning = {},
): Promise<number> {
  const version = labelling.version + 1;
  await manager.query(
    `insert into labelling_decision (labelling_id, siren, position, from_state, to_state, reason, decided_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [labelling.id, labelling.siren, labelling.version, labelling.state, to.state, reason, now],
  );
  const clock = clockAfter(labelling.clock, to.state, today(now), beginning);
  const begins = to.state === 'UNDER_REVIEW';
  await manager.query(
    `update labelling set state = $2, reason = $3, labelled_on = $4, version = $5, updated_at = $6, state_since = $6,
      label_until = case when $4::date is null then null else coalesce($7::date, label_until) end,
      agreement_reference = case when $4::date is null then null else coalesce($8::text, agreement_reference) end,
      grid_id = case when $9 then $10::uuid else grid_id end, review = case when $9 then review + 1 else review end
    where id = $1`,
    [
      labelling.id,
      to.state,
      reason,
      to.labelledOn,
      version,
      now,
      beginning.labelUntil ?? null,
      beginning.agreementReference ?? null,
      begins,
      begins ? (beginning.gridId ?? null) : null,
    ],
  );
  if (clock !== labelling.clock) await writeClock(manager, labelling.id, clock);
  // A refusal that waited for its second look was about a file that has gone another way.
  await answerRefusal(manager, labelling.id, 'LAPSED', { by: null, now });
  return version;
}

function clockAfter(clock: Clock | null, state: LabellingState, day: string, beginning: Beginning): Clock | null {
  if (state === 'RECEIVED') return null;
  if (state === 'ADMISSIBLE') return beginning.clock ?? null;
  return clock === null || state === 'UNDER_REVIEW' ? clock : stopClock(clock, day);
}

/** The clock of a locked labelling. */
export async function writeClock(manager: EntityManager, id: string, clock: Clock | null): Promise<void> {
  await manager.query(
    `update labelling set clock_started_on = $2, promised_days = $3, paused_days = $4, paused_since = $5,
      clock_ended_on = $6 where id = $1`,
    [
      id,
      clock?.startedOn ?? null,
      clock?.promisedDays ?? null,
      clock?.pausedDays ?? 0,
      clock?.pausedSince ?? null,
      clock?.endedOn ?? null,
    ],
  );
}

/** The reference of the agreement on the support that follows a locked labelling's label. */
export async function writeAgreement(manager: EntityManager, id: string, reference: string): Promise<void> {
  await manager.query('update labelling set agreement_reference = $2 where id = $1', [id, reference]);
}

/** A locked labelling is another version after what was added to its file. */
export async function renewVersion(manager: EntityManager, labelling: LabellingRow, now: Date): Promise<number> {
  await manager.query('update labelling set version = $2, updated_at = $3 where id = $1', [
    labelling.id,
    labelling.version + 1,
    now,
  ]);
  return labelling.version + 1;
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
      received_at = case when $7 then $6 else received_at end, informed = $8
    where id = $1`,
    [
      labelling.id,
      proposal.receiptId,
      proposal.communes,
      proposal.visibility,
      labelling.version + 1,
      now,
      to !== null,
      proposal.informed,
    ],
  );
  return to ?? { state: labelling.state, labelledOn: labelling.labelledOn };
}

/** Takes a commune off those that carry the project of a locked labelling; the lead stays, since it alone withdraws. */
export async function removeCarrier(
  manager: EntityManager,
  labelling: LabellingRow,
  commune: string,
  informed: readonly string[],
  now: Date,
): Promise<void> {
  await manager.query(
    `update labelling set communes = communes[1:1] || array_remove(communes[2:], $2), version = version + 1,
      updated_at = $3, informed = $4
    where id = $1`,
    [labelling.id, commune, now, informed],
  );
}

/** Keeps which other agglomerations are informed of a locked labelling. @param informed SIREN */
export async function writeInformed(
  manager: EntityManager,
  labelling: LabellingRow,
  informed: readonly string[],
  now: Date,
): Promise<void> {
  await manager.query('update labelling set informed = $2, version = version + 1, updated_at = $3 where id = $1', [
    labelling.id,
    informed,
    now,
  ]);
}

/** Keeps what the lead commune said of who may see its project. */
export async function writeVisibility(
  manager: EntityManager,
  labelling: LabellingRow,
  visibility: 'SHARED' | 'PUBLIC',
  now: Date,
): Promise<void> {
  await manager.query('update labelling set visibility = $2, version = version + 1, updated_at = $3 where id = $1', [
    labelling.id,
    visibility,
    now,
  ]);
}
