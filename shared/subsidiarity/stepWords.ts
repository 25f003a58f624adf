import type { RegimeOnDay } from './CommuneStanding.js';
import type { CheckName } from './Finding.js';
import { findingSentence } from './findingWords.js';
import type { Kind, Role } from './roles.js';
import type { AskedOutcome, Step } from './Step.js';
import type { CoordinationScale, ScaleAbove } from './scalesAbove.js';
import type { Truth } from './Truth.js';
import { type CheckWords, checkWords, principle, type Sentence } from './words.js';

const questions: Readonly<Record<Exclude<Step['name'], CheckName>, CheckWords>> = {
  ASKED: {
    question: { fr: 'La commune a-t-elle demandé\u00a0?', en: 'Did the commune ask?' },
    source: principle,
  },
  GAP: {
    question: {
      fr: 'Manque-t-il quelque chose à ce que la commune et ses habitants apportent\u00a0?',
      en: 'Is anything lacking beside what the commune and its inhabitants bring?',
    },
    source: principle,
  },
  REGIME: {
    question: {
      fr: 'La compétence est-elle exercée par la commune\u00a0?',
      en: 'Is the competence exercised by the commune?',
    },
    source: { fr: 'CGCT L1111-8, L5216-5', en: 'CGCT L1111-8, L5216-5' },
  },
  COORDINATION: {
    question: {
      fr: 'Quel est le plus petit échelon qui réunit les communes\u00a0?',
      en: 'Which is the smallest scale that holds the communes?',
    },
    source: principle,
  },
  WATERFALL: {
    question: { fr: 'Cet échelon peut-il aider\u00a0?', en: 'Can this scale help?' },
    source: principle,
  },
  ROLE: {
    question: {
      fr: 'Est-ce le rôle le plus léger qui suffise\u00a0?',
      en: 'Is it the lightest role that suffices?',
    },
    source: principle,
  },
};

const askedWords: Readonly<Record<Truth, Sentence>> = {
  TRUE: { fr: 'La commune a demandé.', en: 'The commune asked.' },
  FALSE: {
    fr: 'La commune n’a rien demandé aux autres échelons.',
    en: 'The commune asked nothing of the other scales.',
  },
  UNKNOWN: {
    fr: 'On ne peut pas savoir aujourd’hui si la commune a demandé.',
    en: 'Whether the commune asked cannot be known today.',
  },
};

const regimeWords: Readonly<Record<RegimeOnDay, Sentence>> = {
  COMMUNAL: {
    fr: 'La compétence est à la commune\u00a0: elle porte.',
    en: 'The competence is the commune’s: it leads.',
  },
  DELEGATED: {
    fr: 'La compétence est déléguée à la commune\u00a0: elle porte.',
    en: 'The competence is delegated to the commune: it leads.',
  },
  TRANSFERRED: {
    fr: 'La compétence est transférée\u00a0: l’agglomération agit de droit, et la commune est le relais.',
    en: 'The competence is transferred: the agglomeration acts by law, and the commune is the relay.',
  },
  UNKNOWN: {
    fr: 'Personne n’a dit à la commune qui exerce cette compétence.',
    en: 'Nobody told the commune who exercises this competence.',
  },
};

const coordinationWords: Readonly<Record<CoordinationScale, Sentence>> = {
  COMMUNE: {
    fr: 'Une seule commune porte le projet\u00a0: elle le coordonne.',
    en: 'One commune carries the project: it coordinates it.',
  },
  AGGLOMERATION: {
    fr: 'Les communes sont d’une même agglomération\u00a0: elle coordonne, sans porter à leur place.',
    en: 'The communes are of one agglomeration: it coordinates, and does not lead in their place.',
  },
  POLE: {
    fr: 'Les communes sont de plusieurs agglomérations\u00a0: le pôle coordonne, sans porter à leur place.',
    en: 'The communes are of several agglomerations: the pole coordinates, and does not lead in their place.',
  },
};
const nobodyKnowsWhere: Sentence = {
  fr: 'On ne sait pas de quelle agglomération est chaque commune.',
  en: 'It is not known of which agglomeration each commune is.',
};

const scaleWords: Readonly<Record<ScaleAbove, Sentence>> = {
  PEERS: { fr: 'Les autres communes', en: 'Other communes' },
  AGGLOMERATION: { fr: 'Agglomération', en: 'Agglomeration' },
  POLE: { fr: 'Pôle métropolitain', en: 'Metropolitan pole' },
  PARTNER: { fr: 'Partenaires', en: 'Partners' },
};

const outcomeWords: Readonly<Record<Exclude<AskedOutcome, 'GIVES'>, Sentence>> = {
  HAS_NOTHING: { fr: 'rien n’est libre.', en: 'nothing is free.' },
  REFUSED: {
    fr: 'la commune n’en veut pas pour ce besoin, c’est respecté.',
    en: 'the commune does not want it for this need, which is respected.',
  },
  SILENT: {
    fr: 'pas de réponse possible aujourd’hui\u00a0; un silence n’est pas un non.',
    en: 'no answer can be had today; silence is not a no.',
  },
  NOT_NEEDED: { fr: 'pas nécessaire, tout est couvert plus près.', en: 'not needed, all is covered nearer.' },
  NOT_ASKED: {
    fr: 'pas sollicité tant qu’un échelon plus proche n’a pas répondu.',
    en: 'not asked as long as a nearer scale has not answered.',
  },
};

const roleWords: Readonly<Record<Role, Sentence>> = {
  VISIBILITY: { fr: 'faire connaître', en: 'making it known' },
  PEER_EXCHANGE: { fr: 'échange entre pairs', en: 'exchange between peers' },
  TOOLING_TRAINING: { fr: 'outils et formation', en: 'tools and training' },
  ADVICE: { fr: 'conseil', en: 'advice' },
  CO_FACILITATION: { fr: 'animation à deux', en: 'facilitation together' },
  CO_FUNDING: { fr: 'cofinancement', en: 'co-funding' },
  SECONDMENT: { fr: 'mise à disposition', en: 'secondment' },
  CO_CARRYING: { fr: 'portage partagé', en: 'shared carrying' },
  CARRYING: { fr: 'portage', en: 'carrying' },
};

/** What a step asked, on what that rests, and its answer as a sentence that a mayor would understand. */
export function stepInWords(step: Step): CheckWords & { readonly sentence: Sentence } {
  const { question, source } = 'check' in step ? checkWords[step.check] : questions[step.name];
  return { question, source, sentence: sentenceOf(step) };
}

function sentenceOf(step: Step): Sentence {
  switch (step.name) {
    case 'ASKED':
      return askedWords[step.answer];
    case 'GAP':
      return gapSentence(step);
    case 'REGIME':
      return regimeWords[step.regime];
    case 'COORDINATION':
      return step.coordination === null ? nobodyKnowsWhere : coordinationWords[step.coordination];
    case 'WATERFALL':
      return waterfallSentence(step);
    case 'ROLE':
      return roleSentence(step);
    default:
      return findingSentence(step);
  }
}

function gapSentence({ kind, quantity, gap, running }: Extract<Step, { name: 'GAP' }>): Sentence {
  if (gap === 0) {
    return {
      fr: 'Ce que la commune et ses habitants apportent suffit.',
      en: 'What the commune and its inhabitants bring is enough.',
    };
  }
  const [lacks, of, promised] = [amount(gap, kind), amount(quantity, kind), amount(running, kind)];
  return {
    fr: `Il manque ${lacks.fr} sur ${of.fr}${running > 0 ? `, dont déjà promis\u00a0: ${promised.fr}` : ''}.`,
    en: `Lacking: ${lacks.en} of ${of.en}${running > 0 ? `, of which promised already: ${promised.en}` : ''}.`,
  };
}

function waterfallSentence({ kind, scale, outcome, had, taken }: Extract<Step, { name: 'WATERFALL' }>): Sentence {
  const who = scaleWords[scale];
  if (outcome !== 'GIVES') {
    const { fr, en } = outcomeWords[outcome];
    return { fr: `${who.fr}\u00a0: ${fr}`, en: `${who.en}: ${en}` };
  }
  const [gives, free] = [amount(taken, kind), amount(had ?? 0, kind)];
  return {
    fr: `${who.fr}\u00a0: ${gives.fr} pour ce besoin, sur ${free.fr} possibles.`,
    en: `${who.en}: ${gives.en} for this need, of ${free.en} possible.`,
  };
}

function roleSentence({ role, usual }: Extract<Step, { name: 'ROLE' }>): Sentence {
  const [asIs, first] = [roleWords[role], roleWords[usual]];
  if (role === usual) {
    return {
      fr: `Le rôle le plus léger qui suffise\u00a0: ${asIs.fr}.`,
      en: `The lightest role that suffices: ${asIs.en}.`,
    };
  }
  return {
    fr: `La commune a dit non à ce rôle\u00a0: ${first.fr}. Un plus léger lui est proposé une fois\u00a0: ${asIs.fr}.`,
    en: `The commune said no to this role: ${first.en}. A lighter one is proposed once: ${asIs.en}.`,
  };
}

/** Half-days; euros for money. */
function amount(value: number, kind: Kind): Sentence {
  if (kind === 'CO_FUNDING') {
    const euros = (locale: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(value / 100);
    return { fr: euros('fr-FR'), en: euros('en-GB') };
  }
  return {
    fr: `${value}\u00a0demi-journée${value < 2 ? '' : 's'}`,
    en: `${value}\u00a0half-day${value === 1 ? '' : 's'}`,
  };
}
