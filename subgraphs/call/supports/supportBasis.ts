import type { EntityManager } from 'typeorm';
import type { Word } from './lifecycle.js';
import type { SupportRow } from './Support.js';
import { wordsOfSupports } from './store.js';

/** What the receipts tell of a support: the communes' words, whether its proposal was taken back, whether one left it. */
export async function supportBasis(
  manager: EntityManager,
  support: Pick<SupportRow, 'id' | 'siren' | 'projectId' | 'communeCodes'>,
): Promise<{ readonly words: readonly Word[]; readonly withdrawn: boolean; readonly left: boolean }> {
  const [words = []] = await wordsOfSupports(manager, [support.id]);
  const carried = await carriedProposal(manager, support.siren, support.projectId);
  const carriers = carried?.communes;
  return {
    words,
    withdrawn: carried?.withdrawn ?? false,
    left: carriers !== undefined && support.communeCodes.some((commune) => !carriers.includes(commune)),
  };
}

/** A project as it was proposed to an agglomeration: who carries it, whether it was taken back. Null when it never was. */
export interface CarriedProposal {
  readonly communes: readonly string[];
  readonly withdrawn: boolean;
}

/**
 * The proposal that an agglomeration answers, or of which it is informed because one of its members carries it.
 * @param projectId a UUID
 */
export async function carriedProposal(
  manager: EntityManager,
  siren: string,
  projectId: string,
): Promise<CarriedProposal | null> {
  const [row]: CarriedProposal[] = await manager.query(
    `select communes, exists (select from withdrawal_receipt taken where taken.proposal_id = labelling.receipt_id) as withdrawn
    from labelling where project_id = $2 and (siren = $1 or $1 = any (informed)) order by siren = $1 desc limit 1`,
    [siren, projectId],
  );
  return row ?? null;
}
