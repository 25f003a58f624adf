import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import type { CreateAssociationInput } from './forumInputs.js';
import { insertAssociation } from './store.js';

export async function createAssociation(context: RequestContext, input: CreateAssociationInput): Promise<Outcome> {
  return await change(context, 'createAssociation', input, async ({ manager, tenant, record }) => {
    const { rna = null, visibility } = input;
    refuseIf([
      ...checkTitle(['input', 'name'], input.name),
      ...checkText(['input', 'scope'], input.scope),
      ...(rna === null || /^W\d{9}$/.test(rna) ? [] : [invalid(['input', 'rna'], notRna)]),
    ]);
    const id = newId();
    const values = { name: input.name.trim(), rna, scope: input.scope?.trim() ?? '' };
    const isNew = await insertAssociation(manager, { id, insee: tenant, visibility, now: new Date() }, values);
    refuseIf(isNew ? [] : [broken('ASSOCIATION_ONCE', ['input', 'name'], taken)]);
    await record({ entity: 'Association', id, verb: 'CREATE', visibility, change: values });
    return { entityId: id, version: 1 };
  });
}

const notRna = {
  fr: 'Un numéro RNA est un W suivi de neuf chiffres\u00a0: corrigez-le, ou laissez-le vide.',
  en: 'An RNA number is a W and nine digits: correct it, or leave it out.',
};
const taken = {
  fr: 'Votre commune a déjà inscrit une association de ce nom ou de ce numéro\u00a0: prenez celle-là.',
  en: 'Your commune has recorded an association of this name or number already: use that one.',
};
