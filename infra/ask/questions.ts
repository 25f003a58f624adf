import type { Sentence } from '../start/terminalLocale.js';
import { type Operation, operations } from './operations.js';

/** One of the twenty questions that a single request answers across the scales, with the operation that asks it. */
export interface Question {
  readonly number: number;
  readonly asks: Sentence;
  readonly operation: Operation;
}

/** What each of the twenty asks, in its order. */
export const asked: readonly Sentence[] = [
  {
    fr: 'De la rue au technicien\u00a0: ce qui a été entendu aux stands d’une commune depuis une date, l’action, le contrat ou le projet qui a suivi, son label, les techniciens mutualisés qui y travaillent',
    en: 'From the street to the technician: what was heard at a commune’s stands since a date, the action, contract or project that followed, its label, the pooled technicians at work on it',
  },
  {
    fr: 'Qui devrait agir sur ce projet, besoin par besoin, et pourquoi\u00a0?',
    en: 'Who should act on this project, need by need, and why?',
  },
  {
    fr: 'Quels appuis d’une agglomération reviennent à faire «\u00a0à la place de\u00a0»\u00a0?',
    en: 'Which supports of an agglomeration amount to “in the place of”?',
  },
  {
    fr: 'Qui est suraffecté dans les trois mois qui viennent, sur quels projets, menés par quelles communes\u00a0?',
    en: 'Who is over-allocated in the next three months, on which projects, led by which communes?',
  },
  {
    fr: 'Quelles affectations sont en cours sans consentement, sans l’accord de l’employeur ou sans chaîne complète de conventions\u00a0?',
    en: 'Which allocations are at work without consent, the employer’s agreement, or a complete chain of agreements?',
  },
  {
    fr: 'La réciprocité par membre\u00a0: demi-journées données et reçues, pratiques données et reprises',
    en: 'Reciprocity by member: half-days given and received, practices given and adopted',
  },
  {
    fr: 'Quelles compétences manquent, et où\u00a0? Recruter, mutualiser, former, ou emprunter des cadres municipaux',
    en: 'Which skills are short, and where? Recruit, pool, train, or borrow municipal managers',
  },
  {
    fr: 'Pour ce besoin, que pourraient proposer les pairs, l’agglomération et le pôle, dans ma période\u00a0?',
    en: 'For this need, what could peers, the agglomeration and the pole offer, in my window?',
  },
  {
    fr: 'Quelles communes voisines ont le même besoin, y compris au-delà de l’agglomération\u00a0?',
    en: 'Which neighbours have the same need, across the agglomeration’s border too?',
  },
  {
    fr: 'Combien de fonds de concours ce projet peut-il recevoir, et quelle règle le limite\u00a0?',
    en: 'How much fonds de concours could this project receive, and which rule limits it?',
  },
  {
    fr: 'Quelles communes sont vraiment engagées dans une démarche, lesquelles de nom seulement, lesquelles non\u00a0?',
    en: 'Which communes are really engaged in an initiative, which only nominally, which not?',
  },
  {
    fr: 'Quelles communes de moins de 2\u202f000 habitants ont reçu un appui, et de quoi manquent-elles encore\u00a0?',
    en: 'Which communes under 2,000 inhabitants received any support, and what is still unmet?',
  },
  {
    fr: 'Le portage est-il partagé, les services sont-ils cloisonnés, l’implication se renouvelle-t-elle\u00a0? Les trois risques d’une commune',
    en: 'Is carrying shared, are services siloed, does involvement renew? The three risks of a commune',
  },
  {
    fr: 'Quels contrats fifty/fifty sont déséquilibrés, et de quel côté\u00a0?',
    en: 'Which fifty/fifty contracts are out of balance, and on which side?',
  },
  {
    fr: 'Quels référentiels ont été repris ailleurs, avec quelle adaptation et quel résultat\u00a0?',
    en: 'Which frameworks were adopted elsewhere, with what adaptation and result?',
  },
  {
    fr: 'Quels essais sans succès valent d’être connus, par thème, et qui s’est servi de leur enseignement\u00a0?',
    en: 'Which failed experiments are worth knowing, by theme, and who reused the lesson?',
  },
  {
    fr: 'Le récit collectif d’un axe, aux trois échelons',
    en: 'The collective story of one axis across three scales',
  },
  {
    fr: 'Ville pilote\u00a0: quelles pratiques ont gagné quelles communes, et à quelle vitesse\u00a0?',
    en: 'Pilot city: which of its practices spread to which communes, and how fast?',
  },
  {
    fr: 'La subsidiarité est-elle pratiquée\u00a0? Les indicateurs de l’observatoire, par trimestre',
    en: 'Is subsidiarity practised? The observatory’s indicators, by quarter',
  },
  {
    fr: 'Qu’est-ce qui a changé pour moi depuis ce curseur, à tous les échelons, suppressions comprises\u00a0?',
    en: 'What changed for me since this cursor, at all scales, deletions included?',
  },
];

/** The questions that have their operation, by number. @throws Error when two operations say they are the same question */
export function questions(): Question[] {
  const documented = operations();
  return asked.flatMap((asks, index) => {
    const number = index + 1;
    const [operation, ...others] = documented.filter(({ question }) => question === number);
    if (others.length > 0) throw new Error(`Question ${number} has several operations.`);
    return operation === undefined ? [] : [{ number, asks, operation }];
  });
}
