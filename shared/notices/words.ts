import type { IndicatorName } from '../subsidiarity/observatory/indicators.js';
import { indicatorWords } from '../subsidiarity/observatory/indicatorWords.js';
import type { AnsweredKind, NoticeKind } from './NoticeKind.js';

/** By its name, and as a sentence says it. */
interface Institution {
  readonly name: string;
  readonly who: string;
}

interface AtOnceWords {
  readonly subject: string;
  readonly what: (about: Institution) => string;
  readonly item: (said: string, decision: string) => string;
  readonly act: string;
}

interface NoticeWords {
  readonly confirmation: {
    readonly subject: string;
    readonly why: (who: string) => string;
    readonly link: string;
    readonly else: string;
    readonly foot: string;
  };
  readonly atOnce: Readonly<Record<AnsweredKind, AtOnceWords>>;
  readonly weekly: {
    readonly subject: string;
    readonly what: (who: string) => string;
    readonly lines: Readonly<Record<NoticeKind, (count: number) => string>>;
    readonly act: string;
  };
  readonly foot: (who: string) => string;
  readonly choose: string;
  readonly stop: string;
}

const decisions = {
  fr: {
    LABELLED: 'labellisé',
    TO_MATURE: 'à mûrir',
    NOT_RETAINED: 'non retenu',
    SUSPENDED: 'suspendu',
    EXPIRED: 'label échu',
  },
  en: {
    LABELLED: 'labelled',
    TO_MATURE: 'to mature',
    NOT_RETAINED: 'not retained',
    SUSPENDED: 'suspended',
    EXPIRED: 'label expired',
  },
} as const;

const decisionIn = (language: 'fr' | 'en', decision: string): string =>
  (decisions[language] as Readonly<Record<string, string>>)[decision] ?? '';

/** The title of an indicator, by the key that was kept. */
const indicatorIn = (language: 'fr' | 'en', key: string): string =>
  Object.hasOwn(indicatorWords, key) ? indicatorWords[key as IndicatorName].title[language] : key;

const dayIn = (language: 'fr' | 'en', day: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );

const many = (count: number, one: string, more: string): string => `${count}\u00a0${count > 1 ? more : one}`;

const fr: NoticeWords = {
  confirmation: {
    subject: 'Archipel\u00a0: confirmez votre adresse',
    why: (who) =>
      `Quelqu’un qui agit pour ${who} a demandé à recevoir ici les courriels d’Archipel. Si c’est vous, confirmez-le dans les sept jours\u00a0:`,
    link: 'Confirmer cette adresse',
    else: 'Sinon, ne faites rien\u00a0: rien d’autre ne sera envoyé à cette adresse, et elle sera effacée.',
    foot: 'Archipel, la plateforme des communes et de leurs échelons.',
  },
  atOnce: {
    DECISION: {
      subject: 'Archipel\u00a0: une décision est arrivée',
      what: ({ name }) => `Une agglomération s’est prononcée sur ce que propose la commune de ${name}\u00a0:`,
      item: (said, decision) => `${said}\u00a0: ${decisionIn('fr', decision)}`,
      act: 'Lire la décision et y donner suite',
    },
    CO_CARRYING: {
      subject: 'Archipel\u00a0: une invitation à porter un projet attend votre réponse',
      what: ({ name }) => `Une autre commune invite celle de ${name} à porter un projet avec elle\u00a0:`,
      item: (said) => said,
      act: 'Confirmer ou décliner',
    },
    CONSENT: {
      subject: 'Archipel\u00a0: un consentement est attendu de votre commune',
      what: ({ name }) =>
        `Ces projets labellisés ont des besoins sur lesquels la commune de ${name} ne s’est pas prononcée. Sans consentement, aucun appui ne commence\u00a0:`,
      item: (said) => said,
      act: 'Consentir ou refuser',
    },
    QUESTION: {
      subject: 'Archipel\u00a0: une question vous est posée sur un projet',
      what: ({ name }) =>
        `Une agglomération attend une réponse, ou une pièce, sur ce que propose la commune de ${name}\u00a0:`,
      item: (said) => said,
      act: 'Lire la question et répondre',
    },
    SUPPORT_ENDED: {
      subject: 'Archipel\u00a0: un appui a pris fin',
      what: ({ name }) => `Un appui à ces projets de la commune de ${name} a pris fin\u00a0:`,
      item: (said) => said,
      act: 'Voir lequel, et pourquoi',
    },
    HEARD_NEED: {
      subject: 'Archipel\u00a0: une réponse est due sous sept jours',
      what: ({ name }) => `Ce qui a été entendu sur les stands de ${name} attend une suite avant le\u00a0:`,
      item: (said) => dayIn('fr', said),
      act: 'Donner une suite',
    },
    THRESHOLD: {
      subject: 'Archipel\u00a0: un seuil que vous suivez est franchi',
      what: ({ who }) => `Ces chiffres de l’observatoire ont franchi le seuil qui leur est fixé pour ${who}\u00a0:`,
      item: (said) => indicatorIn('fr', said),
      act: 'Voir les questions suivies',
    },
  },
  weekly: {
    subject: 'Archipel\u00a0: le point de la semaine',
    what: (who) => `Pour ${who}\u00a0:`,
    lines: {
      DECISION: (count) => many(count, 'décision arrivée cette semaine', 'décisions arrivées cette semaine'),
      CO_CARRYING: (count) => many(count, 'invitation à porter un projet', 'invitations à porter un projet'),
      CONSENT: (count) => many(count, 'projet attend votre consentement', 'projets attendent votre consentement'),
      QUESTION: (count) => many(count, 'question attend votre réponse', 'questions attendent votre réponse'),
      SUPPORT_ENDED: (count) =>
        many(count, 'appui qui a pris fin cette semaine', 'appuis qui ont pris fin cette semaine'),
      HEARD_NEED: (count) =>
        many(count, 'besoin entendu à échéance sous sept jours', 'besoins entendus à échéance sous sept jours'),
      THRESHOLD: (count) => many(count, 'seuil franchi cette semaine', 'seuils franchis cette semaine'),
      LATE_ACTION: (count) => many(count, 'action en retard', 'actions en retard'),
      UNBALANCED_CONTRACT: (count) => many(count, 'contrat déséquilibré', 'contrats déséquilibrés'),
      DEADLINE: (count) => many(count, 'échéance dans les trente jours', 'échéances dans les trente jours'),
      CHANGE: (count) => many(count, 'changement fait par d’autres', 'changements faits par d’autres'),
    },
    act: 'Voir ce qui attend votre réponse',
  },
  foot: (who) => `Vous recevez ce courriel parce que vous l’avez demandé en agissant pour ${who}.`,
  choose: 'Choisir ce que vous recevez',
  stop: 'Ne plus rien recevoir (votre adresse sera effacée)',
};

const en: NoticeWords = {
  confirmation: {
    subject: 'Archipel: confirm your address',
    why: (who) =>
      `Somebody who acts for ${who} asked to receive Archipel’s e-mails here. If it is you, confirm within seven days:`,
    link: 'Confirm this address',
    else: 'Otherwise do nothing: nothing else will be sent to this address, and it will be erased.',
    foot: 'Archipel, the platform of communes and their scales.',
  },
  atOnce: {
    DECISION: {
      subject: 'Archipel: a decision arrived',
      what: ({ name }) => `An agglomeration decided on what the commune of ${name} proposes:`,
      item: (said, decision) => `${said}: ${decisionIn('en', decision)}`,
      act: 'Read the decision and follow it up',
    },
    CO_CARRYING: {
      subject: 'Archipel: an invitation to carry a project awaits your answer',
      what: ({ name }) => `Another commune invites ${name} to carry a project with it:`,
      item: (said) => said,
      act: 'Confirm or decline',
    },
    CONSENT: {
      subject: 'Archipel: your commune’s consent is awaited',
      what: ({ name }) =>
        `These labelled projects have needs on which the commune of ${name} has said no word. Without consent no support begins:`,
      item: (said) => said,
      act: 'Consent or refuse',
    },
    QUESTION: {
      subject: 'Archipel: a question on a project awaits your answer',
      what: ({ name }) => `An agglomeration awaits an answer, or a piece, on what the commune of ${name} proposes:`,
      item: (said) => said,
      act: 'Read the question and answer',
    },
    SUPPORT_ENDED: {
      subject: 'Archipel: a support has ended',
      what: ({ name }) => `A support to these projects of the commune of ${name} has ended:`,
      item: (said) => said,
      act: 'See which one, and why',
    },
    HEARD_NEED: {
      subject: 'Archipel: an answer is due within seven days',
      what: ({ name }) => `What was heard at the stands of ${name} awaits a follow-up before:`,
      item: (said) => dayIn('en', said),
      act: 'Give a follow-up',
    },
    THRESHOLD: {
      subject: 'Archipel: a threshold you keep an eye on is passed',
      what: ({ who }) => `These figures of the observatory passed the threshold that was set for ${who}:`,
      item: (said) => indicatorIn('en', said),
      act: 'See the questions kept',
    },
  },
  weekly: {
    subject: 'Archipel: your week',
    what: (who) => `For ${who}:`,
    lines: {
      DECISION: (count) => many(count, 'decision arrived this week', 'decisions arrived this week'),
      CO_CARRYING: (count) => many(count, 'invitation to carry a project', 'invitations to carry a project'),
      CONSENT: (count) => many(count, 'project awaits your consent', 'projects await your consent'),
      QUESTION: (count) => many(count, 'question awaits your answer', 'questions await your answer'),
      SUPPORT_ENDED: (count) => many(count, 'support that ended this week', 'supports that ended this week'),
      HEARD_NEED: (count) => many(count, 'heard need due within seven days', 'heard needs due within seven days'),
      THRESHOLD: (count) => many(count, 'threshold passed this week', 'thresholds passed this week'),
      LATE_ACTION: (count) => many(count, 'late action', 'late actions'),
      UNBALANCED_CONTRACT: (count) => many(count, 'contract out of balance', 'contracts out of balance'),
      DEADLINE: (count) => many(count, 'deadline within thirty days', 'deadlines within thirty days'),
      CHANGE: (count) => many(count, 'change made by others', 'changes made by others'),
    },
    act: 'See what awaits your answer',
  },
  foot: (who) => `You receive this because you asked for it, acting for ${who}.`,
  choose: 'Choose what you receive',
  stop: 'Receive nothing any more (your address will be erased)',
};

export const noticeWords: Readonly<Record<'fr' | 'en', NoticeWords>> = { fr, en };
