import { broughtBelow } from '#shared/graphql/heardStandings.js';
import type { ServedNeedEffort, ServedNeedFacts } from '#shared/graphql/ServedNeed.js';
import { halfAndHalf } from '#shared/subsidiarity/checks/halfAndHalf.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';
import { truthOf } from '#shared/subsidiarity/Truth.js';
import { effortHeard } from '../assessments/effortHeard.js';
import type { ServedWork } from '../assessments/servedNeeds.js';
import { type Finding, finding, type PoleRows } from './Finding.js';
import { checkTerms, shareUnknown } from './kinds.js';

/** What the other scales told of the needs that posts at work serve; null where they did not answer. */
export interface HeardOfNeeds {
  readonly facts: readonly ServedNeedFacts[] | null;
  readonly efforts: readonly ServedNeedEffort[] | null;
}

/** Work of which the scales above bring too great a part, by the fourth question of active subsidiarity. */
export function shareFindings({ served, heard }: Pick<PoleRows, 'served' | 'heard'>, today: string): Finding[] {
  const facts = new Map(heard.facts?.map((one) => [nameOf(one), one]));
  const efforts = new Map(heard.efforts?.map((one) => [one.needId, one]));
  const rules = rulesOn(today);
  return served.flatMap((one) => {
    const told = facts.get(nameOf(one)) ?? null;
    const done = one.needId === null ? null : (efforts.get(one.needId) ?? null);
    const effort = effortHeard({
      pole: one.poleHalfDays,
      brought: broughtBelow(told),
      agglomeration: done?.aboveHalfDays ?? null,
      exchanged: done?.exchangedHalfDays ?? null,
      consented: told?.consentsToAgglomeration ?? null,
    });
    const { answer } = halfAndHalf(
      {
        proposed: false,
        role: 'SECONDMENT',
        mandate: 'FALSE',
        hasUpskilling: false,
        until: one.until,
        allSmall: told?.small == null ? 'UNKNOWN' : truthOf(told.small),
        commune: { regime: told?.regime ?? 'UNKNOWN' },
        effort,
      },
      rules,
    );
    if (answer !== 'FALSE' && answer !== 'UNKNOWN') return [];
    const why = answer === 'UNKNOWN' ? whyUnknown(one, told) : null;
    // What nobody can tell is to be known; what a silent scale would tell stays as grave as it may be.
    const isUntold = why !== null && why !== 'UNHEARD';
    // Without what a silent scale may have promised, neither side is known.
    const isWhole = effort.unheard === undefined;
    return [
      finding({
        kind: 'ABOVE_SHARE_EXCEEDED',
        state: why === null ? 'RAISED' : 'UNKNOWN',
        severity: isUntold ? 'NOTICE' : checkTerms.ABOVE_SHARE_EXCEEDED.severity,
        told: why === null ? null : shareUnknown[why],
        since: one.from,
        allocationId: one.allocationId,
        technicianId: one.technicianId,
        teamId: one.teamId,
        aboveHalfDays: isWhole ? effort.above : null,
        belowHalfDays: isWhole ? effort.below : null,
      }),
    ];
  });
}

function whyUnknown({ needId, pilot }: ServedWork, told: ServedNeedFacts | null): keyof typeof shareUnknown {
  if (pilot === null) return 'NO_PILOT';
  if (needId === null) return 'NO_NEED';
  if (told === null) return 'UNHEARD';
  return told.regime === null ? 'NO_REGIME' : 'UNHEARD';
}

const nameOf = ({ teamId, needId }: { readonly teamId: string; readonly needId: string | null }): string =>
  `${teamId} ${needId ?? ''}`;
