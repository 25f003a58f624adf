import { asOwner } from '#shared/database/asOwner.js';
import { todayInSql } from '#shared/graphql/today.js';
import type { BesideOptions } from '#shared/service/openScale.js';
import { type Sweep, startSweep } from '#shared/service/startSweep.js';
import { endAgreements } from '../agreements/endAgreements.js';
import { endWithoutBasis, type SupportedProject, takeTurn } from './endAllocations.js';

/** Milliseconds between two looks: a period that ends at midnight is seen within the quarter of an hour. */
const everyMs = 15 * 60_000;

/**
 * Ends what is over by the calendar alone: agreements between bodies, then the work that has lost its basis because such a
 * chain, a consent's period or an employer's agreement is over.
 */
export function startEndings({ ownerUrl, onTrouble }: BesideOptions): Sweep {
  return startSweep(() => endWhatIsOver(ownerUrl), { everyMs, onTrouble });
}

/** One look at every pole; each project in a transaction of its own, so that one trouble holds back nothing else. */
export async function endWhatIsOver(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, 'pma endings', endAgreements);
  const projects = await asOwner(
    ownerUrl,
    'pma endings',
    async (manager): Promise<SupportedProject[]> => manager.query(withoutBasis),
  );
  const troubles: unknown[] = [];
  for (const project of projects) {
    await asOwner(ownerUrl, 'pma endings', async (manager) => {
      await takeTurn(manager, project);
      await endWithoutBasis(manager, project, 'scale:pma');
    }).catch((trouble: unknown) => troubles.push(trouble));
  }
  if (troubles.length > 0)
    throw new AggregateError(troubles, 'Some allocations could not be ended; they are looked at again.');
}

const withoutBasis = `
  select distinct team.pole, team.project_id as "projectId" from allocation a join resource_team team on team.id = a.team_id
  where a.state = 'ACTIVE' and (pilots_word(team.id) is distinct from 'GRANTED'
    or a.employer_agreement_until < ${todayInSql}
    or chain_over(a.id) is not null)`;
