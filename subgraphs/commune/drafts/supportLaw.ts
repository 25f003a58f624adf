import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';

/** What a role comes to in a deliberation: what is approved, by which text, and what else must be decided with it. */
export interface SupportLaw {
  /** What the council approves, as it follows « approuve ». */
  readonly approves: string;
  /** Texts the draft refers to; null where none is known and the jurist has to give one. */
  readonly basis: string | null;
  /** Further articles, each with its text. */
  readonly articles: readonly { readonly text: string; readonly source: string | null }[];
}

/**
 * The law of a support as a draft states it, to be checked by a jurist: secondment and sharing of staff by CGCT L5211-4-1,
 * L5721-9 and L5221-1, fonds de concours by L5216-5 VI and L1111-10 III (an agglomeration and its own members alone),
 * entrusting a facility or a service by L5216-7-1. Null for roles that the executive is enough for.
 */
export function supportLaw(scale: SupportScale, role: SupportRole): SupportLaw | null {
  switch (role) {
    case SupportRole.SECONDMENT:
      return { approves: 'la convention de mise à disposition', basis: secondmentBasis[scale], articles: secondment };
    case SupportRole.CO_FUNDING:
      return scale === SupportScale.AGGLOMERATION
        ? { approves: 'le fonds de concours', basis: 'CGCT, art. L5216-5 VI', articles: coFunding }
        : { approves: 'la participation financière', basis: null, articles: ownShare };
    case SupportRole.CO_CARRYING:
      return { approves: 'le portage conjoint', basis: carryingBasis[scale], articles: carrying };
    case SupportRole.CARRYING:
      return { approves: 'le portage, pour le compte de la commune,', basis: carryingBasis[scale], articles: carrying };
    case SupportRole.VISIBILITY:
    case SupportRole.PEER_EXCHANGE:
    case SupportRole.TOOLING_TRAINING:
    case SupportRole.ADVICE:
    case SupportRole.CO_FACILITATION:
      return null;
    default:
      return role satisfies never;
  }
}

const secondmentBasis: Readonly<Record<SupportScale, string | null>> = {
  PEERS: 'CGCT, art. L5221-1',
  AGGLOMERATION: 'CGCT, art. L5211-4-1',
  POLE: 'CGCT, art. L5721-9 et L5211-4-1',
  PARTNER: null,
};

const carryingBasis: Readonly<Record<SupportScale, string | null>> = {
  PEERS: 'CGCT, art. L5221-1',
  AGGLOMERATION: 'CGCT, art. L5216-7-1',
  POLE: null,
  PARTNER: null,
};

const secondment: SupportLaw['articles'] = [
  {
    text: 'Pendant la mise à disposition, le maire donne ses instructions aux agents pour les tâches du projet.',
    source: 'CGCT, art. L5211-4-1',
  },
  {
    text: 'Si un agent est mis à disposition à titre individuel, son accord est recueilli et un arrêté est pris.',
    source: 'CGFP, art. L512-6 et suivants ; décret n° 2008-580',
  },
];

const ownShare: SupportLaw['articles'] = [
  {
    text: 'La commune, maître d’ouvrage, garde à sa charge au moins 20 % du total des financements publics de l’investissement, sauf dérogation.',
    source: 'CGCT, art. L1111-10 III',
  },
];

const coFunding: SupportLaw['articles'] = [
  {
    text: 'Le fonds de concours finance la réalisation ou le fonctionnement d’un équipement. Son total ne dépasse pas la part que la commune assure, hors subventions.',
    source: 'CGCT, art. L5216-5 VI',
  },
  {
    text: 'Il n’est engagé qu’après une délibération concordante du conseil communautaire.',
    source: 'CGCT, art. L5216-5 VI',
  },
  ...ownShare,
];

const carrying: SupportLaw['articles'] = [
  {
    text: 'Une convention dit ce qui est confié, les moyens, le coût, la durée et la façon d’y mettre fin. La commune garde sa compétence.',
    source: null,
  },
];
