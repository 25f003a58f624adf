import { blank, type Draft } from '#shared/exchange/drafts/Draft.js';
import {
  closing,
  type DeliberatingBody,
  dayOrBlank,
  intercommunal,
  municipal,
  notice,
  opening,
} from '#shared/exchange/drafts/deliberation.js';
import { writtenEuros } from '#shared/exchange/drafts/frenchWriting.js';
import { fundingTable } from '#shared/exchange/drafts/fundingTable.js';
import type { FundingPlan } from '#shared/graphql/FundingPlan.js';
import type { CoFundingCap } from '#shared/subsidiarity/cofunding/cap.js';
import type { CoFundingRow } from './CoFunding.js';

/** What both drafts are filled with: one agreement, told to two councils. */
export interface CoFundingDraftFacts {
  readonly row: Pick<CoFundingRow, 'reference' | 'spending' | 'amountCents' | 'encourages' | 'waiverReference'>;
  readonly agglomeration: string;
  readonly commune: string;
  readonly project: { readonly title: string; readonly reference: string };
  readonly plan: FundingPlan | null;
  readonly cap: CoFundingCap | null;
  /** The meeting that would deliberate, where it is known. */
  readonly council: { readonly heldOn: string; readonly estimated: boolean } | null;
  /** The other council's deliberation, where it has one. */
  readonly other: { readonly reference: string | null; readonly decidedOn: string } | null;
  readonly asOf: string;
}

/** The deliberation of one of the two councils on a fonds de concours: same object, same amount, so that both agree. */
export function coFundingDraft(facts: CoFundingDraftFacts, council: 'AGGLOMERATION' | 'COMMUNE'): Draft {
  const { row, agglomeration, commune, project, plan, cap, asOf, other } = facts;
  const gives = council === 'AGGLOMERATION';
  const body: DeliberatingBody = gives ? intercommunal : municipal;
  const amount = writtenEuros(row.amountCents);
  const concordant = other
    ? `la délibération ${other.reference ?? blank} du ${dayOrBlank(other.decidedOn)}`
    : `une délibération concordante ${gives ? 'du conseil municipal' : 'du conseil communautaire'} (${blank})`;
  return {
    title: body.title,
    body: gives ? agglomeration : `Commune de ${commune}`,
    notice,
    asOf,
    blocks: [
      ...opening(
        facts.council,
        `Fonds de concours ${row.reference} pour l’équipement « ${project.title} » (${project.reference}).`,
        body,
      ),
      { kind: 'PARAGRAPH', text: 'Vu notamment : CGCT, art. L5216-5 VI et L1111-10 III ;' },
      { kind: 'PARAGRAPH', text: `Considérant ce que ce fonds encourage : ${row.encourages} ;` },
      { kind: 'PARAGRAPH', text: capWords(cap) },
      ...fundingTable(plan),
      { kind: 'HEADING', text: body.decides },
      {
        kind: 'ARTICLE',
        text: gives
          ? `${agglomeration} attribue à la commune de ${commune} un fonds de concours de ${amount} pour ${purpose(row)} l’équipement « ${project.title} ».`
          : `La commune de ${commune} accepte de ${agglomeration} un fonds de concours de ${amount} pour ${purpose(row)} l’équipement « ${project.title} ».`,
        source: 'CGCT, art. L5216-5 VI',
      },
      {
        kind: 'ARTICLE',
        text: `Il n’est engagé qu’avec ${concordant}, pour le même objet et le même montant, l’une et l’autre exécutoires.`,
        source: 'CGCT, art. L5216-5 VI et L2131-1',
      },
      {
        kind: 'ARTICLE',
        text: 'Le total des fonds de concours ne dépasse pas la part que la commune assure, hors subventions.',
        source: 'CGCT, art. L5216-5 VI',
      },
      ...(row.spending === 'OPERATION' ? [] : [{ kind: 'ARTICLE' as const, ...ownShare(row, cap) }]),
      {
        kind: 'ARTICLE',
        text: `Il est versé sur justification des dépenses : ${blank}. Si l’équipement coûte moins, le fonds est réduit pour que ces règles tiennent.`,
        source: null,
      },
      ...closing(body),
    ],
    signatures: body.signatures,
  };
}

const purpose = ({ spending }: CoFundingDraftFacts['row']) =>
  spending === 'OPERATION' ? 'le fonctionnement de' : 'la réalisation de';

function capWords(cap: CoFundingCap | null): string {
  if (cap === null) return `Considérant le plafond légal, à calculer sur le plan de financement : ${blank} ;`;
  const terms = cap.terms.map(({ article, limitCents }) => `${article} : ${writtenEuros(limitCents)}`).join(' ; ');
  return `Considérant que la loi permet au total, ce jour, ${writtenEuros(cap.totalCents)} de fonds de concours (${terms}) ;`;
}

function ownShare({ waiverReference }: CoFundingDraftFacts['row'], cap: CoFundingCap | null) {
  const points = cap?.ownShareBasisPoints;
  const share = points == null ? blank : `${String(points / 100).replace('.', ',')} %`;
  const waiver = waiverReference === null ? '' : `, selon la dérogation ${waiverReference}`;
  return {
    text: `La commune garde à sa charge au moins ${share} du total des financements publics de l’investissement${waiver}.`,
    source: 'CGCT, art. L1111-10 III',
  };
}
