import type { CommuneStanding, Evidence, RegimeOnDay } from './CommuneStanding.js';
import type { CheckName, Finding } from './Finding.js';
import type { NeedSituation } from './NeedSituation.js';
import type { Kind, Role } from './roles.js';
import type { CoordinationScale, ScaleAbove } from './scalesAbove.js';
import { type Truth, truthOf } from './Truth.js';

/** What became of one provider, or of a whole scale that was not reached, while the gap was poured down the scales. */
export type AskedOutcome =
  /** It gives something. */
  | 'GIVES'
  /** It answered, and has nothing free. */
  | 'HAS_NOTHING'
  /** The commune wants nobody of that scale. */
  | 'REFUSED'
  /** It could not be asked, or could not see what was asked. */
  | 'SILENT'
  /** All was covered before. */
  | 'NOT_NEEDED'
  /** A scale below could not be asked, and nobody is asked in its stead. */
  | 'NOT_ASKED';

/** One provider's turn, for one commune. */
export interface Asked {
  readonly commune: string;
  readonly scale: ScaleAbove;
  /** Null where a whole scale was not reached. */
  readonly provider: string | null;
  readonly outcome: AskedOutcome;
  /** Half-days it had free at its turn; null where it could not be known, or was not looked at. */
  readonly had: number | null;
  readonly taken: number;
  readonly evidence: readonly Evidence[];
}

/** Who is meant by a step that concerns one provider's part. */
interface OfPart {
  readonly commune: string;
  readonly scale: ScaleAbove;
  readonly provider: string;
}

interface Facts {
  readonly ASKED: { readonly answer: Truth };
  readonly GAP: Pick<NeedSituation, 'kind' | 'quantity' | 'own' | 'inhabitants'> & {
    readonly gap: number;
    readonly running: number;
  };
  readonly REGIME: { readonly commune: string; readonly regime: RegimeOnDay };
  readonly COORDINATION: { readonly coordination: CoordinationScale | null };
  readonly WATERFALL: Omit<Asked, 'evidence'> & { readonly kind: Kind };
  readonly ROLE: OfPart & { readonly role: Role; readonly usual: Role };
}
type QuestionName = keyof Facts;

/** One question that the rule asked on its way, with its answer and the rows it was read in. */
export type Step =
  | {
      [Name in QuestionName]: Facts[Name] & {
        readonly name: Name;
        readonly answer: Truth | 'NOT_APPLICABLE';
        readonly evidence: readonly Evidence[];
      };
    }[QuestionName]
  | (OfPart & Finding & { readonly name: CheckName });

/** What is asked of the need before anybody above is. */
export function openingSteps(
  need: NeedSituation,
  gap: number,
  running: number,
  coordination: CoordinationScale | null,
): Step[] {
  const { id, day, asked, kind, quantity, own, inhabitants, communes } = need;
  const evidence: readonly Evidence[] = [{ scale: 'COMMUNE', entity: 'Need', id, asOf: day }];
  return [
    { name: 'ASKED', answer: communes.length === 0 ? 'FALSE' : asked, evidence },
    { name: 'GAP', answer: truthOf(gap > 0), kind, quantity, own, inhabitants, gap, running, evidence },
    ...communes.map(regimeStep),
    { name: 'COORDINATION', answer: coordination === null ? 'UNKNOWN' : 'TRUE', coordination, evidence: [] },
  ];
}

function regimeStep({ insee, regime, evidence = [] }: CommuneStanding): Step {
  const answer = regime === 'UNKNOWN' ? 'UNKNOWN' : truthOf(regime !== 'TRANSFERRED');
  return { name: 'REGIME', answer, commune: insee, regime, evidence };
}

const covers: Readonly<Record<AskedOutcome, Step['answer']>> = {
  GIVES: 'TRUE',
  HAS_NOTHING: 'FALSE',
  REFUSED: 'FALSE',
  SILENT: 'UNKNOWN',
  NOT_NEEDED: 'NOT_APPLICABLE',
  NOT_ASKED: 'NOT_APPLICABLE',
};

/** Who was asked, lowest first. */
export function waterfallSteps(asked: readonly Asked[], kind: Kind): Step[] {
  return asked.map((one) => ({ ...one, kind, name: 'WATERFALL', answer: covers[one.outcome] }));
}

/** In which role a part is proposed, and what the eight questions found of it. */
export function partSteps(
  { commune, scale, provider }: OfPart,
  role: Role,
  usual: Role,
  findings: readonly Finding[],
): Step[] {
  const of = { commune, scale, provider };
  return [
    { name: 'ROLE', answer: truthOf(role === usual), ...of, role, usual, evidence: [] },
    ...findingSteps(of, findings),
  ];
}

/** What the eight questions found, of a part that is proposed or of a support that exists. */
export function findingSteps(of: OfPart, findings: readonly Finding[]): Step[] {
  return findings.map((finding) => ({ ...of, ...finding, name: finding.check }));
}
