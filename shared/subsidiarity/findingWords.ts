import type { CheckName, Finding } from './Finding.js';
import type { Truth } from './Truth.js';
import type { Verdict } from './Verdict.js';
import type { Sentence } from './words.js';

type Answers = Readonly<Record<Truth, Sentence>> & {
  readonly NOT_APPLICABLE?: Sentence;
  /** TRUE, yet with something to settle. */
  readonly CONDITIONS?: Sentence;
} & Partial<Record<Verdict, Sentence>>;

const untold: Sentence = {
  fr: 'On ne peut pas le savoir aujourd’hui\u00a0: ce n’est pas un non.',
  en: 'It cannot be known today: that is not a no.',
};
const byLaw: Sentence = {
  fr: 'La compétence est transférée\u00a0: cette question ne se pose pas.',
  en: 'The competence is transferred: the question does not arise.',
};

const words: Readonly<Record<CheckName, Answers>> = {
  T1: {
    TRUE: {
      fr: 'La commune a dit oui à cet échelon et à ce rôle.',
      en: 'The commune said yes to this scale and role.',
    },
    FALSE: { fr: 'La commune ne s’est pas encore prononcée.', en: 'The commune has not said anything yet.' },
    UNKNOWN: untold,
    NOT_APPLICABLE: {
      fr: 'L’agglomération agit de droit\u00a0: seule la version locale demande l’accord de la commune.',
      en: 'The agglomeration acts by law: only the local version needs the commune’s agreement.',
    },
    UNMET_BY_CHOICE: {
      fr: 'La commune a dit non, et rien n’a été fait\u00a0: c’est respecté.',
      en: 'The commune said no, and nothing was done: it is respected.',
    },
    SUBSTITUTION: {
      fr: 'On a travaillé après que la commune a dit non.',
      en: 'Work was done after the commune had said no.',
    },
  },
  T2: {
    TRUE: { fr: 'La commune porte le projet.', en: 'The commune leads the project.' },
    FALSE: {
      fr: 'Un autre que la commune porte le projet, sans mandat.',
      en: 'Somebody else than the commune leads the project, without a mandate.',
    },
    UNKNOWN: untold,
    NOT_APPLICABLE: byLaw,
    CARRYING_CONSENTED: {
      fr: 'Un autre porte le projet, par un mandat daté que la commune a délibéré.',
      en: 'Somebody else leads the project, under a dated mandate that the commune deliberated.',
    },
  },
  T3: {
    TRUE: {
      fr: 'Le personnel mis à disposition suit les instructions de la commune.',
      en: 'The seconded staff takes its instructions from the commune.',
    },
    CONDITIONS: {
      fr: 'La convention à signer devra dire que la commune donne les instructions.',
      en: 'The agreement to be signed has to say that the commune gives the instructions.',
    },
    FALSE: {
      fr: 'Le personnel mis à disposition suit les instructions d’un autre que la commune.',
      en: 'The seconded staff takes its instructions from somebody else than the commune.',
    },
    UNKNOWN: untold,
    NOT_APPLICABLE: { fr: 'Personne n’est mis à disposition.', en: 'Nobody is seconded.' },
  },
  T4: {
    TRUE: {
      fr: 'La moitié de l’effort au moins vient de la commune, de ses habitants et de ses pairs.',
      en: 'At least half of the effort comes from the commune, its inhabitants and its peers.',
    },
    CONDITIONS: {
      fr: 'Plus de la moitié vient d’en haut\u00a0: possible, à condition de dire pourquoi, jusqu’à quand, et comment la commune apprendra à faire.',
      en: 'More than half comes from above: possible if it is said why, until when, and how the commune will learn to do it.',
    },
    FALSE: {
      fr: 'Presque tout vient d’en haut\u00a0: ce serait agir à la place de la commune.',
      en: 'Almost all of it comes from above: that would be acting in the place of the commune.',
    },
    UNKNOWN: untold,
    NOT_APPLICABLE: {
      fr: 'La mesure de l’effort ne s’applique pas ici\u00a0: argent, compétence transférée ou mandat.',
      en: 'Effort is not measured here: money, a transferred competence or a mandate.',
    },
  },
  T5: {
    TRUE: { fr: 'Un relais est nommé auprès des habitants.', en: 'A relay to the inhabitants is named.' },
    FALSE: { fr: 'Aucun relais n’est nommé auprès des habitants.', en: 'No relay to the inhabitants is named.' },
    UNKNOWN: {
      fr: 'On ne sait pas si un relais est nommé auprès des habitants.',
      en: 'It is not known whether a relay to the inhabitants is named.',
    },
    NOT_APPLICABLE: {
      fr: 'On ne s’adresse pas directement aux habitants.',
      en: 'Inhabitants are not addressed directly.',
    },
  },
  T6: {
    TRUE: {
      fr: 'Personne de plus proche ne pourrait le faire en entier.',
      en: 'Nobody nearer could do the whole of it.',
    },
    FALSE: {
      fr: 'Un échelon plus proche pourrait le faire en entier.',
      en: 'A nearer scale could do the whole of it.',
    },
    UNKNOWN: {
      fr: 'Un échelon plus proche le pourrait peut-être\u00a0: il n’a pas pu être interrogé.',
      en: 'A nearer scale perhaps could: it could not be asked.',
    },
    NOT_APPLICABLE: {
      fr: 'Qui agit de droit, ou donne de l’argent à ses membres, n’a pas à chercher plus proche.',
      en: 'Whoever acts by law, or gives money to its members, need not look nearer.',
    },
  },
  T7: {
    TRUE: {
      fr: 'La fin est dite, et rien ne manque pour s’en passer ensuite.',
      en: 'Its end is told, and nothing is missing to do without it afterwards.',
    },
    FALSE: {
      fr: 'Il manque une fin, ou de quoi apprendre à s’en passer.',
      en: 'An end is missing, or a way to learn to do without.',
    },
    UNKNOWN: {
      fr: 'On ne sait pas si cet appui a déjà été donné\u00a0: mieux vaut prévoir comment s’en passer.',
      en: 'It is not known whether this support was given before: better to foresee how to do without.',
    },
  },
  T8: {
    TRUE: { fr: 'C’est permis par la loi.', en: 'It is within the law.' },
    CONDITIONS: {
      fr: 'C’est permis par la loi, une fois les actes et conventions en règle.',
      en: 'It is within the law, once its acts and agreements are in order.',
    },
    FALSE: { fr: 'C’est contraire à la loi.', en: 'It is against the law.' },
    UNKNOWN: untold,
  },
};

/** What a check found, in a sentence. */
export function findingSentence({ check, answer, verdict, conditions }: Finding): Sentence {
  const of = words[check];
  const isToSettle = answer === 'TRUE' && conditions.length > 0;
  const special = (verdict && of[verdict]) ?? (isToSettle ? of.CONDITIONS : undefined);
  return special ?? of[answer] ?? untold;
}
