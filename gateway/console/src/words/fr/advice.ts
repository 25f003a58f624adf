/** What would change an answer, in figures already written in words. */
interface Changed {
  readonly share: number;
  readonly effort: string;
  readonly euros: string;
  readonly scale: string;
  readonly role: string;
  readonly council: string | null;
}

/** Who should act for a need: the waterfall, the verdict, what would change it, what the commune decides. */
export const advice = {
  title: 'Qui devrait agir ?',
  open: 'Qui devrait agir ?',
  lede: (need: string, project: string) =>
    `Pour ce besoin (${need}) du projet « ${project} », chaque échelon répond d’après ses propres données, le plus proche d’abord. La règle conseille, la commune décide.`,
  back: 'Le projet',
  absent: 'Ce besoin n’existe pas, ou n’est pas partagé avec vous.',
  none: 'Aucun avis pour l’instant : le besoin n’est pas assez décrit.',
  withoutScale: 'L’avis dit ce qu’il ne peut savoir sans elle.',
  concluded: 'L’avis',
  simulated: 'simulation : rien n’est enregistré',
  wouldBe: (verdict: string) => `L’avis serait : ${verdict}.`,
  byRule: (version: string) => `selon ${version}`,
  conditions: 'À régler d’abord',
  changes: 'Ce qui changerait l’avis',
  asked: 'Les questions que la règle a posées',
  question: 'Question',
  answer: 'Réponse',
  source: 'Source',
  inTheirPlace: (name: string) => `À la place de la commune ?${name === '' ? '' : ` (${name})`}`,
  notExamined: 'Cette aide n’a pas pu être examinée pour vous.',
  unanswered: (question: string) => `Reste sans réponse : ${question}`,
  read: 'Lu',
  readAt: (scale: string, day: string) => `${scale}, le ${day}`,
  review: 'Lesquels sont « à la place de » la commune ?',
  reviewLede:
    'Chaque appui offert, promis ou en cours est examiné par la règle ; ce qu’un échelon muet sait reste inconnu.',
  reviewNone: 'Aucun appui n’a cet avis.',
  verdict: 'Avis',
  waterfall: 'De la rue au pôle',
  waterfallLede: 'Chaque marche prend ce qui reste.',
  table: 'Ce que chaque échelon apporterait',
  step: 'Échelon',
  brings: 'Apporterait',
  who: 'Qui, dans quel rôle',
  silent: 'ne répond pas',
  steps: {
    COMMUNE: 'La commune',
    INHABITANTS: 'Les habitants',
    RUNNING: 'Appuis déjà promis',
    PEERS: 'Communes voisines',
    AGGLOMERATION: 'L’agglomération',
    POLE: 'Le pôle',
    PARTNER: 'Partenaires',
    UNCOVERED: 'Sans réponse',
  },
  scales: {
    COMMUNE: 'la commune',
    PEERS: 'les communes voisines',
    AGGLOMERATION: 'l’agglomération',
    POLE: 'le pôle',
    PARTNER: 'les partenaires',
  },
  missing: {
    ASKED: () => 'On ne sait pas si la commune l’a demandé.',
    REGIME: () => 'On ne sait pas qui exerce cette compétence : l’agglomération ne l’a pas dit à la commune.',
    SCALE: (scale: string | null) => `Il manque la réponse d’un échelon : ${scale ?? 'on ne sait lequel'}.`,
    CHECK: (scale: string | null) => `Une question de la règle reste sans réponse : ${scale ?? 'un échelon'}.`,
  },
  counterfactuals: {
    OWN_EFFORT: ({ effort, share }: Changed) =>
      `${effort} de plus du côté de la commune : l’aide d’en haut ne dépasserait pas ${share} %.`,
    LAWFUL_AMOUNT: ({ euros }: Changed) => `La loi permet jusqu’à ${euros}.`,
    OTHER_ROLES: ({ role }: Changed) => `Un autre rôle serait permis${role === '' ? '' : ` : ${role}`}.`,
    LOWER_SCALE: ({ scale }: Changed) => `Plus proche, pourrait le faire en entier : ${scale}.`,
    CONSENT: ({ scale, role, council }: Changed) =>
      `L’accord de la commune, pour ${scale} (${role})${council === null ? '' : ` ; prochain conseil le ${council}`}.`,
  },
  verdicts: {
    NOT_ASKED: 'rien n’est demandé',
    COMMUNE_ALONE: 'la commune y arrive seule',
    UNLAWFUL: 'contraire à la loi',
    SUBSTITUTION: 'à la place de la commune',
    INDETERMINATE: 'une réponse manque',
    PROXIMITY: 'quelqu’un de plus proche peut',
    AWAITING_CONSENT: 'en attente d’accord',
    UNMET_BY_CHOICE: 'la commune a dit non',
    UNMET: 'personne n’a de quoi répondre',
    CARRYING_CONSENTED: 'porté par un autre, avec mandat',
    LEGAL_ROLE: 'compétence transférée',
    SUPPORT_WITH_CONDITIONS: 'appui sous conditions',
    POOLING: 'mise en commun',
    SUPPORT: 'appui possible',
  },
  otherwise: 'Et si…',
  nothingWritten: 'Rien n’est enregistré.',
  own: 'Demi-journées de la commune',
  inhabitants: 'Demi-journées des habitants',
  decisions_: 'Ce que la commune décide',
  noDecision: 'Rien n’est encore décidé.',
  decisions: { FOLLOWED: 'suit l’avis', SET_ASIDE: 'écarte l’avis' },
  yourDecision: 'Votre décision',
  follow: 'Suivre l’avis',
  setAside: 'L’écarter',
  reason: 'Pourquoi',
  reasonHint: 'À dire quand l’avis est écarté.',
  reasonNeeded: 'Dites pourquoi l’avis est écarté : d’autres communes l’apprendront de vous.',
  decideIt: 'Enregistrer la décision',
  decideBefore:
    'La décision porte sur l’avis d’aujourd’hui, non sur la simulation ; elle reste dans le récit du projet.',
  decided: 'La décision est enregistrée.',
};

export type AdviceWords = typeof advice;
