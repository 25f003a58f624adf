import { count, day, euros, line, oneOf, text, yesNo } from '#shared/exchange/import/columnReaders.js';
import type { Column } from '#shared/exchange/readTable.js';

/** What a French file may write for each kind of need; the value itself is understood too. */
const needKindWords = {
  PEER_EXCHANGE: 'échange entre pairs',
  ENGINEERING: 'ingénierie',
  FACILITATION: 'animation',
  TRAINING: 'formation',
  CO_FUNDING: 'cofinancement',
  VISIBILITY: 'visibilité',
} as const;

/** What a file may write for what the money is for; the law allows it for a facility alone. */
const objectWords = { FACILITY: 'équipement', OTHER: 'autre' } as const;

/** The columns of a file of needs, each of a project that is there. */
export const needColumns: readonly Column[] = [
  line('system', 'application'),
  line('externalId', 'identifiant externe', 'id externe'),
  line('commune', 'code insee', 'insee'),
  { ...line('project', 'projet', 'référence du projet'), required: true },
  { ...oneOf(needKindWords, 'kind', 'nature', 'nature du besoin'), required: true },
  line('skill', 'compétence recherchée', 'savoir-faire'),
  text('description', 'besoin'),
  count('quantityHalfDays', 'demi-journées', 'quantité en demi-journées'),
  euros('quantityEuros', 'montant', 'montant en euros'),
  count('ownHalfDays', 'demi-journées des communes'),
  count('inhabitantsHalfDays', 'demi-journées des habitants'),
  day('from', 'du', 'début'),
  day('until', 'au', 'fin'),
  line('competence', 'compétence juridique', 'compétence'),
  yesNo('presence', 'présence sur place'),
  yesNo('onInhabitants', 'auprès des habitants'),
  line('relay', 'relais'),
  oneOf(objectWords, 'coFundingObject', 'objet du cofinancement'),
];
