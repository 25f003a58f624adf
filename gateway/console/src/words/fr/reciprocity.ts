import { count, halfDays } from './count.js';
import { of } from './of.js';

/** What members give each other and get back. */
export const reciprocity = {
  title: 'Réciprocité',
  lede: (from: string, until: string) =>
    `Ce que chacun donne et reçoit, ${of(from)} à ${until}. Chaque chiffre ouvre ses lignes.`,
  counted: (n: number, total: number, day: string) =>
    `${halfDays(total)} faites, en ${count(n, 'ligne', 'lignes')} ; au ${day}.`,
  flows: 'De qui à qui',
  flow: (from: string, to: string, n: number) => `De ${from} vers ${to} : ${halfDays(n)}.`,
  nobodyKnown: 'bénéficiaire inconnu',
  inWords: 'Les mêmes chiffres en phrases',
  flowsCsv: 'Les échanges en CSV',
  flowsFile: 'echanges',
  none: 'Aucune demi-journée faite dans cette période.',
  from: 'Donné par',
  to: 'Reçu par',
  halfDays: 'Demi-journées',
  members: 'Membre par membre',
  member: 'Membre',
  notMember: 'emploie des postes, sans être membre',
  caption: 'Par ordre alphabétique, sans classement',
  figures: {
    halfDaysGiven: 'Demi-journées données',
    halfDaysReceived: 'Demi-journées reçues',
    halfDaysBalance: 'Donné moins reçu',
    practicesGiven: 'Pratiques que d’autres ont reprises',
    practicesAdopted: 'Pratiques reprises à d’autres',
  },
  file: 'reciprocite',
  notWeighed: 'Une pratique ne vaut pas tant de demi-journées : rien n’est pesé contre rien.',
  rowsOf: (member: string) => `${member} : les lignes`,
  allocation: 'Affectation',
  month: 'Mois',
  csvOf: (title: string) => `${title} : télécharger en CSV`,
  rowsFile: { to: 'demi-journees-donnees', from: 'demi-journees-recues' },
  noWork: 'Aucune demi-journée.',
  noPractice: 'Aucune pratique.',
  takenUp: (member: string, date: string) => `reprise par ${member}, le ${date}`,
};
