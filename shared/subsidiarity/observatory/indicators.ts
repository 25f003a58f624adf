import type { Scale } from '../../identity/Actor.js';

/** By what figures are broken down. `SKILL` is asked for by name, since it has dozens of values. */
export type Dimension = 'AGGLOMERATION' | 'THEME' | 'BAND' | 'SKILL';

/** A share of cases or of half-days, or the median of the cases' own values. */
export type Measure = 'SHARE' | 'MEDIAN';
/** `PART`: from 0 to 1. `DAYS`: whole days. */
export type Unit = 'PART' | 'DAYS';

export interface Indicator {
  readonly measure: Measure;
  readonly unit: Unit;
  /** The scales that hold its facts, each with what its rows tell of a case's place. */
  readonly scales: Readonly<Partial<Record<Scale, readonly Dimension[]>>>;
}

const byProject: readonly Dimension[] = ['AGGLOMERATION', 'THEME', 'BAND'];
const bySkill: readonly Dimension[] = ['AGGLOMERATION', 'BAND', 'SKILL'];
const byPlace: readonly Dimension[] = ['AGGLOMERATION', 'BAND'];

const share = (scales: Indicator['scales']): Indicator => ({ measure: 'SHARE', unit: 'PART', scales });
const ofProjects = share({ commune: byProject });

/**
 * Every figure of the observatory, in the order in which it is read. Cases belong to one quarter by a date of their own, or
 * are at work in it: no figure adds quarters up, so that two quarters' figures say nothing of each other's cases.
 */
export const indicators = {
  COMMUNAL_CARRYING: ofProjects,
  SUBSTITUTION: ofProjects,
  ABOVE_SHARE: { measure: 'MEDIAN', unit: 'PART', scales: { commune: byProject } },
  OVER_HALF: ofProjects,
  OVER_MOST: ofProjects,
  PROXIMITY_REGRET: ofProjects,
  COMMUNAL_INITIATIVE: ofProjects,
  PRIOR_CONSENT: ofProjects,
  CONSENT_DELAY: { measure: 'MEDIAN', unit: 'DAYS', scales: { commune: byProject } },
  REFUSALS: ofProjects,
  WITHDRAWALS: ofProjects,
  FILED_ON_BEHALF: ofProjects,
  SILENT_CARRYING: ofProjects,
  FIRST_SUPPORT_DELAY: { measure: 'MEDIAN', unit: 'DAYS', scales: { commune: byProject } },
  UNMET_NEEDS: share({ commune: bySkill, pma: bySkill }),
  UPSKILLING: ofProjects,
  EXITS_ON_TIME: share({ call: byPlace, pma: byPlace }),
  SMALL_COVERAGE: share({ call: byPlace, pma: ['BAND'] }),
  RECIPROCITY: share({ pma: ['AGGLOMERATION'] }),
  FRAMEWORKS_EVALUATED: share({ commune: byProject, call: ['AGGLOMERATION'] }),
  ADVICE_FOLLOWED: ofProjects,
  ADVICE_SET_ASIDE: ofProjects,
} as const satisfies Readonly<Record<string, Indicator>>;

export type IndicatorName = keyof typeof indicators;

/** The indicators to which a scale contributes, in their order. */
export function indicatorsOf(scale: Scale): IndicatorName[] {
  return (Object.keys(indicators) as IndicatorName[]).filter((name) => dimensionsOf(name, scale) !== undefined);
}

/** What a scale's rows tell of the place of an indicator's cases; undefined where it contributes nothing. */
export function dimensionsOf(name: IndicatorName, scale: Scale): readonly Dimension[] | undefined {
  const { scales }: Indicator = indicators[name];
  return scales[scale];
}
