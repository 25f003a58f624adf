import { expireLabels } from '#call/labelling/startExpirations.js';
import { observatoryTerms as agglomerationTerms } from '#call/observatory/startObservatory.js';
import { agglomerationQuestions } from '#call/savedQuestions/questions.js';
import { expireRequests as expireSentRequests } from '#call/staffing/expireRequests.js';
import { endSupportsThatAreOver } from '#call/supports/startSupportEndings.js';
import { endFormerMemberships } from '#call/territory/startMembershipEndings.js';
import { observatoryTerms as communeTerms } from '#commune/observatory/startObservatory.js';
import { countShared } from '#commune/riskSharing/countShared.js';
import { communeQuestions } from '#commune/savedQuestions/questions.js';
import type { Filled } from '#infra/start/prepare.js';
import { endWhatIsOver } from '#pma/allocations/startEndings.js';
import { observatoryTerms as poleTerms } from '#pma/observatory/startObservatory.js';
import { poleQuestions } from '#pma/savedQuestions/questions.js';
import { expireRequests as expireOpenRequests } from '#pma/staffing/expireRequests.js';
import { withClient } from '#shared/database/provision.js';
import { scales } from '#shared/identity/Actor.js';
import { takeSnapshots } from '#shared/observatory/snapshots.js';
import { lookAtQuestions } from '#shared/savedQuestions/lookAtQuestions.js';
import { until } from './until.js';

type Addresses = Filled['addresses'];

/** Does what every scale would do by itself in its first minute: whatever the calendar made due since it was filled. */
export async function doWhatIsDue({ commune, call, pma }: Addresses): Promise<void> {
  await expireSentRequests(call.ownerUrl);
  await expireLabels(call.ownerUrl);
  await endSupportsThatAreOver(call.ownerUrl);
  await endFormerMemberships(call.ownerUrl);
  await endWhatIsOver(pma.ownerUrl);
  await expireOpenRequests(pma.ownerUrl);
  await takeSnapshots(communeTerms, commune.ownerUrl);
  await takeSnapshots(agglomerationTerms, call.ownerUrl);
  await takeSnapshots(poleTerms, pma.ownerUrl);
  await countShared(commune.ownerUrl);
  await lookAtQuestions(communeQuestions, commune.ownerUrl);
  await lookAtQuestions(agglomerationQuestions, call.ownerUrl);
  await lookAtQuestions(poleQuestions, pma.ownerUrl);
}

/** Resolves once every act has reached the scale it was written for, and so has what that scale answered. */
export async function allDelivered(addresses: Addresses): Promise<void> {
  // A scale that was looked at may receive before the next one is: an answer written meanwhile shows in the acts written.
  let before = '';
  await until(async () => {
    const looks = await Promise.all(scales.map((scale) => look(addresses[scale].ownerUrl)));
    const written = looks.map((one) => one.written).join(' ');
    const isQuiet = written === before && looks.every((one) => one.waiting === 0);
    before = written;
    return isQuiet;
  });
}

async function look(ownerUrl: string): Promise<{ readonly written: string; readonly waiting: number }> {
  return await withClient(
    ownerUrl,
    async (client) =>
      (
        await client.query(`select coalesce(sum(last_number), 0)::text as written,
          count(*) filter (where sent_number < last_number)::integer as waiting from outbox_stream`)
      ).rows[0],
  );
}
