import type { Evidence } from './CommuneStanding.js';
import type { Condition, Counterfactual, Finding } from './Finding.js';
import type { Role } from './roles.js';
import type { Step } from './Step.js';
import type { CoordinationScale, ScaleAbove } from './scalesAbove.js';
import type { Verdict } from './Verdict.js';

/** One provider's part for one commune, with what the eight checks found of it. */
export interface AdvisedPart {
  readonly commune: string;
  readonly scale: ScaleAbove;
  readonly provider: string;
  readonly role: Role;
  /** Half-days; euro cents for CO_FUNDING. */
  readonly amount: number;
  readonly findings: readonly Finding[];
}

/** A fact the answer hangs on that nobody could tell. */
export interface Missing {
  readonly what: 'ASKED' | 'REGIME' | 'SCALE' | 'CHECK';
  readonly commune: string | null;
  readonly scale: ScaleAbove | null;
  readonly provider: string | null;
}

/** What the rule answers; people decide. */
export interface Advice {
  readonly need: string;
  readonly day: string;
  /** The version of the rule. */
  readonly rules: string;
  /** The first in the order of verdicts of `held`. */
  readonly verdict: Verdict;
  /** All that hold. */
  readonly held: readonly Verdict[];
  readonly communes: readonly { readonly insee: string; readonly verdict: Verdict }[];
  /** Quantity less what communes and inhabitants bring; never below zero. */
  readonly gap: number;
  /** Half-days that supports promise or give already. */
  readonly running: number;
  readonly parts: readonly AdvisedPart[];
  readonly uncovered: number;
  /** How it was concluded: each question in the order in which it was asked. */
  readonly steps: readonly Step[];
  /** Where the communes are coordinated; null while it is not known to which agglomeration each belongs. */
  readonly coordination: CoordinationScale | null;
  readonly conditions: readonly Condition[];
  readonly counterfactuals: readonly Counterfactual[];
  readonly missing: readonly Missing[];
  readonly refused: readonly { readonly commune: string; readonly scale: ScaleAbove; readonly halfDays: number }[];
  readonly evidence: readonly Evidence[];
}

/** What the rule says of a support that exists, or is offered. */
export interface Assessment {
  readonly support: string;
  readonly day: string;
  readonly rules: string;
  readonly verdict: Verdict;
  readonly held: readonly Verdict[];
  readonly communes: readonly {
    readonly insee: string;
    readonly verdict: Verdict;
    readonly findings: readonly Finding[];
  }[];
  /** The eight questions, commune by commune. */
  readonly steps: readonly Step[];
  readonly conditions: readonly Condition[];
  readonly counterfactuals: readonly Counterfactual[];
}
