import type { Role } from './roles.js';
import type { ScaleAbove } from './scalesAbove.js';
import type { Truth } from './Truth.js';

/** Where a fact was read: never a copy of the row, only what names it. */
export interface Evidence {
  readonly scale: 'COMMUNE' | ScaleAbove;
  readonly entity: string;
  readonly id: string;
  /** When it was read. */
  readonly asOf: string;
}

/** A commune's last word for one scale and role, as it holds on the day: right body, within its period, enforceable. */
export interface ConsentStanding {
  readonly scale: ScaleAbove;
  readonly role: Role;
  readonly standing: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | 'UNKNOWN';
  readonly evidence?: Evidence;
}

export type RegimeOnDay = 'COMMUNAL' | 'TRANSFERRED' | 'DELEGATED' | 'UNKNOWN';

/** One commune that carries the project, as it stands on the day. */
export interface CommuneStanding {
  /** INSEE code. */
  readonly insee: string;
  /** SIREN; null where it is not known. */
  readonly agglomeration: string | null;
  /** Under the rule's limit of inhabitants. */
  readonly small: Truth;
  /** Who exercises the need's competence; UNKNOWN when nobody ever told. */
  readonly regime: RegimeOnDay;
  /** What it said; a scale and role without a word means none was given. */
  readonly words: readonly ConsentStanding[];
  /** Its next council that can still deliberate; null where none is planned. */
  readonly nextCouncil: string | null;
  readonly evidence?: readonly Evidence[];
}

const strictestFirst = ['REFUSED', 'WITHDRAWN', 'UNKNOWN', 'GRANTED'] as const;

/** The commune's word for a scale and role, the strictest of several that contradict; NONE where it gave none. */
export function wordOf(commune: CommuneStanding, scale: ScaleAbove, role: Role): ConsentStanding['standing'] | 'NONE' {
  const said = commune.words.filter((word) => word.scale === scale && word.role === role);
  return strictestFirst.find((standing) => said.some((word) => word.standing === standing)) ?? 'NONE';
}

/** A no, whether it was never given or taken back. */
export function isRefused(commune: CommuneStanding, scale: ScaleAbove, role: Role): boolean {
  const word = wordOf(commune, scale, role);
  return word === 'REFUSED' || word === 'WITHDRAWN';
}
