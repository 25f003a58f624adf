import type { Message } from '#shared/graphql/GraphError.js';
import type { SecondmentSaid } from '#shared/graphql/SecondmentAsked.js';
import type { StaffAgreement } from '../agreements/staffAgreements.js';
import type { Work } from '../allocations/work.js';
import type { ServedWork } from '../assessments/servedNeeds.js';
import type { TeamWord, UnpilotedTeam } from '../teams/words.js';
import type { MonthBeyond } from '../technicians/monthsBeyond.js';
import type { DoneBeyond } from '../timesheets/doneBeyond.js';
import { type CheckKindName, checkTerms, type SeverityName, severities } from './kinds.js';
import type { HeardOfNeeds } from './shareFindings.js';

/** Rows of one pole in which findings are looked for; what was not loaded is empty. */
export interface PoleRows {
  readonly work: readonly Work[];
  readonly agreements: readonly StaffAgreement[];
  /** By team. */
  readonly words: ReadonlyMap<string, TeamWord>;
  /** The pilot communes' own words by team; null where they were not asked or do not answer. */
  readonly own: ReadonlyMap<string, SecondmentSaid['word']> | null;
  readonly beyond: readonly MonthBeyond[];
  readonly done: readonly DoneBeyond[];
  readonly unpiloted: readonly UnpilotedTeam[];
  readonly served: readonly ServedWork[];
  /** What the other scales told of the needs served. */
  readonly heard: HeardOfNeeds;
}

/** One thing that is not in order, with the rows that it is about. */
export interface Finding {
  readonly kind: CheckKindName;
  /** UNKNOWN: it may be in order, and who would know was not heard or cannot tell. */
  readonly state: 'RAISED' | 'UNKNOWN';
  readonly severity: SeverityName;
  /** Since when it is so, as the rows tell. */
  readonly since: string;
  readonly article: string | null;
  readonly allocationId: string | null;
  readonly technicianId: string | null;
  readonly teamId: string | null;
  readonly month: string | null;
  /** Half-days too many. */
  readonly halfDays: number | null;
  /** The day on which a chain breaks that holds today. */
  readonly breaksOn: string | null;
  readonly agreementIds: readonly string[];
  /** Half-days of the scales above and of the communes' side for the need served; null where not known, or not asked. */
  readonly aboveHalfDays: number | null;
  readonly belowHalfDays: number | null;
  /** What is said in the place of its kind's own words; null for those. */
  readonly told: Message | null;
}

/**
 * A finding from what is particular to it; the rest follows from its kind. Each field by its name: there are thousands of
 * findings, and spread objects take thirty times as long to make.
 */
export function finding(found: Pick<Finding, 'kind' | 'since'> & Partial<Finding>): Finding {
  const terms = checkTerms[found.kind];
  return {
    kind: found.kind,
    state: found.state ?? 'RAISED',
    severity: found.severity ?? terms.severity,
    since: found.since,
    article: found.article ?? terms.article,
    allocationId: found.allocationId ?? null,
    technicianId: found.technicianId ?? null,
    teamId: found.teamId ?? null,
    month: found.month ?? null,
    halfDays: found.halfDays ?? null,
    breaksOn: found.breaksOn ?? null,
    agreementIds: found.agreementIds ?? [],
    aboveHalfDays: found.aboveHalfDays ?? null,
    belowHalfDays: found.belowHalfDays ?? null,
    told: found.told ?? null,
  };
}

/** A text unique among a pole's findings, by which they are sorted: the gravest first, then the oldest. */
export function keyOf({ kind, severity, since, allocationId, technicianId, teamId, month }: Finding): string {
  return [severities.indexOf(severity), since, kind, allocationId ?? technicianId ?? teamId ?? '', month ?? ''].join(
    ' ',
  );
}

/** What it is about, whatever its days: the same matter before and after a change. */
export function matterOf({ kind, allocationId, technicianId, teamId, month }: Finding): string {
  return [kind, allocationId ?? technicianId ?? teamId ?? '', month ?? ''].join(' ');
}
