import { count, halfDays } from './count.js';
import { of } from './of.js';

/** Why a month may exceed its capacity, as the pole records it. */
const overrideReasons: Record<string, string> = {
  CAPACITY_CUT: 'la capacité a été réduite après coup',
  IMPORTED: 'l’affectation a été reprise d’une source extérieure',
  LEARNT_LATE: 'le fait a été connu après coup',
  OVERRIDDEN: 'une dérogation motivée l’a permis',
};

/** The pole’s posts, month by month. */
export const posts = {
  months: {
    title: 'Postes par mois',
    lede: 'Par poste et par mois : ce qui est engagé, fait, libre, et ce qui dépasse la capacité.',
    from: 'Premier mois',
    until: 'Dernier mois',
    show: 'Montrer',
    earlier: 'Mois précédents',
    later: 'Mois suivants',
    onlyOver: 'Seulement les dépassements',
    all: 'Tous les postes',
    view: 'Postes',
    caption:
      'En demi-journées. Engagé = prévu des affectations acceptées et actives, fait des affectations terminées. Une case ouvre ses affectations.',
    post: 'Poste',
    employer: (name: string) => `employeur : ${name}`,
    share: (percent: number) => `mutualisé à ${percent} %`,
    committedOf: (committed: number, capacity: number) => `${committed} / ${capacity}`,
    committedWords: 'engagé sur capacité',
    done: (n: number) => `fait ${n}`,
    free: (n: number) => `libre ${n}`,
    over: (n: number) => `dépasse ${n}`,
    cell: (post: string, month: string, committed: number, capacity: number, rest: string) =>
      `${post}, ${month} : ${halfDays(committed)} sur ${capacity}, ${rest}`,
    unknownCell: 'inconnu',
    noPosts: 'Aucun poste ne correspond.',
    openCell: (post: string, month: string) => `${post}, ${month}`,
    close: 'Fermer',
    capacity: 'Capacité',
    committed: 'Engagé',
    doneTerm: 'Fait',
    freeTerm: 'Libre',
    overTerm: 'Dépassement',
    halfDays,
    overrideReason: (reason: string) => `Dépassement gardé, avec sa raison : ${overrideReasons[reason] ?? reason}.`,
    skills: 'Savoir-faire',
    allocations: 'Affectations de ce mois',
    noAllocations: 'Aucune affectation ce mois-ci.',
    allocation: 'Affectation',
    project: 'Projet',
    ledBy: 'Commune meneuse',
    planned: 'Prévu',
    state: 'État',
    checks: 'À vérifier',
    noCheck: 'rien',
    imported: 'reprise d’une source extérieure',
    withoutCommunes: 'Les titres des projets manquent ; postes, mois et communes meneuses restent.',
    unreadableProject: 'titre du projet inconnu',
    until_: (from: string, until: string) => `du ${from} au ${until}`,
  },
  glance: {
    title: 'Le pôle, ce mois-ci',
    lede: (month: string, last: string) => `Capacité ${of(month)} ; dépassements jusqu’à ${last}.`,
    over: 'Postes qui dépassent leur capacité',
    nobodyOver: 'Aucun poste ne dépasse sa capacité.',
    overBy: (n: number, month: string) => `${halfDays(n)} de trop en ${month}`,
    noneRequested: 'Aucune demande en attente.',
    posts: (n: number) => count(n, 'poste', 'postes'),
    toTable: 'Tout le tableau, mois par mois',
  },
};
