import type { EntityManager } from 'typeorm';
import { day, euros, line, oneOf } from '#shared/exchange/import/columnReaders.js';
import type { ColumnProblem, Values } from '#shared/exchange/import/planLines.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { agreementNames, takeInAgreements } from '../agreements/takeInAgreements.js';
import { postsByCode } from '../technicians/takeInPosts.js';
import { cell, missing, type PoleKind, type Understood } from './poleFiles.js';
import { endsBefore } from './postFiles.js';

/** Posts by their code. */
export interface PostsByCode {
  readonly posts: readonly { readonly id: string; readonly code: string }[];
}

export const postsOf = async (manager: EntityManager, pole: string): Promise<PostsByCode> => ({
  posts: await postsByCode(manager, pole),
});

const kinds = {
  SECONDMENT: 'mise à disposition',
  SHARED_SERVICE: 'service commun',
  PROVISION: 'mise à disposition de service',
  ENTENTE: 'entente',
  SYNDICATE: 'syndicat mixte',
};

const partsOfName = ['kind', 'provider', 'receiver', 'post', 'from'];

/** Agreements on staff with their acts: one whose act or whose person's agreement is not told is kept as a draft. */
export const agreementKind: PoleKind<PostsByCode> = {
  entity: 'SecondmentAgreement',
  columns: [
    oneOf(kinds, 'kind', 'forme', 'nature'),
    line('provider', 'met à disposition', 'prestataire'),
    line('receiver', 'reçoit', 'bénéficiaire'),
    line('instructs', 'donne les instructions'),
    line('post', 'poste', 'code du poste'),
    euros('unitCost', 'coût de la demi-journée', 'coût unitaire'),
    day('from', 'du', 'début'),
    day('until', 'au', 'fin'),
    line('actReference', 'référence de l’acte', 'acte'),
    day('decidedOn', 'décidé le'),
    day('enforceableFrom', 'exécutoire le'),
    day('personAgreedOn', 'accord de la personne le'),
    day('orderedOn', 'arrêté le'),
  ],
  world: postsOf,
  rows: agreementNames,
  nameIn: (values) => partsOfName.map((part) => cell(values, part) ?? '-').join('|'),
  titleIn: (values) => ['provider', 'receiver', 'from'].map((part) => cell(values, part) ?? '?').join(' → '),
  understand,
  write: takeInAgreements,
};

function understand(values: Values, { posts }: PostsByCode): Understood {
  const problems: ColumnProblem[] = missing(values, ['kind', 'provider', 'receiver', 'unitCost', 'from']);
  const body = (column: string) => cell(values, column) ?? '';
  for (const column of ['provider', 'receiver']) {
    if (body(column) !== '' && !/^(\d{9}|\d[\dAB]\d{3})$/.test(body(column)))
      problems.push({ column, message: noBody });
  }
  if (body('provider') !== '' && body('provider') === body('receiver')) {
    problems.push({ column: 'receiver', message: withItself });
  }
  const instructs = cell(values, 'instructs') ?? body('receiver');
  if (instructs !== body('provider') && instructs !== body('receiver')) {
    problems.push({ column: 'instructs', message: oneOfTheTwo });
  }
  const code = cell(values, 'post');
  const post = posts.find((one) => one.code === code);
  if (code !== null && post === undefined) problems.push({ column: 'post', message: noPost });
  const seconds = values.kind === 'SECONDMENT';
  if (seconds && code === null) problems.push({ column: 'post', message: onePerson });
  const until = cell(values, 'until');
  if (until !== null && until < body('from')) problems.push({ column: 'until', message: endsBefore });
  if (problems.length > 0) return { problems };
  const said = (column: string) => cell(values, column) !== null;
  const acted = ['actReference', 'decidedOn', 'enforceableFrom'].every(said);
  const agreed = !seconds || (said('personAgreedOn') && said('orderedOn'));
  return {
    value: { ...values, instructs, until, technicianId: post?.id ?? null, state: acted && agreed ? 'SIGNED' : 'DRAFT' },
    notes: [...(acted ? [] : [noAct]), ...(agreed ? [] : [noPersonsWord])],
  };
}

const noBody: Message = {
  fr: 'Un organisme se donne par son SIREN, une commune par son code INSEE\u00a0: corrigez-le.',
  en: 'A body is given by its SIREN, a commune by its INSEE code: correct it.',
};
const withItself: Message = {
  fr: 'Un organisme ne signe pas avec lui-même\u00a0: donnez l’autre partie.',
  en: 'A body does not sign with itself: give the other party.',
};
const oneOfTheTwo: Message = {
  fr: 'L’une des deux parties donne les instructions\u00a0: choisissez laquelle.',
  en: 'One of the two parties gives instructions: choose which.',
};
export const noPost: Message = {
  fr: 'Le pôle n’a pas de poste de ce code\u00a0: importez d’abord les postes.',
  en: 'The pole has no post of this code: import the posts first.',
};
const onePerson: Message = {
  fr: 'On met à disposition une personne à la fois\u00a0: donnez le code du poste.',
  en: 'One person at a time is seconded: give the code of the post.',
};
const noAct: Message = {
  fr: 'L’acte n’est pas dit en entier\u00a0: la convention est gardée comme projet, rien ne repose sur elle avant sa signature.',
  en: 'The act is not told in full: the agreement is kept as a draft, nothing rests on it before it is signed.',
};
const noPersonsWord: Message = {
  fr: 'L’accord de la personne ou l’arrêté manque (CGFP L512-6)\u00a0: la convention est gardée comme projet.',
  en: 'The person’s agreement or the order is missing (CGFP L512-6): the agreement is kept as a draft.',
};
