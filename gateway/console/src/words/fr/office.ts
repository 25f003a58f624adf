import { count } from './count.js';

/** The agglomeration’s first page and its lists. */
export const office = {
  title: (agglomeration: string) => `Bonjour, ${agglomeration}`,
  titleAlone: 'Bonjour',
  lede: 'Ce que les communes attendent de vous, le plus ancien d’abord.',
  waiting: 'Ce qui attend votre réponse',
  nothingWaiting: 'Aucune proposition n’attend de réponse.',
  allWaiting: 'Toutes les propositions',
  atAGlance: 'Où en sont les propositions',
  glanceCaption: 'Propositions reçues par votre agglomération, par état',
  count: 'Nombre',
  lately: 'Ce qui a bougé en dernier',
  noLately: 'Rien encore.',
  changed: (date: string) => `le ${date}`,
  rest: (n: number) => `et ${count(n, 'autre', 'autres')}`,
  caption: 'Propositions reçues par votre agglomération',
  receivedSince: 'Reçues depuis le',
  sorts: { RECEIVED_AT: 'les plus anciennes d’abord', UPDATED_AT: 'récemment changées', REFERENCE: 'par référence' },
  reference: 'Référence',
  leadCommune: 'Commune qui mène',
  coCarriers: 'Communes qui portent avec elle',
  proposedOn: 'Proposée le',
  receivedAt: 'Reçue le',
  days: 'Jours depuis la réception',
  updatedAt: 'Changée le',
  withdrawnOn: 'Retirée le',
};
