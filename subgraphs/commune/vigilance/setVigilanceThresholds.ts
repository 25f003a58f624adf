import { change, checkVersion, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { SetVigilanceThresholdsInput } from './thresholdInputs.js';
import { thresholdsOf, writeThresholds } from './thresholdStore.js';
import type { Thresholds } from './thresholds.js';

/** The entity of the outcome is the commune: its thresholds are read of it. */
export async function setVigilanceThresholds(
  context: RequestContext,
  input: SetVigilanceThresholdsInput,
): Promise<Outcome> {
  return await change(context, 'setVigilanceThresholds', input, async ({ manager, tenant, record }) => {
    const values: Thresholds = {
      mayorShareOver: input.mayorShareOver,
      presentersAtLeast: input.presentersAtLeast,
      declineOver: input.declineOver,
      newcomersShareUnder: input.newcomersShareUnder ?? null,
      topTenthShareOver: input.topTenthShareOver ?? null,
      districtsNotVisitedOver: input.districtsNotVisitedOver ?? null,
    };
    refuseIf(checkThresholds(values));
    const versionNow = async () => (await thresholdsOf(manager, [tenant]))[0]?.version ?? 0;
    checkVersion(await versionNow(), input.expectedVersion);
    const version = await writeThresholds(manager, tenant, values, input.expectedVersion);
    if (version === null) throw new Refused([{ kind: 'VersionConflict', currentVersion: await versionNow() }]);
    await record({
      entity: 'VigilanceThresholds',
      id: tenant,
      verb: 'UPDATE',
      visibility: 'PRIVATE',
      change: values,
    });
    return { entityId: tenant, version };
  });
}

function checkThresholds(values: Thresholds): Obstacle[] {
  const between = (name: keyof Thresholds, most: number, message: Parameters<typeof invalid>[1]) => {
    const value = values[name];
    return value === null || (value >= 0 && value <= most) ? [] : [invalid(['input', name], message)];
  };
  return [
    ...(['mayorShareOver', 'declineOver', 'newcomersShareUnder', 'topTenthShareOver'] as const).flatMap((name) =>
      between(name, 1, aShare),
    ),
    ...(['presentersAtLeast', 'districtsNotVisitedOver'] as const).flatMap((name) => between(name, 1000, aCount)),
  ];
}

const aShare = {
  fr: 'Donnez une part entre 0 et 1\u00a0: 0,5 pour la moitié.',
  en: 'Give a share from 0 to 1: 0.5 for half.',
};
const aCount = { fr: 'Donnez un nombre entre 0 et 1\u00a0000.', en: 'Give a number from 0 to 1,000.' };
