import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import type { CreateAssociationInput } from './forumInputs.js';
import { type AssociationValues, insertAssociation } from './store.js';

export async function createAssociation(context: RequestContext, input: CreateAssociationInput): Promise<Outcome> {
  return await change(context, 'createAssociation', input, async ({ manager, tenant, record }) => {
    const { rna = null, visibility } = input;
    const values = { name: input.name.trim(), rna, scope: input.scope?.trim() ?? '' };
    refuseIf(checkAssociation(values));
    const id = newId();
    const isNew = await insertAssociation(manager, { id, insee: tenant, visibility, now: new Date() }, values);
    refuseIf(isNew ? [] : [associationTaken]);
    await record({ entity: 'Association', id, verb: 'CREATE', visibility, change: values });
    return { entityId: id, version: 1 };
  });
}

/** What does not fit in an association; empty when all does. */
export function checkAssociation({ name, rna, scope }: AssociationValues): Obstacle[] {
  return [
    ...checkTitle(['input', 'name'], name),
    ...checkText(['input', 'scope'], scope),
    ...(rna === null || /^W\d{9}$/.test(rna) ? [] : [invalid(['input', 'rna'], notRna)]),
  ];
}

const notRna = {
  fr: 'Un numéro RNA est un W suivi de neuf chiffres\u00a0: corrigez-le, ou laissez-le vide.',
  en: 'An RNA number is a W and nine digits: correct it, or leave it out.',
};
export const associationTaken = broken('ASSOCIATION_ONCE', ['input', 'name'], {
  fr: 'Votre commune a déjà inscrit une association de ce nom ou de ce numéro\u00a0: prenez celle-là.',
  en: 'Your commune has recorded an association of this name or number already: use that one.',
});
