import type { CheckName, Condition } from './Finding.js';
import type { Verdict } from './Verdict.js';

/** A sentence in both languages. */
export interface Sentence {
  readonly fr: string;
  readonly en: string;
}

/** What each verdict says, to a mayor. */
export const verdictWords: Readonly<Record<Verdict, Sentence>> = {
  NOT_ASKED: {
    fr: 'La commune n’a rien demandé\u00a0: personne n’a à agir.',
    en: 'The commune has not asked: nobody has to act.',
  },
  COMMUNE_ALONE: {
    fr: 'La commune y arrive seule, avec ses habitants.',
    en: 'The commune manages alone, with its inhabitants.',
  },
  UNLAWFUL: {
    fr: 'Contraire à la loi, quel que soit le consentement.',
    en: 'Against the law, whatever was consented to.',
  },
  SUBSTITUTION: {
    fr: 'On agirait à la place de la commune.',
    en: 'It would be done in the place of the commune.',
  },
  INDETERMINATE: {
    fr: 'On ne peut pas encore conclure\u00a0: il manque une réponse.',
    en: 'Nothing can be concluded yet: an answer is missing.',
  },
  PROXIMITY: {
    fr: 'Quelqu’un de plus proche pourrait le faire.',
    en: 'Somebody nearer could do it.',
  },
  AWAITING_CONSENT: {
    fr: 'Possible, dès que la commune y consent.',
    en: 'Possible as soon as the commune consents.',
  },
  UNMET_BY_CHOICE: {
    fr: 'Sans réponse, parce que la commune a dit non\u00a0: c’est son choix.',
    en: 'Unmet because the commune said no: it is its choice.',
  },
  UNMET: {
    fr: 'Personne n’a de quoi répondre aujourd’hui.',
    en: 'Nobody has what it takes today.',
  },
  CARRYING_CONSENTED: {
    fr: 'Porté par un autre, par un mandat daté que la commune peut reprendre\u00a0: une exception, qui est comptée.',
    en: 'Carried by somebody else under a dated mandate that the commune can take back: an exception, and counted.',
  },
  LEGAL_ROLE: {
    fr: 'La compétence est transférée\u00a0: l’agglomération agit de droit, la commune en est le relais.',
    en: 'The competence is transferred: the agglomeration acts by law, the commune is its relay.',
  },
  SUPPORT_WITH_CONDITIONS: {
    fr: 'Un appui est possible, sous conditions.',
    en: 'Support is possible, under conditions.',
  },
  POOLING: {
    fr: 'Plusieurs échelons mettent leurs moyens en commun.',
    en: 'Several scales pool their means.',
  },
  SUPPORT: { fr: 'Un appui est possible.', en: 'Support is possible.' },
};

export interface CheckWords {
  readonly question: Sentence;
  /** The article it rests on, or the principle. */
  readonly source: Sentence;
}

/** Where no article says it. */
export const principle: Sentence = {
  fr: 'Principe de subsidiarité active (Loos-en-Gohelle, 2017)',
  en: 'Principle of active subsidiarity (Loos-en-Gohelle, 2017)',
};
const only = (text: string): Sentence => ({ fr: text, en: text });

/** What each check asks, and on what it rests. */
export const checkWords: Readonly<Record<CheckName, CheckWords>> = {
  T1: {
    question: {
      fr: 'La commune a-t-elle consenti à cet échelon et à ce rôle\u00a0?',
      en: 'Did the commune consent to this scale and this role?',
    },
    source: principle,
  },
  T2: {
    question: { fr: 'Est-ce la commune qui porte le projet\u00a0?', en: 'Is it the commune that leads?' },
    source: only('CGCT L2121-29, L5211-5, L5216-5'),
  },
  T3: {
    question: {
      fr: 'Le personnel mis à disposition suit-il les instructions de la commune\u00a0?',
      en: 'Does the seconded staff take its instructions from the commune?',
    },
    source: only('CGCT L5211-4-1, L5721-9'),
  },
  T4: {
    question: {
      fr: 'La moitié de l’effort au moins vient-elle de la commune, de ses habitants et de ses pairs\u00a0?',
      en: 'Does at least half of the effort come from the commune, its inhabitants and its peers?',
    },
    source: principle,
  },
  T5: {
    question: {
      fr: 'Passe-t-on par un relais pour s’adresser aux habitants\u00a0?',
      en: 'Does it go through a relay to reach inhabitants?',
    },
    source: principle,
  },
  T6: {
    question: {
      fr: 'Personne de plus proche ne pourrait-il le faire en entier\u00a0?',
      en: 'Could nobody nearer do the whole of it?',
    },
    source: principle,
  },
  T7: {
    question: {
      fr: 'Y a-t-il une fin, et de quoi apprendre à s’en passer\u00a0?',
      en: 'Does it end, and does the commune learn to do without?',
    },
    source: principle,
  },
  T8: {
    question: { fr: 'Est-ce permis par la loi\u00a0?', en: 'Is it within the law?' },
    source: only('CGCT L5216-5 VI, L1111-10 III, L5731-1, L2131-1'),
  },
};

/** What each condition asks for. */
export const conditionWords: Readonly<Record<Condition, Sentence>> = {
  LOCAL_VERSION: {
    fr: 'L’accord de la commune sur la version locale.',
    en: 'The commune’s agreement to the local version.',
  },
  INSTRUCTIONS: {
    fr: 'Une convention qui donne à la commune l’autorité fonctionnelle.',
    en: 'An agreement by which the commune instructs the staff.',
  },
  REASON: {
    fr: 'La raison pour laquelle plus de la moitié vient d’en haut.',
    en: 'Why more than half comes from above.',
  },
  END: { fr: 'Une date de fin.', en: 'A last day.' },
  UPSKILLING: {
    fr: 'Une clause de montée en compétence.',
    en: 'A clause by which the commune learns to do it.',
  },
  RELAY: {
    fr: 'Un relais à nommer\u00a0: la commune, une association ou un membre formé du conseil.',
    en: 'A relay to name: the commune, an association or a trained council member.',
  },
  AGREEMENTS: { fr: 'La chaîne des conventions, complète.', en: 'The chain of agreements, complete.' },
  ENFORCEABLE_ACTS: {
    fr: 'Des actes publiés et transmis.',
    en: 'Acts that are published and transmitted.',
  },
};
