import type { Message } from '#shared/graphql/GraphError.js';
import { CheckKind, CheckSeverity } from './CheckKind.js';

interface CheckWords {
  readonly severity: CheckSeverity;
  /** The article that it rests on; null for a rule of good order. */
  readonly article: string | null;
  /** What is not in order, and what to do. */
  readonly reason: Message;
}

const { ALERT, WARNING, NOTICE } = CheckSeverity;

/** How grave each check is, by which article, and what to do about it. */
export const checkWords: Readonly<Record<CheckKind, CheckWords>> = {
  [CheckKind.LABEL_WITHOUT_PROPOSAL]: {
    severity: ALERT,
    article: null,
    reason: {
      fr: 'Aucune proposition de commune n’est connue pour ce label\u00a0: demandez à la commune de proposer son projet, ou complétez la référence.',
      en: 'No commune’s proposal is known for this label: ask the commune to propose its project, or complete the reference.',
    },
  },
  [CheckKind.SUPPORT_WITHOUT_CONSENT]: {
    severity: ALERT,
    article: null,
    reason: {
      fr: 'Cet appui est en cours sans le consentement valide de chaque commune\u00a0: demandez-le, ou mettez-y fin.',
      en: 'This support is at work without each commune’s valid consent: ask for it, or end the support.',
    },
  },
  [CheckKind.SUPPORT_CONSENT_UNANSWERED]: {
    severity: WARNING,
    article: null,
    reason: {
      fr: 'Les communes ont consenti et le poste n’a plus de place ces mois-là\u00a0: revoyez le plan ou le poste.',
      en: 'The communes consented and the post has no room left in these months: change the plan or the post.',
    },
  },
  [CheckKind.SUPPORT_WITHOUT_NEED]: {
    severity: WARNING,
    article: null,
    reason: {
      fr: 'Aucun besoin d’un projet proposé n’est connu pour cet appui\u00a0: demandez à la commune de le dire, puis offrez l’appui sur ce besoin.',
      en: 'No need of a proposed project is known for this support: ask the commune to state it, then offer the support for it.',
    },
  },
  [CheckKind.SUPPORT_WITHOUT_END]: {
    severity: WARNING,
    article: null,
    reason: {
      fr: 'Cet appui n’a pas de dernier jour\u00a0: convenez-en avec la commune.',
      en: 'This support has no last day: agree on one with the commune.',
    },
  },
  [CheckKind.SUPPORT_POST_NOT_FILLED]: {
    severity: WARNING,
    article: null,
    reason: {
      fr: 'Personne n’occupe le poste de cet appui\u00a0: pourvoyez le poste, ou confiez l’appui à un autre.',
      en: 'Nobody holds the post of this support: fill it, or give the support to another.',
    },
  },
  [CheckKind.POST_OVER_CAPACITY]: {
    severity: ALERT,
    article: null,
    reason: {
      fr: 'Ce poste a promis plus de demi-journées qu’il ne peut en donner\u00a0: déplacez un appui, ou revoyez sa capacité.',
      en: 'This post promised more half-days than it can give: move a support, or change its capacity.',
    },
  },
  [CheckKind.POST_SKILL_UNKNOWN]: {
    severity: NOTICE,
    article: null,
    reason: {
      fr: 'Un savoir-faire de ce poste n’est pas dans le référentiel\u00a0: choisissez-le dans la liste, sur la fiche du poste.',
      en: 'A skill of this post is not in the reference list: choose it there, on the post’s page.',
    },
  },
  [CheckKind.MEMBERSHIP_OVERLAP]: {
    severity: WARNING,
    article: 'CGCT L5210-2',
    reason: {
      fr: 'Une autre agglomération a cette commune un jour de cette période\u00a0: vérifiez l’arrêté avec elle.',
      en: 'Another agglomeration has this commune on a day of this period: check the order with it.',
    },
  },
  [CheckKind.MEMBERSHIP_HOLE]: {
    severity: WARNING,
    article: 'CGCT L5210-1-1',
    reason: {
      fr: 'Cette adhésion prend fin et aucune ne commence le lendemain\u00a0: vérifiez le dernier jour, ou faites enregistrer la suite.',
      en: 'This membership ends and none begins on the day after: check the last day, or have what follows recorded.',
    },
  },
  [CheckKind.ACT_NOT_ENFORCEABLE]: {
    severity: ALERT,
    article: 'CGCT L2131-1, L5211-3',
    reason: {
      fr: 'Cet acte n’est pas encore exécutoire\u00a0: publiez-le et transmettez-le, puis indiquez depuis quand il l’est.',
      en: 'This act does not bind yet: publish and transmit it, then say since when it does.',
    },
  },
  [CheckKind.ACT_WITHOUT_REFERENCE]: {
    severity: NOTICE,
    article: null,
    reason: {
      fr: 'Cet acte n’a pas de référence\u00a0: retrouvez-la au registre, et importez la ligne complétée.',
      en: 'This act has no reference: find it in the register, and import the completed line.',
    },
  },
  [CheckKind.REGIME_WITHOUT_AGREEMENT]: {
    severity: ALERT,
    article: 'CGCT L1111-8',
    reason: {
      fr: 'Une délégation de compétence se règle par une convention\u00a0: retrouvez-la, ou faites-la signer.',
      en: 'A competence is delegated by an agreement: find it, or have it signed.',
    },
  },
  [CheckKind.REGIME_OUTSIDE_MEMBERSHIP]: {
    severity: WARNING,
    article: null,
    reason: {
      fr: 'La commune n’était pas membre le premier jour de ce régime\u00a0: vérifiez le jour ou l’adhésion.',
      en: 'The commune was not a member on the first day of this regime: check the day or the membership.',
    },
  },
  [CheckKind.REGIME_CONFLICT]: {
    severity: WARNING,
    article: null,
    reason: {
      fr: 'Un autre régime de cette compétence commence ce jour-là dans la commune\u00a0: retirez celui qui est faux.',
      en: 'Another regime of this competence begins that day in the commune: remove the wrong one.',
    },
  },
  [CheckKind.FACT_WITHOUT_SOURCE]: {
    severity: NOTICE,
    article: null,
    reason: {
      fr: 'Rien ne dit où ce fait est établi\u00a0: importez la ligne avec sa source.',
      en: 'Nothing says where this fact is stated: import the line with its source.',
    },
  },
};

/** SQL: the place of a check's severity in the list, the gravest first. @param kind SQL of the code's own */
export function severityOf(kind: string): string {
  const places = Object.values(CheckSeverity);
  const cases = Object.entries(checkWords).map(
    ([name, { severity }]) => `when '${name}' then ${places.indexOf(severity)}`,
  );
  return `case ${kind} ${cases.join(' ')} end`;
}
