import { readDay, readYesNo } from '#shared/exchange/frenchValues.js';
import { splitList } from '#shared/exchange/listCell.js';
import { plainWord } from '#shared/exchange/plainWord.js';
import type { Column } from '#shared/exchange/readTable.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { readTechnicians } from './technicianCell.js';
import { actionWords } from './words.js';

/**
 * The columns of a file of actions. An empty cell is null: nothing, or for what is always there (theme, phase…) what it
 * was, or what a new action begins with.
 */
const text = (name: string, ...alsoCalled: string[]): Column => ({
  name,
  alsoCalled,
  read: (cell) => ({ value: cell.trim() === '' ? null : cell }),
});

const line = (name: string, ...alsoCalled: string[]): Column => ({
  name,
  alsoCalled,
  read: (cell) => ({ value: cell.trim() === '' ? null : cell.trim() }),
});

const list = (name: string, ...alsoCalled: string[]): Column => ({
  name,
  alsoCalled,
  read: (cell) => ({ value: splitList(cell) }),
});

function oneOf(name: keyof typeof actionWords, ...alsoCalled: string[]): Column {
  const words: Readonly<Record<string, string>> = actionWords[name];
  const values = new Map(
    Object.entries(words).flatMap(([value, word]) => [
      [plainWord(value), value],
      [plainWord(word), value],
    ]),
  );
  const problem: Message = {
    fr: `Valeur inconnue\u00a0: écrivez ${Object.values(words).join(', ')}.`,
    en: `Unknown value: write ${Object.keys(words).join(', ')}.`,
  };
  return {
    name,
    alsoCalled,
    read: (cell) => {
      if (cell.trim() === '') return { value: null };
      const value = values.get(plainWord(cell));
      return value === undefined ? { problem } : { value };
    },
  };
}

const day: Column = {
  name: 'dueOn',
  alsoCalled: ['échéance', 'date d’échéance'],
  read: (cell) => {
    if (cell.trim() === '') return { value: null };
    const value = readDay(cell);
    if (value !== null) return { value };
    return {
      problem: {
        fr: 'Cette date n’existe pas ou n’est pas lisible\u00a0: écrivez-la 14/03/2027.',
        en: 'This date does not exist or cannot be read: write it 14/03/2027.',
      },
    };
  },
};

const visible: Column = {
  name: 'visibleInLivingEnvironment',
  alsoCalled: ['visible dans le cadre de vie'],
  read: (cell) => {
    if (cell.trim() === '') return { value: null };
    const value = readYesNo(cell);
    return value === null ? { problem: { fr: 'Écrivez oui ou non.', en: 'Write yes or no.' } } : { value };
  },
};

export const actionColumns: readonly Column[] = [
  line('reference', 'référence'),
  line('system', 'application'),
  line('externalId', 'identifiant externe', 'id externe'),
  line('commune', 'code insee', 'insee'),
  { ...line('title', 'titre', 'intitulé', 'action'), required: true },
  text('summary', 'résumé', 'description'),
  oneOf('theme', 'thème'),
  oneOf('phase'),
  oneOf('status', 'état', 'statut'),
  list('electedCarriers', 'élus porteurs', 'élus'),
  { name: 'technicians', alsoCalled: ['techniciens'], read: readTechnicians },
  list('delegations', 'délégations'),
  list('services'),
  list('partners', 'partenaires'),
  line('programme'),
  oneOf('origin', 'origine'),
  line('microDistrict', 'micro-quartier', 'quartier'),
  visible,
  day,
  text('unblocking', 'déblocage'),
  text('assessment', 'bilan'),
  text('lesson', 'enseignement', 'leçon'),
  line('project', 'projet'),
  oneOf('visibility', 'visibilité'),
];
