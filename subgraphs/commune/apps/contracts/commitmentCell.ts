import { readDay } from '#shared/exchange/frenchValues.js';
import { wordReader } from '#shared/exchange/import/columnReaders.js';
import { french } from '#shared/exchange/import/french.js';
import { splitList } from '#shared/exchange/listCell.js';
import type { Column } from '#shared/exchange/readTable.js';
import type { ContractSide } from '../../contracts/ContractSide.js';
import type { Judgement } from '../../contracts/Judgement.js';
import type { WholeCommitment } from '../../contracts/writeContracts.js';
import { contractWords } from './contractWords.js';

/**
 * Commitments of one side as texts: `prêter la salle [14/03/2027 ; tenu ; en partie]`. Between brackets stand the day by
 * which it is to be kept, the commune's judgement and the inhabitants'; without any of them there are no brackets.
 */
export function commitmentTexts(commitments: readonly WholeCommitment[], side: ContractSide): string[] {
  return commitments
    .filter((one) => one.side === side)
    .map(({ text, dueOn, judgedByCommune, judgedByInhabitants }) => {
      const word = (judgement: Judgement | null) => (judgement === null ? '' : contractWords.judgement[judgement]);
      const said = [french(dueOn) ?? '', word(judgedByCommune), word(judgedByInhabitants)];
      const silent = said.every((part) => part === '') && !text.endsWith(']');
      return silent ? text : `${text} [${said.join(' ; ')}]`;
    });
}

/** Such texts from one cell, between bars. */
export function commitments(side: ContractSide, name: string, ...alsoCalled: string[]): Column {
  return {
    name,
    alsoCalled,
    read: (cell) => {
      const read = splitList(cell).map((text) => commitmentOf(side, text));
      const value = read.filter((one) => one !== null);
      return value.length === read.length ? { value } : { problem };
    },
  };
}

const judgementOf = wordReader(contractWords.judgement);

function commitmentOf(side: ContractSide, text: string): WholeCommitment | null {
  const [, said = text, inside] = /^([\s\S]*?)\s*\[([^[\]]*)\]$/.exec(text) ?? [];
  const plain = { side, text: said, dueOn: null, judgedByCommune: null, judgedByInhabitants: null };
  if (inside === undefined) return plain;
  const parts = inside.split(';').map((part) => part.trim());
  if (parts.length > 3) return null;
  const [due = '', commune = '', inhabitants = ''] = parts;
  const dueOn = due === '' ? null : readDay(due);
  const judgedByCommune = judgementIn(commune);
  const judgedByInhabitants = judgementIn(inhabitants);
  if ((due !== '' && dueOn === null) || judgedByCommune === undefined || judgedByInhabitants === undefined) return null;
  return { ...plain, dueOn, judgedByCommune, judgedByInhabitants };
}

/** Undefined for a word that is no judgement. */
function judgementIn(word: string): Judgement | null | undefined {
  if (word === '') return null;
  const read = judgementOf(word);
  return 'problem' in read ? undefined : (read.value as Judgement);
}

const problem = {
  fr: 'Séparez les engagements par une barre |, et écrivez entre crochets l’échéance puis les deux jugements\u00a0: «\u00a0prêter la salle [14/03/2027\u00a0; tenu\u00a0; en partie]\u00a0».',
  en: 'Separate commitments by a bar |, and write the due day and both judgements between brackets: "lend the hall [14/03/2027 ; KEPT ; PARTLY]".',
};
