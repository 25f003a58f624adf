import { blank, type DraftBlock } from '#shared/exchange/drafts/Draft.js';
import { writtenDay } from '#shared/exchange/drafts/frenchWriting.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';

export const notice = 'Projet de délibération, à vérifier par un juriste';
export const signatures = ['Le maire', 'Le secrétaire de séance'];

export const roleWords: Readonly<Record<SupportRole, string>> = {
  [SupportRole.VISIBILITY]: 'mise en visibilité',
  [SupportRole.PEER_EXCHANGE]: 'échange entre pairs',
  [SupportRole.TOOLING_TRAINING]: 'outillage et formation',
  [SupportRole.ADVICE]: 'conseil',
  [SupportRole.CO_FACILITATION]: 'co-animation',
  [SupportRole.CO_FUNDING]: 'cofinancement',
  [SupportRole.SECONDMENT]: 'mise à disposition d’un technicien',
  [SupportRole.CO_CARRYING]: 'portage conjoint',
  [SupportRole.CARRYING]: 'portage',
};

export const kindWords: Readonly<Record<NeedKind, string>> = {
  [NeedKind.PEER_EXCHANGE]: 'échange entre pairs',
  [NeedKind.ENGINEERING]: 'ingénierie',
  [NeedKind.FACILITATION]: 'animation',
  [NeedKind.TRAINING]: 'formation',
  [NeedKind.CO_FUNDING]: 'cofinancement',
  [NeedKind.VISIBILITY]: 'mise en visibilité',
};

/** Who supports, in full where the commune's own rows know it. */
export function supporter(
  scale: SupportScale,
  known: { readonly agglomeration: string | null; readonly pole: string | null },
): string {
  switch (scale) {
    case SupportScale.PEERS:
      return `d’autres communes (${blank})`;
    case SupportScale.AGGLOMERATION:
      return `la communauté d’agglomération dont la commune est membre (SIREN ${known.agglomeration ?? blank})`;
    case SupportScale.POLE:
      return `le pôle métropolitain (SIREN ${known.pole ?? blank})`;
    case SupportScale.PARTNER:
      return `le partenaire ${blank}`;
    default:
      return scale satisfies never;
  }
}

export const dayOrBlank = (day: string | null | undefined): string => (day == null ? blank : writtenDay(day));

/** What opens every deliberation: the meeting, who was there, and the texts of every council. */
export function opening(
  council: { readonly heldOn: string; readonly estimated: boolean } | null,
  subject: string,
): DraftBlock[] {
  const estimate = council?.estimated === true ? ', date estimée à confirmer' : '';
  return [
    { kind: 'HEADING', text: 'Séance' },
    {
      kind: 'PARAGRAPH',
      text: `Séance du ${dayOrBlank(council?.heldOn)}${estimate}. Convocation envoyée le ${blank}. Membres en exercice : ${blank} ; présents : ${blank} ; votants : ${blank}.`,
    },
    { kind: 'HEADING', text: 'Objet' },
    { kind: 'PARAGRAPH', text: subject },
    { kind: 'HEADING', text: 'Visas et motifs' },
    {
      kind: 'PARAGRAPH',
      text: 'Vu le code général des collectivités territoriales, notamment ses articles L2121-29 et L2131-1 ;',
    },
  ];
}

/** What closes every deliberation: who carries it out, from when it binds, and how it can be contested. */
export const closing: readonly DraftBlock[] = [
  {
    kind: 'ARTICLE',
    text: 'Le maire est chargé d’exécuter la présente délibération et autorisé à signer les pièces qui s’y rapportent.',
    source: 'CGCT, art. L2122-21',
  },
  {
    kind: 'ARTICLE',
    text: 'La présente délibération est exécutoire dès sa publication et sa transmission au représentant de l’État.',
    source: 'CGCT, art. L2131-1',
  },
  {
    kind: 'PARAGRAPH',
    text: `Vote : pour ${blank} ; contre ${blank} ; abstentions ${blank}.`,
  },
  {
    kind: 'PARAGRAPH',
    text: `Transmise le ${blank}. Publiée le ${blank}. Elle peut être contestée devant le tribunal administratif dans les deux mois de sa publication (CJA, art. R421-1).`,
  },
];
