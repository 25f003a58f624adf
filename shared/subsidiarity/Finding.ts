import type { Evidence } from './CommuneStanding.js';
import type { ConsentBody, Role } from './roles.js';
import type { ScaleAbove } from './scalesAbove.js';
import type { Truth } from './Truth.js';
import type { Verdict } from './Verdict.js';

export const checkNames = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'] as const;
export type CheckName = (typeof checkNames)[number];

/** What has to be settled for a support to be right. */
export type Condition =
  /** The commune agrees to the local version of what is done by law. */
  | 'LOCAL_VERSION'
  /** The agreement says that the beneficiary instructs the staff. */
  | 'INSTRUCTIONS'
  /** Why more than half comes from above. */
  | 'REASON'
  /** A last day. */
  | 'END'
  /** How the commune will do it itself the next time. */
  | 'UPSKILLING'
  /** A commune, an association or a trained council member between the support and inhabitants. */
  | 'RELAY'
  /** The agreements through which the staff comes. */
  | 'AGREEMENTS'
  /** Acts that are published and transmitted. */
  | 'ENFORCEABLE_ACTS';

/** What would change the answer; each is computed. */
export type Counterfactual =
  /** Half-days more from the communes' side, to come down to that share from above. */
  | { readonly kind: 'OWN_EFFORT'; readonly share: number; readonly halfDays: number }
  | { readonly kind: 'LAWFUL_AMOUNT'; readonly cents: number }
  | { readonly kind: 'OTHER_ROLES'; readonly roles: readonly Role[] }
  | {
      readonly kind: 'LOWER_SCALE';
      readonly scale: ScaleAbove;
      readonly provider: string;
      readonly from: string | null;
    }
  | {
      readonly kind: 'CONSENT';
      readonly commune: string;
      readonly scale: ScaleAbove;
      readonly role: Role;
      readonly body: ConsentBody;
      /** The council that could deliberate next, where one has to. */
      readonly council: string | null;
    };

/** What one check found of one deed, for one commune. */
export interface Finding {
  readonly check: CheckName;
  readonly answer: Truth | 'NOT_APPLICABLE';
  /** The verdict it asks for; none when all is well or only a condition is missing. */
  readonly verdict: Verdict | null;
  readonly conditions: readonly Condition[];
  readonly counterfactuals: readonly Counterfactual[];
  readonly evidence: readonly Evidence[];
}

type Found = Partial<Omit<Finding, 'check' | 'answer'>>;
const nothing = { verdict: null, conditions: [], counterfactuals: [], evidence: [] } as const;

export const fine = (check: CheckName, more: Found = {}): Finding => ({ check, answer: 'TRUE', ...nothing, ...more });
export const fails = (check: CheckName, more: Found): Finding => ({ check, answer: 'FALSE', ...nothing, ...more });
export const unknown = (check: CheckName, more: Found = {}): Finding => ({
  check,
  answer: 'UNKNOWN',
  ...nothing,
  verdict: 'INDETERMINATE',
  ...more,
});
export const notApplicable = (check: CheckName, more: Found = {}): Finding => ({
  check,
  answer: 'NOT_APPLICABLE',
  ...nothing,
  ...more,
});
