import type { ActionStatus } from '../../kit/StateTag.js';
import type { Catalogue } from '../../words/fr.js';

export type ActionPhase = keyof Catalogue['phases'];

export interface Technician {
  readonly function: string;
  readonly service: string;
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
