import type { Message } from '#shared/graphql/GraphError.js';
import { articleOf } from '../agreements/kinds.js';

/** What a director has to put in order. */
export const poleCheckKinds = [
  'NO_CONSENT',
  'NO_EMPLOYER_AGREEMENT',
  'BROKEN_CHAIN',
  'CHAIN_ENDS_SOON',
  'CONTRADICTORY_INSTRUCTIONS',
  'OVER_ALLOCATED',
  'CAPACITY_CUT',
  'ABOVE_SHARE_EXCEEDED',
  'DONE_BEYOND_PLANNED',
  'TEAM_WITHOUT_PILOT',
] as const;
export type CheckKindName = (typeof poleCheckKinds)[number];

/** From the gravest. */
export const severities = ['ALERT', 'WARNING', 'NOTICE'] as const;
export type SeverityName = (typeof severities)[number];

/** What each check rests on, and what to do about it. The articles are to be confirmed by a jurist. */
export const checkTerms: Readonly<
  Record<CheckKindName, { readonly severity: SeverityName; readonly article: string | null; readonly reason: Message }>
> = {
  NO_CONSENT: {
    severity: 'ALERT',
    article: null,
    reason: {
      fr: 'Le travail court sans le consentement de la commune pilote\u00a0: demandez-le, ou mettez fin à l’affectation.',
      en: 'Work goes on without the pilot commune’s consent: ask for it, or end the allocation.',
    },
  },
  NO_EMPLOYER_AGREEMENT: {
    severity: 'ALERT',
    article: articleOf.SECONDMENT,
    reason: {
      fr: 'Le travail court sans l’accord en vigueur de l’employeur\u00a0: enregistrez-le, ou mettez fin à l’affectation.',
      en: 'Work goes on without an agreement of the employer in force: record it, or end the allocation.',
    },
  },
  BROKEN_CHAIN: {
    severity: 'ALERT',
    article: null,
    reason: {
      fr: 'Aucune suite de conventions ne mène de l’employeur à la commune pilote depuis ce jour\u00a0: faites signer celle qui manque.',
      en: 'From that day no agreements lead from the employer to the pilot commune: have the missing one signed.',
    },
  },
  CHAIN_ENDS_SOON: {
    severity: 'WARNING',
    article: null,
    reason: {
      fr: 'Une convention de la chaîne prend fin avant le travail, dans les 90 jours\u00a0: renouvelez-la.',
      en: 'An agreement of the chain ends before the work does, within 90 days: renew it.',
    },
  },
  CONTRADICTORY_INSTRUCTIONS: {
    severity: 'WARNING',
    article: articleOf.PROVISION,
    reason: {
      fr: 'Deux conventions disent différemment qui donne les instructions\u00a0: corrigez l’une des deux.',
      en: 'Two agreements say differently who gives instructions: correct one of them.',
    },
  },
  OVER_ALLOCATED: {
    severity: 'ALERT',
    article: null,
    reason: {
      fr: 'Ce poste a promis plus qu’il ne peut donner ce mois-là\u00a0: déplacez ou réduisez une affectation.',
      en: 'This post promised more than it can give in that month: move or reduce an allocation.',
    },
  },
  CAPACITY_CUT: {
    severity: 'WARNING',
    article: null,
    reason: {
      fr: 'La capacité a été réduite sous ce qui était promis\u00a0: prévenez les équipes, ou déplacez une affectation.',
      en: 'Capacity was cut below what had been promised: tell the teams, or move an allocation.',
    },
  },
  ABOVE_SHARE_EXCEEDED: {
    severity: 'WARNING',
    article: null,
    reason: {
      fr: 'Plus de 80\u00a0% de l’effort vient d’en haut (90\u00a0% pour une petite commune)\u00a0: convenez avec la commune de ce qu’elle apporte, ou réduisez l’affectation.',
      en: 'More than 80% of the effort comes from above (90% for a small commune): agree with the commune on what it brings, or reduce the allocation.',
    },
  },
  DONE_BEYOND_PLANNED: {
    severity: 'NOTICE',
    article: null,
    reason: {
      fr: 'Plus de demi-journées faites que prévu ce mois-là\u00a0: vérifiez le relevé, puis la suite du plan.',
      en: 'More half-days done than planned in that month: verify the sheet, then the rest of the plan.',
    },
  },
  TEAM_WITHOUT_PILOT: {
    severity: 'WARNING',
    article: null,
    reason: {
      fr: 'Plus aucune commune ne pilote cette équipe\u00a0: convenez d’un pilote, ou mettez fin à ses affectations.',
      en: 'No commune pilots this team any more: agree on a pilot, or end its allocations.',
    },
  },
};

/** Of work whose consent is on a receipt while the commune, whose word counts, was not heard. */
export const consentUnknown: Message = {
  fr: 'Le pôle a reçu le consentement de la commune pilote, mais la parole de la commune ne peut être lue en ce moment\u00a0: revenez quand le service des communes répond.',
  en: 'The pole received the pilot commune’s consent, but the commune’s own word cannot be read now: come back when the communes’ service answers.',
};

/** Why the part of the scales above cannot be told: no part is taken for a fair one because it is not known. */
export const shareUnknown = {
  NO_NEED: {
    fr: 'Cette affectation ne sert aucun besoin nommé\u00a0: la part de chacun ne peut être comptée. Servez une demande, qui nomme le besoin de la commune.',
    en: 'This allocation serves no need that is named: nobody’s part can be counted. Serve a request, which names the commune’s need.',
  },
  NO_PILOT: {
    fr: 'Aucune commune ne pilote l’équipe\u00a0: on ne sait de quelle commune compter l’effort. Convenez d’un pilote.',
    en: 'No commune pilots the team: it is not known whose effort to count. Agree on a pilot.',
  },
  NO_REGIME: {
    fr: 'Personne n’a dit à la commune qui exerce la compétence du besoin\u00a0: une compétence transférée changerait la réponse. L’agglomération peut le dire.',
    en: 'Nobody told the commune who exercises the need’s competence: a transferred one would change the answer. Its agglomeration can say.',
  },
  UNHEARD: {
    fr: 'La part d’en haut ne peut être dite en ce moment\u00a0: ce que la commune ou son agglomération y apporte n’a pu être lu. Ce n’est pas un non\u00a0; revenez quand elles répondent.',
    en: 'The part from above cannot be told now: what the commune or its agglomeration brings could not be read. That is not a no; come back when they answer.',
  },
} as const satisfies Readonly<Record<string, Message>>;
