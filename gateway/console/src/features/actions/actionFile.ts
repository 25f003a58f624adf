import type { ActionStatus } from '../../kit/StateTag.js';
import type { Catalogue } from '../../words/fr.js';

export type ActionPhase = keyof Catalogue['phases'];

export interface Technician {
  readonly function: string;
  readonly service: string;
}

export type Pillar = keyof Catalogue['pillars'];

export interface PillarRating {
  readonly pillar: Pillar | null;
  /** From 0 to 4. */
  readonly rating: number | null;
  readonly evidence: string | null;
  readonly ratedOn: string | null;
}

export interface Trajectory {
  readonly start: string | null;
  readonly wished: string | null;
  readonly milestones:
    | readonly { readonly title: string | null; readonly dueOn: string | null; readonly reachedOn: string | null }[]
    | null;
}

export interface Review {
  readonly id: string;
  readonly reviewedOn: string | null;
  readonly objective: string | null;
  readonly margin: string | null;
  readonly improvements: readonly string[] | null;
}

/** The answer of ActionFile.graphql. */
export interface ActionFile {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly theme: keyof Catalogue['themes'] | null;
  readonly phase: ActionPhase | null;
  readonly status: ActionStatus | null;
  readonly origin: keyof Catalogue['origins'] | null;
  readonly microDistrict: string | null;
  readonly visibleInLivingEnvironment: boolean | null;
  readonly electedCarriers: readonly string[] | null;
  readonly technicians: readonly Technician[] | null;
  readonly delegations: readonly string[] | null;
  readonly services: readonly string[] | null;
  readonly dueOn: string | null;
  readonly partners: readonly string[] | null;
  readonly programme: string | null;
  readonly pillars: readonly PillarRating[] | null;
  readonly trajectory: Trajectory | null;
  readonly reviews: readonly Review[] | null;
  readonly externalIds: readonly { readonly system: string | null; readonly id: string | null }[] | null;
  readonly assessment: string | null;
  readonly lesson: string | null;
  readonly unblocking: string | null;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
  readonly updatedAt: string | null;
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
  readonly project: { readonly id: string; readonly title: string | null } | null;
  readonly availableTransitions:
    | readonly { readonly to: string; readonly open: boolean; readonly reason: string | null }[]
    | null;
}

/** An action that its own commune changes: what it was read at is known. */
export type OwnAction = ActionFile & { readonly version: number };
