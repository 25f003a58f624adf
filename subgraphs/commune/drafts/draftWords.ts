import { blank } from '#shared/exchange/drafts/Draft.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';

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
