import { registerEnumType } from '../graphql/decorators.js';

export enum NoticeKind {
  DECISION = 'DECISION',
  CO_CARRYING = 'CO_CARRYING',
  CONSENT = 'CONSENT',
  QUESTION = 'QUESTION',
  HEARD_NEED = 'HEARD_NEED',
  SUPPORT_ENDED = 'SUPPORT_ENDED',
  THRESHOLD = 'THRESHOLD',
  LATE_ACTION = 'LATE_ACTION',
  UNBALANCED_CONTRACT = 'UNBALANCED_CONTRACT',
  DEADLINE = 'DEADLINE',
  CHANGE = 'CHANGE',
}
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: '« Objet d’un courriel » What a mail may be about.',
  valuesConfig: {
    DECISION: { description: '« Décision » An agglomeration decided on a proposal that the commune carries.' },
    CO_CARRYING: { description: '« Portage à confirmer » Another commune invites this one to carry its project.' },
    CONSENT: { description: '« Consentement à donner » A labelled project has needs the commune said no word on.' },
    QUESTION: {
      description: '« Question posée » An agglomeration asks something of a proposal, or misses a piece of it.',
    },
    HEARD_NEED: { description: '« Besoin entendu à échéance » An answer is due within seven days.' },
    SUPPORT_ENDED: {
      description:
        '« Appui terminé » A post of the pole, or a support of the agglomeration, works on a project no longer.',
    },
    THRESHOLD: {
      description: '« Seuil franchi » A question that is kept an eye on has passed its threshold.',
    },
    LATE_ACTION: { description: '« Actions en retard » Actions that are late, or past their day.' },
    UNBALANCED_CONTRACT: { description: '« Contrats déséquilibrés » Contracts that one side does not keep.' },
    DEADLINE: { description: '« Échéances » Actions and heard needs due within thirty days.' },
    CHANGE: { description: '« Changements » How much of the commune’s own others changed within the week.' },
  },
});

export enum NoticeRhythm {
  AT_ONCE = 'AT_ONCE',
  WEEKLY = 'WEEKLY',
  NEVER = 'NEVER',
}
registerEnumType(NoticeRhythm, {
  name: 'NoticeRhythm',
  description: '« Rythme d’un courriel » When one is told.',
  valuesConfig: {
    AT_ONCE: { description: '« Aussitôt » As soon as it awaits an answer, or has ended.' },
    WEEKLY: { description: '« Chaque semaine » In one mail, on Monday at 7 in Paris, if there is anything to say.' },
    NEVER: { description: '« Jamais » Not by mail.' },
  },
});

export enum NoticeLanguage {
  FR = 'FR',
  EN = 'EN',
}
registerEnumType(NoticeLanguage, {
  name: 'NoticeLanguage',
  description: '« Langue des courriels » In which language mails are written.',
});

/** What awaits an answer, or ends what was counted on: it may be told at once. The rest is told once a week, or never. */
export const answeredKinds = [
  NoticeKind.DECISION,
  NoticeKind.CO_CARRYING,
  NoticeKind.CONSENT,
  NoticeKind.QUESTION,
  NoticeKind.HEARD_NEED,
  NoticeKind.SUPPORT_ENDED,
  NoticeKind.THRESHOLD,
] as const;
export type AnsweredKind = (typeof answeredKinds)[number];

export const noticeKinds: readonly NoticeKind[] = Object.values(NoticeKind);

export function mayBeAtOnce(kind: NoticeKind): kind is AnsweredKind {
  return answeredKinds.some((one) => one === kind);
}
