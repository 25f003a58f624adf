import { day, line, oneOf } from '#shared/exchange/import/columnReaders.js';
import type { Column } from '#shared/exchange/readTable.js';
import { ContractSide } from '../../contracts/ContractSide.js';
import { actionWords } from '../actions/actionWords.js';
import { commitments } from './commitmentCell.js';
import { contractWords } from './contractWords.js';

/** The columns of a file of contracts. */
export const contractColumns: readonly Column[] = [
  line('reference', 'référence'),
  line('system', 'application'),
  line('externalId', 'identifiant externe', 'id externe'),
  line('commune', 'code insee', 'insee'),
  { ...line('title', 'titre', 'intitulé', 'contrat'), required: true },
  oneOf(contractWords.origin, 'origin', 'origine'),
  oneOf(contractWords.state, 'state', 'état'),
  oneOf(contractWords.partyKind, 'partyKind', 'nature de la partie'),
  line('rna', 'numéro rna'),
  oneOf(contractWords.group, 'group', 'groupe', 'nature du groupe'),
  line('party', 'partie', 'partie habitante'),
  commitments(ContractSide.COMMUNE, 'communeCommitments', 'engagements de la commune'),
  commitments(ContractSide.INHABITANTS, 'inhabitantsCommitments', 'engagements des habitants'),
  line('action', 'référence de l’action'),
  day('concludedOn', 'conclu le'),
  day('endedOn', 'terminé le'),
  oneOf(actionWords.visibility, 'visibility', 'visibilité'),
];
