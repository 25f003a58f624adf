import type { Message } from '#shared/graphql/GraphError.js';
import type { ActionRow } from '../actions/Action.js';
import type { BornId } from '../actions/writeActions.js';

/** The commune's actions by what a line may call them. */
export interface Known {
  readonly byId: ReadonlyMap<string, ActionRow>;
  readonly byReference: ReadonlyMap<string, ActionRow>;
  readonly byTitle: ReadonlyMap<string, readonly ActionRow[]>;
  readonly byExternalId: ReadonlyMap<string, string>;
}

type Found =
  | { readonly bearer: ActionRow | null; readonly externalId: Omit<BornId, 'actionId'> | null }
  | { readonly column: string; readonly problem: Message };

/** The action a line speaks of, null for a new one, and the id it brings if that is new. */
export function bearerOf(values: Readonly<Record<string, unknown>>, known: Known): Found {
  const { reference, system, externalId: id, title } = values;
  if ((system == null) !== (id == null)) {
    return { column: system == null ? 'system' : 'externalId', problem: halfAnId };
  }
  const given = typeof system === 'string' && typeof id === 'string' ? { system, externalId: id } : null;
  if (given !== null && (given.system.length > longestId || given.externalId.length > longestId)) {
    return { column: 'externalId', problem: longId };
  }
  const bearerId = given === null ? undefined : known.byExternalId.get(externalKey(given));
  const bearer = bearerId === undefined ? undefined : known.byId.get(bearerId);
  if (typeof reference === 'string') {
    const named = known.byReference.get(reference);
    if (named === undefined) return { column: 'reference', problem: unknownReference };
    if (bearer !== undefined && bearer.id !== named.id) return { column: 'externalId', problem: idOfAnother };
    return { bearer: named, externalId: bearer === undefined ? given : null };
  }
  if (given !== null) return { bearer: bearer ?? null, externalId: bearer === undefined ? given : null };
  const alike = typeof title === 'string' ? (known.byTitle.get(title) ?? []) : [];
  if (alike.length > 1) return { column: 'title', problem: severalAlike };
  return { bearer: alike[0] ?? null, externalId: null };
}

/** One name for an application and its id, whatever characters they hold. */
export function externalKey({ system, externalId }: Omit<BornId, 'actionId'>): string {
  return JSON.stringify([system, externalId]);
}

const longestId = 200;

const halfAnId: Message = {
  fr: 'Un identifiant externe va avec le nom de son application\u00a0: remplissez les deux colonnes, ou aucune.',
  en: 'An external id goes with the name of its application: fill in both columns, or neither.',
};
const longId: Message = {
  fr: `Une application et son identifiant comptent ${longestId} caractères au plus\u00a0: raccourcissez-les.`,
  en: `An application and its id have ${longestId} characters at most: shorten them.`,
};
const unknownReference: Message = {
  fr: 'Aucune action de votre commune n’a cette référence\u00a0: corrigez-la, ou laissez la cellule vide pour créer l’action.',
  en: 'No action of your commune has this reference: correct it, or leave the cell empty to create the action.',
};
const idOfAnother: Message = {
  fr: 'Cet identifiant externe est déjà celui d’une autre action\u00a0: corrigez-le, ou la référence.',
  en: 'This external id is already that of another action: correct it, or the reference.',
};
const severalAlike: Message = {
  fr: 'Plusieurs actions de votre commune portent ce titre\u00a0: indiquez la référence de celle-ci.',
  en: 'Several actions of your commune have this title: give the reference of this one.',
};
