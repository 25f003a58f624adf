import { day, line, list, oneOf, text, yesNo } from '#shared/exchange/import/columnReaders.js';
import type { Column } from '#shared/exchange/readTable.js';
import { actionWords } from './actionWords.js';
import { readTechnicians } from './technicianCell.js';

/** The columns of a file of actions. */
export const actionColumns: readonly Column[] = [
  line('reference', 'référence'),
  line('system', 'application'),
  line('externalId', 'identifiant externe', 'id externe'),
  line('commune', 'code insee', 'insee'),
  { ...line('title', 'titre', 'intitulé', 'action'), required: true },
  text('summary', 'résumé', 'description'),
  oneOf(actionWords.theme, 'theme', 'thème'),
  oneOf(actionWords.phase, 'phase'),
  oneOf(actionWords.status, 'status', 'état', 'statut'),
  list('electedCarriers', 'élus porteurs', 'élus'),
  { name: 'technicians', alsoCalled: ['techniciens'], read: readTechnicians },
  list('delegations', 'délégations'),
  list('services'),
  list('partners', 'partenaires'),
  line('programme'),
  oneOf(actionWords.origin, 'origin', 'origine'),
  line('microDistrict', 'micro-quartier', 'quartier'),
  yesNo('visibleInLivingEnvironment', 'visible dans le cadre de vie'),
  day('dueOn', 'échéance', 'date d’échéance'),
  text('unblocking', 'déblocage'),
  text('assessment', 'bilan'),
  text('lesson', 'enseignement', 'leçon'),
  line('project', 'projet'),
  oneOf(actionWords.visibility, 'visibility', 'visibilité'),
];
