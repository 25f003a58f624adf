import type { EntityManager } from 'typeorm';
import { change, type Outcome, refuseIf, type Work } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import type { LabellingRow } from '../labelling/LabellingRow.js';
import { labellingToChange } from '../labelling/labellingToChange.js';
import { commitmentObstacles } from '../labelling/labelTerms.js';
import { visibilityOf } from '../labelling/visibility.js';
import { renewVersion, writeAgreement } from '../labelling/writing.js';
import { today } from '../territory/today.js';
import type {
  AddLabelCommitmentInput,
  JudgeLabelCommitmentInput,
  RecordSupportAgreementInput,
} from './commitmentInputs.js';
import { announceCommitment, commitTo } from './commitTo.js';
import { judgingObstacle, takingObstacle } from './following.js';
import { LabelCommitment, LabelCommitmentState } from './LabelCommitment.js';

export async function addLabelCommitment(context: RequestContext, input: AddLabelCommitmentInput): Promise<Outcome> {
  return await change(context, 'addLabelCommitment', input, async (work) => {
    const now = new Date();
    const labelling = await labellingToChange(context, work.manager, input.id, input.expectedVersion);
    refuse(takingObstacle(labelling.state));
    refuseIf(commitmentObstacles(['input', 'commitment'], input.commitment, today(now)));
    const { text, dueOn } = input.commitment;
    const id = await commitTo(work.manager, labelling, { text: text.trim(), dueOn }, now);
    return await written(work, labelling, 'COMMIT', { commitment: id, dueOn }, now);
  });
}

export async function judgeLabelCommitment(
  context: RequestContext,
  input: JudgeLabelCommitmentInput,
): Promise<Outcome> {
  return await change(context, 'judgeLabelCommitment', input, async (work) => {
    refuseIf(checkText(['input', 'reason'], input.reason));
    const labelling = await labellingToChange(context, work.manager, input.id, input.expectedVersion);
    const [commitments = []] = await commitmentsOf(work.manager, [labelling.id]);
    const commitment = commitments.find(({ id }) => id === input.commitmentId.toLowerCase());
    if (commitment === undefined) throw new GraphError('NOT_FOUND');
    refuse(judgingObstacle(labelling.state, input));
    const now = new Date();
    const reason = input.reason.trim();
    await work.manager.query(
      `insert into label_commitment_judgement (commitment_id, siren, state, reason, judged_at) values ($1, $2, $3, $4, $5)`,
      [commitment.id, labelling.siren, input.state, reason, now],
    );
    const { id: commitmentId, text, dueOn } = commitment;
    const said = { commitmentId, text, dueOn, state: input.state, reason, at: now.toISOString() };
    await announceCommitment(work.manager, labelling, said);
    return await written(work, labelling, 'JUDGE_COMMITMENT', { commitment: commitmentId, state: input.state }, now);
  });
}

export async function recordSupportAgreement(
  context: RequestContext,
  input: RecordSupportAgreementInput,
): Promise<Outcome> {
  return await change(context, 'recordSupportAgreement', input, async (work) => {
    refuseIf(checkTitle(['input', 'reference'], input.reference));
    const labelling = await labellingToChange(context, work.manager, input.id, input.expectedVersion);
    refuse(takingObstacle(labelling.state));
    const reference = input.reference.trim();
    await writeAgreement(work.manager, labelling.id, reference);
    return await written(work, labelling, 'AGREE', { reference }, new Date());
  });
}

/** The commitments of each labelling in the order they were taken, with every judgement. */
export async function commitmentsOf(
  manager: EntityManager,
  labellings: readonly string[],
): Promise<LabelCommitment[][]> {
  const rows: (LabelCommitment & { labellingId: string })[] = await manager.query(
    `select taken.id, taken.labelling_id as "labellingId", taken.text, taken.due_on as "dueOn",
      coalesce(jsonb_agg(jsonb_build_object('state', judged.state, 'reason', judged.reason, 'judgedAt', judged.judged_at)
        order by judged.seq) filter (where judged.seq is not null), '[]') as judgements
    from label_commitment taken left join label_commitment_judgement judged on judged.commitment_id = taken.id
    where taken.labelling_id = any($1::uuid[]) group by taken.id order by taken.committed_at, taken.id`,
    [labellings],
  );
  const read = rows.map(({ judgements, ...row }) => ({
    ...row,
    state: judgements.at(-1)?.state ?? LabelCommitmentState.PLANNED,
    judgements: judgements.map((judgement) => ({ ...judgement, judgedAt: new Date(judgement.judgedAt) })),
  }));
  return listsInOrderOf(labellings, read, (row) => row.labellingId);
}

function refuse(obstacle: Obstacle | null): void {
  refuseIf(obstacle === null ? [] : [obstacle]);
}

async function written(
  { manager, record }: Work,
  labelling: LabellingRow,
  verb: string,
  change: object,
  now: Date,
): Promise<{ entityId: string; version: number }> {
  const version = await renewVersion(manager, labelling, now);
  await record({ entity: 'Labelling', id: labelling.id, verb, visibility: visibilityOf(labelling), change });
  return { entityId: labelling.id, version };
}
