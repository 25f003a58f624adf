import type { supports } from '../words/fr/supports.js';
import type { Catalogue } from '../words/fr.js';
import type { SupportState } from './SupportStateTag.js';

/** What every list of supports asks of each. */
export interface SupportSummary {
  readonly id: string;
  readonly reference: string | null;
  readonly state: SupportState | null;
  readonly kind: keyof (typeof supports)['kinds'] | null;
  readonly role: keyof Catalogue['supportRoles'] | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly plannedHalfDays: number | null;
  readonly doneHalfDays: number | null;
}

/** Of an exchange between peers, the commune that receives the others. */
export interface Hosted {
  readonly host: { readonly insee: string; readonly name: string | null } | null;
}
