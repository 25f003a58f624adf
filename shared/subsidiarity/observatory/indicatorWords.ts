import type { Sentence } from '../words.js';
import type { IndicatorName } from './indicators.js';

/** What a figure means, to whoever reads it: its name, what is counted, how, and on which ground. */
export interface Definition {
  readonly title: Sentence;
  readonly text: Sentence;
  readonly formula: Sentence;
  readonly source: Sentence;
}

const rule: Sentence = {
  fr: 'La règle de la subsidiarité active du territoire, seuils de la version citée.',
  en: 'The territory’s rule of active subsidiarity, thresholds of the version named.',
};
const of = (counted: Sentence, among: Sentence): Sentence => ({
  fr: `${counted.fr} ÷ ${among.fr}`,
  en: `${counted.en} ÷ ${among.en}`,
});
const consents: Sentence = {
  fr: 'Les paroles datées des communes\u00a0; un refus est une réponse saine.',
  en: 'The dated words of the communes; a refusal is a healthy answer.',
};
const wordsOf: Sentence = { fr: 'paroles données dans le trimestre', en: 'words given in the quarter' };
const needsServed: Sentence = {
  fr: 'besoins servis par un appui à l’œuvre dans le trimestre',
  en: 'needs served by a support at work in the quarter',
};
const advice: Sentence = {
  fr: 'Les décisions des communes, la dernière de chacune sur chaque besoin.',
  en: 'The communes’ decisions, the last of each on each need.',
};

export const indicatorWords: Readonly<Record<IndicatorName, Definition>> = {
  COMMUNAL_CARRYING: {
    title: { fr: 'Projets portés par les communes', en: 'Projects carried by communes' },
    text: {
      fr: 'Parmi les projets proposés dans le trimestre dont un besoin relève d’une compétence qui n’est pas transférée, ceux qu’aucun échelon n’a repris à son compte.',
      en: 'Of the projects proposed in the quarter with a need under a competence that is not transferred, those that no scale took over.',
    },
    formula: of(
      {
        fr: 'projets sans appui en portage ou co-portage',
        en: 'projects without a support that carries or co-carries',
      },
      { fr: 'projets proposés, compétence non transférée', en: 'projects proposed, competence not transferred' },
    ),
    source: rule,
  },
  SUBSTITUTION: {
    title: { fr: 'Appuis «\u00a0à la place de\u00a0»', en: 'Supports in the place of a commune' },
    text: {
      fr: 'Parmi les appuis à l’œuvre dans le trimestre, ceux dont il est sûr qu’ils se substituent\u00a0: poursuivis après un refus ou un retrait, en portage sans mandat, ou au-delà de la part d’en haut que la règle admet. Tant que personne n’a dit qui exerce la compétence, rien n’est sûr. Qui donne les instructions, les demi-journées faites et celles du pôle ne sont pas sues à cette échelle.',
      en: 'Of the supports at work in the quarter, those that surely stand in a commune’s place: carried on after a refusal or a withdrawal, carrying without a mandate, or beyond the share from above that the rule admits. While nobody told who exercises the competence, nothing is sure. Who gives instructions, half-days done and those of the pole are not known at this scale.',
    },
    formula: of(
      { fr: 'appuis substitués', en: 'supports in its place' },
      { fr: 'appuis à l’œuvre', en: 'supports at work' },
    ),
    source: rule,
  },
  ABOVE_SHARE: {
    title: { fr: 'Part d’en haut, médiane', en: 'Share from above, median' },
    text: {
      fr: 'Pour chaque besoin servi, la part des demi-journées prévues par l’agglomération dans l’effort de tous. Ce que le pôle affecte n’est pas su à cette échelle, et n’est pas compté.',
      en: 'For each need served, the share of the agglomeration’s planned half-days in everybody’s effort. What the pole allocates is not known at this scale, and is not counted.',
    },
    formula: {
      fr: 'médiane de\u00a0: agglomération ÷ (agglomération + commune + habitants, pour l’animation + communes voisines)',
      en: 'median of: agglomeration ÷ (agglomeration + commune + inhabitants, for facilitation + peers)',
    },
    source: rule,
  },
  OVER_HALF: {
    title: { fr: 'Besoins servis à plus de la moitié d’en haut', en: 'Needs served more than half from above' },
    text: {
      fr: 'Parmi les besoins servis, ceux dont la part d’en haut dépasse la moitié\u00a0: des conditions s’y attachent.',
      en: 'Of the needs served, those whose share from above exceeds half: conditions go with it.',
    },
    formula: of({ fr: 'besoins au-delà de la moitié', en: 'needs beyond half' }, needsServed),
    source: rule,
  },
  OVER_MOST: {
    title: { fr: 'Besoins servis presque entièrement d’en haut', en: 'Needs served almost wholly from above' },
    text: {
      fr: 'Parmi les besoins servis, ceux dont la part d’en haut dépasse quatre cinquièmes.',
      en: 'Of the needs served, those whose share from above exceeds four fifths.',
    },
    formula: of({ fr: 'besoins au-delà de 80\u00a0%', en: 'needs beyond 80%' }, needsServed),
    source: rule,
  },
  PROXIMITY_REGRET: {
    title: { fr: 'Regret de proximité', en: 'Proximity regret' },
    text: {
      fr: 'Demi-journées servies par l’agglomération alors qu’une autre commune avait dit pouvoir prêter, avec le savoir-faire, de quoi couvrir tout l’appui.',
      en: 'Half-days served by the agglomeration though another commune had said it could lend, with the skill, enough for the whole support.',
    },
    formula: of(
      { fr: 'demi-journées qu’une commune pouvait prêter', en: 'half-days a commune could have lent' },
      { fr: 'demi-journées des appuis à l’œuvre', en: 'half-days of supports at work' },
    ),
    source: rule,
  },
  COMMUNAL_INITIATIVE: {
    title: { fr: 'Initiative communale', en: 'Communal initiative' },
    text: {
      fr: 'Parmi les actions créées dans le trimestre, celles qui viennent de la commune, de ses habitants ou d’une association, et non d’une démarche d’agglomération.',
      en: 'Of the actions created in the quarter, those that come from the commune, its inhabitants or an association rather than an agglomeration’s initiative.',
    },
    formula: of(
      { fr: 'actions d’origine locale', en: 'actions of local origin' },
      { fr: 'actions créées', en: 'actions created' },
    ),
    source: { fr: 'Origine déclarée par chaque commune.', en: 'Origin as each commune states it.' },
  },
  PRIOR_CONSENT: {
    title: { fr: 'Consentement préalable', en: 'Prior consent' },
    text: {
      fr: 'Parmi les appuis mis à l’œuvre dans le trimestre, ceux auxquels la commune avait consenti avant le premier jour.',
      en: 'Of the supports that began work in the quarter, those the commune had consented to before the first day.',
    },
    formula: of(
      { fr: 'appuis consentis avant', en: 'supports consented to before' },
      { fr: 'appuis commencés', en: 'supports begun' },
    ),
    source: consents,
  },
  CONSENT_DELAY: {
    title: { fr: 'Délai pour répondre à une offre', en: 'Days to answer an offer' },
    text: {
      fr: 'Jours entre l’offre de l’agglomération et la première parole de la commune, pour les paroles données dans le trimestre.',
      en: 'Days from the agglomeration’s offer to the commune’s first word, for words given in the quarter.',
    },
    formula: { fr: 'médiane des jours', en: 'median of the days' },
    source: consents,
  },
  REFUSALS: {
    title: { fr: 'Refus', en: 'Refusals' },
    text: {
      fr: 'Parmi les paroles des communes, celles qui refusent\u00a0: ne jamais en trouver inquiète davantage qu’en trouver.',
      en: 'Of the communes’ words, those that refuse: finding none is more worrying than finding some.',
    },
    formula: of({ fr: 'refus', en: 'refusals' }, wordsOf),
    source: consents,
  },
  WITHDRAWALS: {
    title: { fr: 'Retraits', en: 'Withdrawals' },
    text: {
      fr: 'Parmi les paroles des communes, celles qui reprennent un consentement.',
      en: 'Of the communes’ words, those that take a consent back.',
    },
    formula: of({ fr: 'retraits', en: 'withdrawals' }, wordsOf),
    source: consents,
  },
  FILED_ON_BEHALF: {
    title: { fr: 'Dépôts pour le compte d’une commune', en: 'Filed on behalf of a commune' },
    text: {
      fr: 'Parmi les projets proposés dans le trimestre, ceux qu’une personne déléguée a envoyés à la place de la titulaire du mandat.',
      en: 'Of the projects proposed in the quarter, those sent by a delegate rather than the mandate’s holder.',
    },
    formula: of(
      { fr: 'propositions par délégation', en: 'proposals by delegation' },
      { fr: 'propositions', en: 'proposals' },
    ),
    source: { fr: 'Le journal des changements.', en: 'The journal of changes.' },
  },
  SILENT_CARRYING: {
    title: { fr: 'Portage silencieux', en: 'Silent carrying' },
    text: {
      fr: 'Parmi les appuis à l’œuvre, ceux dont la commune n’a rien fait elle-même dans les quatre-vingt-dix jours qui finissent avec le trimestre.',
      en: 'Of the supports at work, those whose commune did nothing itself within the ninety days that end with the quarter.',
    },
    formula: of(
      { fr: 'appuis sans acte communal', en: 'supports without an act of the commune' },
      { fr: 'appuis à l’œuvre', en: 'supports at work' },
    ),
    source: {
      fr: 'Les actes journalisés des communes, imports exclus.',
      en: 'The communes’ journalled acts, imports excluded.',
    },
  },
  FIRST_SUPPORT_DELAY: {
    title: { fr: 'Délai jusqu’au premier appui', en: 'Days to the first support' },
    text: {
      fr: 'Jours entre la proposition d’un projet et son premier appui à l’œuvre, s’il commence dans le trimestre.',
      en: 'Days from a project’s proposal to its first support at work, where that begins in the quarter.',
    },
    formula: { fr: 'médiane des jours', en: 'median of the days' },
    source: { fr: 'Propositions et appuis, datés.', en: 'Proposals and supports, dated.' },
  },
  UNMET_NEEDS: {
    title: { fr: 'Besoins sans réponse', en: 'Unmet needs' },
    text: {
      fr: 'À la commune\u00a0: besoins proposés dont la fenêtre s’ouvre dans le trimestre et qui dépassent l’effort local, sans appui promis. Au pôle\u00a0: demandes reçues pour le trimestre et non servies en entier.',
      en: 'At the commune: proposed needs whose window opens in the quarter and that exceed the local effort, with no support promised. At the pole: requests received for the quarter and not wholly served.',
    },
    formula: of(
      { fr: 'besoins sans réponse', en: 'unmet needs' },
      { fr: 'besoins du trimestre', en: 'needs of the quarter' },
    ),
    source: rule,
  },
  UPSKILLING: {
    title: { fr: 'Montée en compétence', en: 'Upskilling' },
    text: {
      fr: 'Parmi les appuis commencés dans le trimestre qui ne sont pas le premier de leur genre dans la commune, ceux qui demandent moins de demi-journées que le précédent.',
      en: 'Of the supports begun in the quarter that are not the commune’s first of their kind, those that take fewer half-days than the one before.',
    },
    formula: of(
      { fr: 'appuis plus légers', en: 'lighter supports' },
      { fr: 'appuis qui en suivent un autre', en: 'supports that follow another' },
    ),
    source: rule,
  },
  EXITS_ON_TIME: {
    title: { fr: 'Sorties à temps', en: 'Exits on time' },
    text: {
      fr: 'Parmi les appuis (à l’agglomération) et les affectations (au pôle) qui devaient finir dans le trimestre, ceux qui ont fini au jour dit.',
      en: 'Of the supports (at the agglomeration) and allocations (at the pole) due to end in the quarter, those that ended by their day.',
    },
    formula: of(
      { fr: 'finis au jour dit', en: 'ended by their day' },
      { fr: 'à finir dans le trimestre', en: 'due in the quarter' },
    ),
    source: rule,
  },
  SMALL_COVERAGE: {
    title: { fr: 'Petites communes aidées', en: 'Small communes helped' },
    text: {
      fr: 'Parmi les communes de moins de 2\u00a0000 habitants, celles où l’échelon a fait au moins une demi-journée dans le trimestre.',
      en: 'Of the communes under 2,000 inhabitants, those where the scale did at least one half-day in the quarter.',
    },
    formula: of(
      { fr: 'petites communes aidées', en: 'small communes helped' },
      { fr: 'petites communes', en: 'small communes' },
    ),
    source: { fr: 'Populations municipales (Insee).', en: 'Municipal populations (INSEE).' },
  },
  RECIPROCITY: {
    title: { fr: 'Réciprocité', en: 'Reciprocity' },
    text: {
      fr: 'Parmi les demi-journées faites dans le trimestre pour un membre connu, celles d’un poste qu’un autre membre emploie.',
      en: 'Of the half-days done in the quarter for a known member, those by a post that another member employs.',
    },
    formula: of(
      { fr: 'demi-journées pour un autre', en: 'half-days for another' },
      { fr: 'demi-journées faites', en: 'half-days done' },
    ),
    source: { fr: 'Feuilles de temps et conventions du pôle.', en: 'The pole’s timesheets and agreements.' },
  },
  FRAMEWORKS_EVALUATED: {
    title: { fr: 'Référentiels adoptés et évalués', en: 'Frameworks adopted and evaluated' },
    text: {
      fr: 'Parmi les référentiels adoptés dans le trimestre, ceux dont le résultat a été évalué depuis.',
      en: 'Of the frameworks adopted in the quarter, those whose result was evaluated since.',
    },
    formula: of({ fr: 'adoptions évaluées', en: 'adoptions evaluated' }, { fr: 'adoptions', en: 'adoptions' }),
    source: { fr: 'Adoptions déclarées par qui adopte.', en: 'Adoptions as whoever adopts states them.' },
  },
  ADVICE_FOLLOWED: {
    title: { fr: 'Avis suivis', en: 'Advice followed' },
    text: {
      fr: 'Parmi les avis sur lesquels une commune a décidé dans le trimestre, ceux qu’elle suit.',
      en: 'Of the advice a commune decided on in the quarter, what it follows.',
    },
    formula: of({ fr: 'avis suivis', en: 'advice followed' }, { fr: 'avis décidés', en: 'advice decided on' }),
    source: advice,
  },
  ADVICE_SET_ASIDE: {
    title: { fr: 'Avis écartés', en: 'Advice set aside' },
    text: {
      fr: 'Parmi les avis sur lesquels une commune a décidé dans le trimestre, ceux qu’elle écarte en disant pourquoi.',
      en: 'Of the advice a commune decided on in the quarter, what it sets aside, saying why.',
    },
    formula: of({ fr: 'avis écartés', en: 'advice set aside' }, { fr: 'avis décidés', en: 'advice decided on' }),
    source: advice,
  },
};
