import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage } from '#shared/graphql/fetchPages.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import type { ProjectSheet, ProjectSheetArgs } from './ProjectSheet.js';

/** The public sheets of what has its label today, the last labelled first; the same for every reader. */
export async function projectSheets(manager: EntityManager, args: ProjectSheetArgs): Promise<Page<ProjectSheet>> {
  const { agglomerations, communes } = args;
  const where: Condition[] = [() => `labelling.state in ('LABELLED', 'FOLLOWED') and labelling.visibility = 'PUBLIC'`];
  if (agglomerations) where.push((place) => `labelling.siren = any(${place(agglomerations)})`);
  if (communes) where.push((place) => `labelling.communes && ${place(communes)}::text[]`);
  const list = {
    name: 'project sheets',
    from: 'labelling join proposal_receipt receipt on receipt.id = labelling.receipt_id',
    select: `receipt.title, labelling.labelled_on as "labelledOn", labelling.label_until as "labelUntil",
      labelling.communes as "communeCodes",
      (select decision.reason from labelling_decision decision
        where decision.labelling_id = labelling.id and decision.to_state = 'LABELLED'
        order by decision.position desc limit 1) as reason`,
    where,
    sort: [
      { sql: 'labelling.labelled_on', type: 'date' },
      { sql: 'labelling.id', type: 'uuid' },
    ],
    descending: true,
    question: [agglomerations ?? null, communes ?? null],
  } as const;
  return await fetchPage<ProjectSheet>(manager, list, checkPage(args));
}
