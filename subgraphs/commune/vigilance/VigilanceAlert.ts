import { registerEnumType } from '#shared/graphql/decorators.js';
import type { Message } from '#shared/graphql/GraphError.js';

export enum VigilanceAlert {
  RAISED = 'RAISED',
  QUIET = 'QUIET',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(VigilanceAlert, {
  name: 'VigilanceAlert',
  description: '« Alerte » Raised, quiet, or not known where figures or thresholds are missing: unknown is never no.',
});

/** One thing an alert looks at. `holds` is null where nothing tells. */
export interface Sign {
  readonly holds: boolean | null;
  /** What raises the alert, or why nothing tells. */
  readonly says: Message;
}

export interface Alert {
  readonly alert: VigilanceAlert;
  /** What raises it or keeps it unknown; empty when it is quiet. */
  readonly reasons: readonly Message[];
}

/** Raised when one sign holds, whatever the others; quiet when all are known not to hold; unknown otherwise. */
export function alertOf(signs: readonly Sign[]): Alert {
  const raising = signs.filter(({ holds }) => holds === true);
  const untold = signs.filter(({ holds }) => holds === null);
  const reasons = [...raising, ...untold].map(({ says }) => says);
  if (raising.length > 0) return { alert: VigilanceAlert.RAISED, reasons };
  if (untold.length > 0 || signs.length === 0) return { alert: VigilanceAlert.UNKNOWN, reasons };
  return { alert: VigilanceAlert.QUIET, reasons };
}
