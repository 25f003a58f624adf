import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { FundingLineInput } from '#shared/graphql/FundingLineInput.js';
import { FundingKind, type FundingLine } from '#shared/graphql/FundingPlan.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { decided, projectToChange } from './decided.js';
import { fundingObstacles } from './funding.js';
import type { SetFundingPlanInput } from './fundingInputs.js';
import { fundingPlansOf, writeFundingPlan } from './fundingStore.js';
import { ProjectState } from './ProjectState.js';
import { updateProject } from './store.js';
import { tellFundingPlan } from './tellFundingPlan.js';

/** A plan goes on while others decide: it is set until the project is withdrawn. */
export async function setFundingPlan(context: RequestContext, input: SetFundingPlanInput): Promise<Outcome> {
  return await change(context, 'setFundingPlan', input, async (work) => {
    const project = await projectToChange(work, input.projectId, input.expectedVersion);
    await decided(work, project, { kind: 'FUND' }, 'FUNDED');
    const [known] = await fundingPlansOf(work.manager, [project.id]);
    const kept = new Set((known?.lines ?? []).map(({ id }) => id));
    const { costCents, vat } = input;
    refuseIf(fundingObstacles(costCents, input.lines.map(lineOf)));
    // An identity is kept once: the second line that claims it, or one that the plan has not, is a mistake.
    refuseIf(
      input.lines.flatMap(({ id }, index) =>
        id == null || kept.delete(id.toLowerCase())
          ? []
          : [invalid(['input', 'lines', String(index), 'id'], noSuchLine)],
      ),
    );
    const lines = input.lines.map(lineOf);
    await writeFundingPlan(work.manager, project, { costCents, vat, lines });
    const now = new Date();
    const version = await updateProject(work.manager, project.id, now, {});
    const { visibility } = project;
    const written = { costCents, vat, lines };
    await work.record({ entity: 'Project', id: project.id, verb: 'FUND', visibility, change: written });
    const { id, state, proposedTo: addressee } = project;
    if (state === ProjectState.PROPOSED && addressee !== null) {
      await tellFundingPlan(work.manager, { id, addressee }, written, now);
    }
    return { entityId: project.id, version };
  });
}

function lineOf(line: FundingLineInput): FundingLine {
  return {
    id: line.id?.toLowerCase() ?? newId(),
    kind: line.kind,
    scheme: line.scheme ?? null,
    source: line.source.trim(),
    label: line.label?.trim() || null,
    amountCents: line.amountCents,
    status: line.status,
    deadline: line.deadline ?? null,
    public: line.public ?? line.kind !== FundingKind.PRIVATE,
  };
}

const noSuchLine = {
  fr: 'Le plan n’a pas cette ligne\u00a0: relisez-le, ou donnez-la sans identifiant.',
  en: 'The plan has no such line: read it again, or give the line without an identifier.',
};
