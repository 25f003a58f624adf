import type { Obstacle } from '#shared/graphql/problems.js';

/** The ways in which staff of one body may work for another, each by its article. */
export const agreementKinds = ['SECONDMENT', 'SHARED_SERVICE', 'PROVISION', 'ENTENTE', 'SYNDICATE'] as const;
export type Kind = (typeof agreementKinds)[number];

export const agreementStates = ['DRAFT', 'SIGNED', 'RENEWED', 'ENDED', 'TERMINATED'] as const;
export type AgreementStateName = (typeof agreementStates)[number];

/** The article each kind rests on; to be confirmed by a jurist before it is relied upon. */
export const articleOf: Readonly<Record<Kind, string>> = {
  SECONDMENT: 'CGFP L512-6 ; décret 2008-580',
  SHARED_SERVICE: 'CGCT L5211-4-2',
  PROVISION: 'CGCT L5211-4-1',
  ENTENTE: 'CGCT L5221-1',
  SYNDICATE: 'CGCT L5721-9',
};

/** What a body is to the pole. */
export type PartyKind = 'POLE' | 'AGGLOMERATION' | 'DEPARTMENT' | 'COMMUNE' | 'OTHER';

const together = (one: PartyKind, other: PartyKind, kinds: readonly [PartyKind, PartyKind]): boolean =>
  (one === kinds[0] && other === kinds[1]) || (one === kinds[1] && other === kinds[0]);

/** Whether an agreement of that kind can bind those two bodies, either of them providing. */
function fits(kind: Kind, provider: PartyKind, receiver: PartyKind): boolean {
  switch (kind) {
    case 'SECONDMENT':
      return true;
    case 'SHARED_SERVICE':
    case 'PROVISION':
      return together(provider, receiver, ['AGGLOMERATION', 'COMMUNE']);
    case 'SYNDICATE':
      return (
        together(provider, receiver, ['POLE', 'AGGLOMERATION']) || together(provider, receiver, ['POLE', 'DEPARTMENT'])
      );
    case 'ENTENTE':
      // Municipal councils, inter-municipal bodies and mixed syndicates: a Department is none of them.
      return provider !== 'DEPARTMENT' && receiver !== 'DEPARTMENT';
    default:
      return kind satisfies never;
  }
}

/** What is wrong with binding those bodies by that kind. */
export function kindObstacles(kind: Kind, provider: PartyKind, receiver: PartyKind): Obstacle[] {
  if (fits(kind, provider, receiver)) return [];
  return [
    {
      kind: 'RuleBroken',
      rule: 'AGREEMENT_PARTIES',
      path: ['input', 'kind'],
      message: {
        fr: 'Cette forme de convention ne lie pas ces deux organismes\u00a0: choisissez-en une autre, ou d’autres parties.',
        en: 'This kind of agreement does not bind these two bodies: choose another kind, or other parties.',
      },
      article: articleOf[kind],
    },
  ];
}
