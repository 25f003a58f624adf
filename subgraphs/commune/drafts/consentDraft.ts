import { blank, type Draft, type DraftBlock } from '#shared/exchange/drafts/Draft.js';
import { closing, dayOrBlank, municipal, notice, opening } from '#shared/exchange/drafts/deliberation.js';
import { writtenEuros } from '#shared/exchange/drafts/frenchWriting.js';
import { fundingTable } from '#shared/exchange/drafts/fundingTable.js';
import type { FundingPlan } from '#shared/graphql/FundingPlan.js';
import { SupportRole, type SupportScale } from '#shared/graphql/SupportRole.js';
import type { Need } from '../needs/Need.js';
import type { ProjectRow } from '../projects/Project.js';
import { kindWords, roleWords, supporter } from './draftWords.js';
import { supportLaw } from './supportLaw.js';

/** What a draft is filled with: the commune's own rows, as they are on the day. */
export interface DraftFacts {
  readonly commune: string;
  readonly project: Pick<ProjectRow, 'title' | 'reference' | 'summary'>;
  readonly plan: FundingPlan | null;
  readonly council: { readonly heldOn: string; readonly estimated: boolean } | null;
  readonly asOf: string;
}

export interface ConsentFacts extends DraftFacts {
  readonly need: Need;
  readonly scale: SupportScale;
  readonly role: SupportRole;
  readonly agglomeration: string | null;
  readonly pole: string | null;
  /** Of the commune's last word on this support, where it wrote some. */
  readonly conditions: string | null;
}

/** The deliberation by which a commune would say yes to a support; null where its executive is enough. */
export function consentDraft(facts: ConsentFacts): Draft | null {
  const { commune, project, need, scale, role, asOf } = facts;
  const law = supportLaw(scale, role);
  if (law === null) return null;
  const who = supporter(scale, facts);
  const subject = `${roleWords[role]} par ${who}, pour le projet « ${project.title} » (${project.reference})`;
  const basis = law.basis ?? `base légale à préciser : ${blank}`;
  return {
    title: municipal.title,
    body: `Commune de ${commune}`,
    notice,
    asOf,
    blocks: [
      ...opening(facts.council, `${subject.charAt(0).toUpperCase()}${subject.slice(1)}.`),
      { kind: 'PARAGRAPH', text: `Vu notamment : ${basis} ;` },
      { kind: 'PARAGRAPH', text: `Considérant le projet « ${project.title} » : ${project.summary.trim() || blank}` },
      { kind: 'PARAGRAPH', text: `Considérant ce qui lui manque : ${needWords(need)}` },
      ...fundingTable(facts.plan),
      { kind: 'HEADING', text: municipal.decides },
      {
        kind: 'ARTICLE',
        text: `Le conseil municipal approuve ${law.approves} par ${who}, pour le projet « ${project.title} ».`,
        source: law.basis ?? 'CGCT, art. L2121-29',
      },
      {
        kind: 'ARTICLE',
        text: `Cet accord vaut ${begins(need, facts.council)} au ${dayOrBlank(need.until)}.`,
        source: 'CGCT, art. L2131-1',
      },
      ...amount(facts),
      {
        kind: 'ARTICLE',
        text: `Il est donné aux conditions suivantes : ${facts.conditions ?? blank}`,
        source: 'CGCT, art. L2121-29',
      },
      ...law.articles.map((article): DraftBlock => ({ kind: 'ARTICLE', ...article })),
      {
        kind: 'ARTICLE',
        text: 'La commune peut retirer cet accord ; l’appui s’arrête au jour où le retrait est enregistré.',
        source: 'CGCT, art. L2121-29',
      },
      ...closing(),
    ],
    signatures: municipal.signatures,
  };
}

/** A deliberation holds for no day before it binds: a need that has begun is met from that day on. */
function begins({ from }: Need, council: DraftFacts['council']): string {
  return from != null && council !== null && from <= council.heldOn
    ? 'du jour où la présente délibération est exécutoire'
    : `du ${dayOrBlank(from)}`;
}

function amount({ role, need }: ConsentFacts): DraftBlock[] {
  if (role !== SupportRole.CO_FUNDING) return [];
  const cents = need.quantityCents;
  return [
    {
      kind: 'ARTICLE',
      text: `Son montant est de ${cents == null ? `${blank} €` : writtenEuros(cents)}.`,
      source: 'CGCT, art. L2121-29',
    },
  ];
}

function needWords(need: Need): string {
  const { kind, description, quantityHalfDays, quantityCents, ownHalfDays, competence } = need;
  return [
    kind == null ? blank : kindWords[kind],
    quantityHalfDays == null ? null : `${quantityHalfDays} demi-journées`,
    ownHalfDays == null || ownHalfDays === 0 ? null : `dont ${ownHalfDays} apportées par la commune`,
    quantityCents == null ? null : writtenEuros(quantityCents),
    competence == null ? null : `compétence : ${competence}`,
    description?.trim() || null,
  ]
    .filter((part) => part !== null)
    .join(' ; ');
}
