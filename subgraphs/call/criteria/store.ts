import type { EntityManager } from 'typeorm';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { CriteriaGrid } from './CriteriaGrid.js';
import type { CriterionScoreInput } from './criteriaInputs.js';
import type { CriterionScore, LabellingReview } from './LabellingReview.js';
import { readReview } from './scoring.js';

const gridColumns = `id, siren, version, since, published_at as "publishedAt", criteria, demonstration`;

/** Grids by id. */
export async function gridsById(manager: EntityManager, ids: readonly string[]): Promise<(CriteriaGrid | null)[]> {
  const rows: CriteriaGrid[] = await manager.query(
    `select ${gridColumns} from criteria_grid where id = any($1::uuid[])`,
    [ids],
  );
  return oneInOrderOf(ids, rows, (row) => row.id);
}

/** The grids of each agglomeration, oldest first. */
export async function gridsOfAgglomerations(
  manager: EntityManager,
  sirens: readonly string[],
): Promise<CriteriaGrid[][]> {
  const rows: CriteriaGrid[] = await manager.query(
    `select ${gridColumns} from criteria_grid where siren = any($1) order by siren, version`,
    [sirens],
  );
  return listsInOrderOf(sirens, rows, (row) => row.siren);
}

/** Id of the grid an agglomeration scores by on a day; null where none is in force yet. */
export async function gridInForce(manager: EntityManager, siren: string, day: string): Promise<string | null> {
  const rows: { id: string }[] = await manager.query(
    'select id from criteria_grid where siren = $1 and since <= $2 order by version desc limit 1',
    [siren, day],
  );
  return rows[0]?.id ?? null;
}

/** The review of a labelling, as far as it is asked about. */
export interface Reviewed {
  readonly id: string;
  readonly gridId: string | null;
  readonly review: number;
}

/** The review under way of each labelling, or its last one. */
export async function reviewsOf(manager: EntityManager, labellings: readonly Reviewed[]): Promise<LabellingReview[]> {
  const grids = await gridsById(
    manager,
    labellings.flatMap(({ gridId }) => gridId ?? []),
  );
  const byId = new Map(grids.flatMap((grid) => (grid === null ? [] : [[grid.id, grid] as const])));
  const rows: (CriterionScore & { labellingId: string; review: number })[] = await manager.query(
    `select labelling_id as "labellingId", review, criterion, score, comment, evidence, scored_at as "scoredAt"
    from labelling_score where labelling_id = any($1::uuid[]) order by labelling_id, seq`,
    [labellings.map(({ id }) => id)],
  );
  return labellings.map(({ id, gridId, review }) => {
    const scores = rows.filter((row) => row.labellingId === id && row.review === review);
    return readReview(review, byId.get(gridId ?? '') ?? null, scores);
  });
}

export async function insertScores(
  manager: EntityManager,
  labelling: Reviewed & { readonly siren: string },
  scores: readonly CriterionScoreInput[],
  now: Date,
): Promise<void> {
  await manager.query(
    `insert into labelling_score (labelling_id, siren, review, grid_id, criterion, score, comment, evidence, scored_at)
    select $1, $2, $3, $4, given.criterion, given.score, btrim(given.comment), nullif(btrim(given.evidence), ''), $5
    from jsonb_to_recordset($6::jsonb) as given (criterion text, score integer, comment text, evidence text)`,
    [labelling.id, labelling.siren, labelling.review, labelling.gridId, now, JSON.stringify(scores)],
  );
}
