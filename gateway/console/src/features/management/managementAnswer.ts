import type { Connection } from '../../kit/PagedList.js';
import type { management } from '../../words/fr/management.js';
import type { Catalogue } from '../../words/fr.js';

type Words = typeof management;
export type Audience = keyof Words['audiences'];

export interface SteeringTeam {
  readonly asOf: string;
  readonly functions: readonly {
    readonly id: string;
    readonly function: string;
    /** Who recorded it: the commune, or one it took over from. */
    readonly commune: { readonly insee: string; readonly name: string | null } | null;
    readonly since: string;
    readonly routineHalfDays: number;
    readonly projectHalfDays: number;
    readonly cooperationTraining: boolean;
    readonly internalPromotion: boolean;
    readonly demonstration: boolean;
  }[];
  /** From 0 to 1; null without a half-day. */
  readonly projectShare: number | null;
  readonly cooperationTrained: number;
  readonly internallyPromoted: number;
}

export interface Presentation {
  readonly id: string;
  readonly function: string | null;
  readonly elected: boolean | null;
  readonly scope: keyof Words['scopes'] | null;
  readonly place: keyof Words['places'] | null;
  readonly presentedOn: string | null;
  readonly occasion: string | null;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly version: number | null;
  readonly demonstration: boolean | null;
}

export interface Training {
  readonly id: string;
  readonly title: string | null;
  readonly audience: readonly Audience[] | null;
  readonly heldOn: string | null;
  readonly participants: number | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly version: number | null;
  readonly demonstration: boolean | null;
}

/** The answer of Management.graphql. */
export interface ManagementAnswer {
  readonly commune: {
    readonly steeringTeam: SteeringTeam | null;
    readonly presentations: Connection<Presentation> | null;
    readonly trainings: Connection<Training> | null;
  } | null;
}
