import { monthsBefore } from '../../kit/monthsBefore.js';
import type {
  DeskAction,
  DeskCommune,
  DeskContract,
  DeskDistrict,
  DeskNeed,
  DeskProject,
  DeskSupport,
} from './deskAnswer.js';

/** One thing that waits for the commune. */
export type Task =
  | { readonly kind: 'CARRYING'; readonly project: DeskProject }
  | { readonly kind: 'QUESTION'; readonly project: DeskProject; readonly questions: number }
  /** `hosts`: the commune would receive others, and is not the one that is helped. */
  | { readonly kind: 'SUPPORT'; readonly support: DeskSupport; readonly hosts: boolean }
  | { readonly kind: 'CONSENT'; readonly project: DeskProject; readonly allocations: number }
  | { readonly kind: 'TO_MATURE'; readonly project: DeskProject }
  | { readonly kind: 'HEARD_LATE' | 'HEARD_SOON'; readonly need: DeskNeed }
  | { readonly kind: 'ACTION'; readonly action: DeskAction }
  | { readonly kind: 'CONTRACT'; readonly contract: DeskContract }
  | { readonly kind: 'DISTRICTS'; readonly districts: readonly DeskDistrict[] };

/** A deadline this many days away is soon. */
const soonDays = 30;

/**
 * What waits, in the order in which it is shown: first what others wait for (an answer to a commune, a consent, a project
 * to mature), then what inhabitants were promised, then the commune's own actions and contracts, then what comes soon, and
 * where no stand was held for a year.
 * @param today a calendar day
 */
export function tasksOf(commune: DeskCommune, insee: string, today: string): readonly Task[] {
  const projects = (commune.projects?.nodes ?? []).filter(({ state }) => state !== 'WITHDRAWN');
  const soon = new Date(Date.parse(today) + soonDays * 86_400_000).toISOString().slice(0, 10);
  const heard = commune.heard?.nodes ?? [];
  const due = (need: DeskNeed) => need.deadline ?? '9999';
  return [
    ...projects
      .filter(({ coCarriers }) =>
        (coCarriers ?? []).some((one) => one.commune.insee === insee && one.state === 'INVITED'),
      )
      .map((project): Task => ({ kind: 'CARRYING', project })),
    ...projects
      .map((project) => ({
        project,
        questions: (project.questions ?? []).filter(({ state }) => state === 'OPEN').length,
      }))
      .filter(({ questions }) => questions > 0)
      .map((found): Task => ({ kind: 'QUESTION', ...found })),
    ...(commune.consentsAsked?.nodes ?? []).map(
      (support): Task => ({ kind: 'SUPPORT', support, hosts: support.hostCode === insee }),
    ),
    ...projects
      .filter(({ leadCommune }) => leadCommune?.insee === insee)
      .map((project) => ({ project, allocations: withoutConsent(project) }))
      .filter(({ allocations }) => allocations > 0)
      .map((found): Task => ({ kind: 'CONSENT', ...found })),
    ...projects
      .filter(({ leadCommune, labelling }) => leadCommune?.insee === insee && labelling?.state === 'TO_MATURE')
      .map((project): Task => ({ kind: 'TO_MATURE', project })),
    ...heard.filter((need) => due(need) < today).map((need): Task => ({ kind: 'HEARD_LATE', need })),
    ...(commune.waiting?.nodes ?? []).map((action): Task => ({ kind: 'ACTION', action })),
    ...(commune.unbalanced?.nodes ?? []).map((contract): Task => ({ kind: 'CONTRACT', contract })),
    ...heard
      .filter((need) => due(need) >= today && due(need) <= soon)
      .map((need): Task => ({ kind: 'HEARD_SOON', need })),
    ...leftAside(commune, today),
  ];
}

/** Micro-districts without a stand for twelve months, as one thing to do; none where no district is named. */
function leftAside({ microDistricts }: DeskCommune, today: string): readonly Task[] {
  const yearAgo = monthsBefore(today, 12);
  const districts = (microDistricts?.nodes ?? []).filter(({ lastStandOn }) => (lastStandOn ?? '') < yearAgo);
  return districts.length === 0 ? [] : [{ kind: 'DISTRICTS', districts }];
}

function withoutConsent({ resourceTeam }: DeskProject): number {
  const allocations = resourceTeam?.allocations?.nodes ?? [];
  return allocations.filter(({ checks }) => (checks ?? []).includes('NO_CONSENT')).length;
}
