import { registerEnumType } from '#shared/graphql/decorators.js';

export enum CheckKind {
  LABEL_WITHOUT_PROPOSAL = 'LABEL_WITHOUT_PROPOSAL',
  SUPPORT_WITHOUT_CONSENT = 'SUPPORT_WITHOUT_CONSENT',
  SUPPORT_CONSENT_UNANSWERED = 'SUPPORT_CONSENT_UNANSWERED',
  SUPPORT_WITHOUT_NEED = 'SUPPORT_WITHOUT_NEED',
  SUPPORT_WITHOUT_END = 'SUPPORT_WITHOUT_END',
  SUPPORT_POST_NOT_FILLED = 'SUPPORT_POST_NOT_FILLED',
  POST_OVER_CAPACITY = 'POST_OVER_CAPACITY',
  POST_SKILL_UNKNOWN = 'POST_SKILL_UNKNOWN',
  MEMBERSHIP_OVERLAP = 'MEMBERSHIP_OVERLAP',
  MEMBERSHIP_HOLE = 'MEMBERSHIP_HOLE',
  ACT_NOT_ENFORCEABLE = 'ACT_NOT_ENFORCEABLE',
  ACT_WITHOUT_REFERENCE = 'ACT_WITHOUT_REFERENCE',
  REGIME_WITHOUT_AGREEMENT = 'REGIME_WITHOUT_AGREEMENT',
  REGIME_OUTSIDE_MEMBERSHIP = 'REGIME_OUTSIDE_MEMBERSHIP',
  REGIME_CONFLICT = 'REGIME_CONFLICT',
  FACT_WITHOUT_SOURCE = 'FACT_WITHOUT_SOURCE',
}
registerEnumType(CheckKind, {
  name: 'AgglomerationCheckKind',
  description: '« Nature d’un point à vérifier » What is not in order.',
  valuesConfig: {
    LABEL_WITHOUT_PROPOSAL: { description: '« Label sans proposition » No commune’s proposal is known for it.' },
    SUPPORT_WITHOUT_CONSENT: {
      description: '« Appui sans consentement » At work without a consent of each commune valid today.',
    },
    SUPPORT_CONSENT_UNANSWERED: {
      description: '« Consenti, non promis » Consented to, and its post has no room for it.',
    },
    SUPPORT_WITHOUT_NEED: { description: '« Appui sans besoin » No need of a proposed project is known for it.' },
    SUPPORT_WITHOUT_END: { description: '« Appui sans fin » It has no last day.' },
    SUPPORT_POST_NOT_FILLED: { description: '« Poste non pourvu » Nobody holds the post that is to do it.' },
    POST_OVER_CAPACITY: { description: '« Poste au-delà de sa capacité » It promised more than it can give.' },
    POST_SKILL_UNKNOWN: { description: '« Savoir-faire inconnu » A skill that the reference list does not have.' },
    MEMBERSHIP_OVERLAP: {
      description: '« Adhésions qui se chevauchent » Another agglomeration has the commune on a day of it.',
    },
    MEMBERSHIP_HOLE: {
      description: '« Adhésion sans suite » It ends, and no membership begins on the day after.',
    },
    ACT_NOT_ENFORCEABLE: { description: '« Acte non exécutoire » It does not bind yet.' },
    ACT_WITHOUT_REFERENCE: { description: '« Acte sans référence » Nobody could find it again.' },
    REGIME_WITHOUT_AGREEMENT: {
      description: '« Délégation sans convention » A competence delegated by something else than an agreement.',
    },
    REGIME_OUTSIDE_MEMBERSHIP: {
      description: '« Régime hors adhésion » Of a commune that was not a member on its first day.',
    },
    REGIME_CONFLICT: { description: '« Régime contredit » Another one begins the same day there.' },
    FACT_WITHOUT_SOURCE: { description: '« Fait sans source » Nothing says where it is stated.' },
  },
});

export enum CheckSeverity {
  ALERT = 'ALERT',
  WARNING = 'WARNING',
  NOTICE = 'NOTICE',
}
registerEnumType(CheckSeverity, {
  name: 'AgglomerationCheckSeverity',
  description: '« Gravité » ALERT: without a basis in law; WARNING: to be put in order; NOTICE: to be completed.',
});

export enum CheckState {
  RAISED = 'RAISED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(CheckState, {
  name: 'AgglomerationCheckState',
  description:
    '« État d’un point à vérifier » RAISED: it is so by what is known; UNKNOWN: the communes’ scale, which knows, does not answer.',
});
