import type { EntityManager } from 'typeorm';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkLength, checkText, checkTitle, longestList } from '#shared/graphql/textChecks.js';
import { actionsById } from '../actions/store.js';
import { checkDay } from '../communes/checkDay.js';
import type { CommitmentInput } from './Commitment.js';
import { type ContractParty, type ContractPartyInput, PartyKind } from './ContractParty.js';

/** What does not fit in the inhabitants' party: an association has its number, a group says what brings it together. */
export function checkParty(party: ContractPartyInput): Obstacle[] {
  const path = ['input', 'party'];
  const found = checkTitle([...path, 'label'], party.label);
  const { kind, rna = null, group = null } = party;
  switch (kind) {
    case PartyKind.ASSOCIATION:
      if (rna === null || !isRna(rna)) found.push(invalid([...path, 'rna'], needsRna));
      if (group !== null) found.push(invalid([...path, 'group'], associationHasNoGroup));
      return found;
    case PartyKind.GROUP:
      if (group === null) found.push(invalid([...path, 'group'], needsGroup));
      if (rna !== null) found.push(invalid([...path, 'rna'], groupHasNoRna));
      return found;
  }
}

/** Number in the national register of associations: W, then nine digits. */
function isRna(text: string): boolean {
  return /^W\d{9}$/.test(text.trim().toUpperCase());
}

/** The party as it is kept. */
export function partyOf({ kind, rna = null, group = null, label }: ContractPartyInput): ContractParty {
  return { kind, rna: rna?.trim().toUpperCase() ?? null, group, label: label.trim() };
}

export function checkCommitments(commitments: readonly CommitmentInput[]): Obstacle[] {
  const path = ['input', 'commitments'];
  return [
    ...checkLength(path, commitments.length),
    ...commitments.slice(0, longestList).flatMap(({ text, dueOn }, index) => {
      const place = [...path, String(index)];
      const empty = text.trim() === '' ? [invalid([...place, 'text'], emptyCommitment)] : [];
      return [...empty, ...checkText([...place, 'text'], text), ...checkDay([...place, 'dueOn'], dueOn)];
    }),
  ];
}

/** A contract goes with an action of its own commune. */
export async function checkAction(
  manager: EntityManager,
  insee: string,
  actionId: string | null | undefined,
): Promise<Obstacle[]> {
  if (actionId == null) return [];
  const [action] = await actionsById(manager, [actionId]);
  if (action?.insee === insee) return [];
  return [
    invalid(['input', 'actionId'], {
      fr: 'Choisissez une action de votre commune.',
      en: 'Choose an action of your commune.',
    }),
  ];
}

const needsRna = {
  fr: 'Donnez le numéro RNA de l’association\u00a0: W et neuf chiffres. Sans numéro, choisissez un groupe.',
  en: 'Give the association’s RNA number: W and nine digits. Without one, choose a group.',
};
const associationHasNoGroup = {
  fr: 'Une association a son numéro RNA\u00a0: retirez la nature du groupe.',
  en: 'An association has its RNA number: remove the kind of group.',
};
const needsGroup = {
  fr: 'Dites ce qui réunit le groupe\u00a0: une rue, un micro-quartier, des parents… Une personne seule n’est pas une partie.',
  en: 'Say what brings the group together: a street, a micro-district, parents… One person alone is no party.',
};
const groupHasNoRna = {
  fr: 'Un groupe n’a pas de numéro RNA\u00a0: retirez-le, ou choisissez une association.',
  en: 'A group has no RNA number: remove it, or choose an association.',
};
const emptyCommitment = {
  fr: 'Écrivez l’engagement\u00a0: il est vide.',
  en: 'Write the commitment: it is empty.',
};
