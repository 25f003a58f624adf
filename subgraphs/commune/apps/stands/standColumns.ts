import { count, day, line, oneOf, someOf, text } from '#shared/exchange/import/columnReaders.js';
import type { Column } from '#shared/exchange/readTable.js';
import { actionWords } from '../actions/actionWords.js';

/** What a French file may write for each value of a stand and of what was heard there. */
const standWords = {
  heldBy: { ELECTED: 'élus', TECHNICIAN: 'techniciens' },
  followUp: { NONE: 'aucune', ACTION: 'action', CONTRACT: 'contrat', PROJECT: 'projet', ANSWER: 'réponse' },
} as const;

/** The columns of a file of stands: one line for each need that was heard, and one for a stand where none was. */
export const standColumns: readonly Column[] = [
  line('stand', 'numéro du stand'),
  line('system', 'application'),
  line('externalId', 'identifiant externe', 'id externe'),
  line('commune', 'code insee', 'insee'),
  { ...line('microDistrict', 'micro-quartier', 'quartier'), required: true },
  { ...day('heldOn', 'tenu le', 'date du stand'), required: true },
  someOf(standWords.heldBy, 'heldBy', 'tenu par'),
  count('contacts', 'personnes rencontrées'),
  count('firstContacts', 'premières rencontres', 'rencontrées pour la première fois'),
  oneOf(actionWords.visibility, 'standVisibility', 'visibilité du stand'),
  text('text', 'besoin entendu', 'besoin', 'ce qui a été dit'),
  oneOf(actionWords.theme, 'theme', 'thème'),
  day('deadline', 'échéance'),
  oneOf(standWords.followUp, 'followUp', 'suite', 'suite donnée'),
  line('action', 'référence de l’action'),
  line('contract', 'référence du contrat'),
  line('project', 'référence du projet'),
  text('answer', 'réponse'),
  day('answeredOn', 'répondu le'),
  oneOf(actionWords.visibility, 'visibility', 'visibilité', 'visibilité du besoin'),
];
