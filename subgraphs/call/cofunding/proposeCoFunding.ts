import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { CoFundingObject, CoFundingSpending, CoFundingState, OwnShareCase } from '#shared/graphql/CoFundingTerms.js';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkPastDay } from '#shared/graphql/dayChecks.js';
import { isId } from '#shared/graphql/isId.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { coFundingLawOn } from '#shared/subsidiarity/cofunding/law.js';
import { lawObstacles, objectObstacles } from '#shared/subsidiarity/cofunding/lawful.js';
import { type FileOfProject, fileOfProject } from '../labelling/fileOfProject.js';
import { agglomerationOnDay } from '../territory/store.js';
import { today } from '../territory/today.js';
import { announceCoFunding } from './announceCoFunding.js';
import { checkTerms } from './checkTerms.js';
import type { DeclareCoFundingInput, ProposeCoFundingInput } from './coFundingInputs.js';
import { communeWordsOf } from './coFundingRows.js';
import { isConcordant } from './concordance.js';
import { capOf, moneyOfProjects } from './projectMoney.js';
import { insertCoFunding, insertPayment, lockMoney, type NewCoFunding, writeCoFunding } from './writing.js';

/** Proposes money for a facility of a member, as far as the law allows on the plan received. */
export async function proposeCoFunding(context: RequestContext, input: ProposeCoFundingInput): Promise<Outcome> {
  return await change(context, 'proposeCoFunding', input, async ({ manager, tenant, record }) => {
    const now = new Date();
    const day = today(now);
    const file = await fileOf(manager, tenant, input.projectId);
    refuseIf([...checkTitle(['input', 'encourages'], input.encourages), ...checkTerms(input)]);
    const law = coFundingLawOn(day);
    refuseIf(objectObstacles(input.object, law));
    refuseIf(await checkCommune(manager, tenant, file, input.commune, day));
    await lockMoney(manager, tenant, file.projectId);
    const [money] = await moneyOfProjects(manager, [file.projectId]);
    if (money?.plan == null) return stop(noPlan);
    const terms = { ...input, waivedBasisPoints: input.waivedBasisPoints ?? null };
    refuseIf(lawObstacles(input, capOf(money.plan, money.grantedCents, terms, law), law));
    const row: NewCoFunding = {
      ...nothingDone(tenant, file, input),
      state: CoFundingState.PROPOSED,
      needId: input.needId != null && isId(input.needId) ? input.needId.toLowerCase() : null,
      object: input.object,
      spending: input.spending,
      ownShare: input.ownShare,
      waivedBasisPoints: terms.waivedBasisPoints,
      waiverReference: input.waiverReference?.trim() || null,
    };
    await insertCoFunding(manager, row, { year: Number(day.slice(0, 4)), now });
    // The commune's council may have deliberated first: the order is free.
    const [word] = await communeWordsOf(manager, [row.id]);
    const heard = word != null && isConcordant(word, row);
    const state = heard ? 'DELIBERATED_BY_ONE' : 'PROPOSED';
    const version = heard ? await writeCoFunding(manager, row.id, now, { state, reason: null }) : 1;
    await announceCoFunding(manager, row, { state, paidCents: 0, reason: null, at: now });
    await record({ entity: 'CoFunding', id: row.id, verb: 'CREATE', visibility: 'PRIVATE', change: row });
    return { entityId: row.id, version };
  });
}

/** Tells money that was granted before: a fact is kept even where it is above the cap, and counts from then on. */
export async function declareCoFunding(context: RequestContext, input: DeclareCoFundingInput): Promise<Outcome> {
  return await change(context, 'declareCoFunding', input, async ({ manager, tenant, record }) => {
    const now = new Date();
    const day = today(now);
    const file = await fileOf(manager, tenant, input.projectId);
    refuseIf([
      ...checkTitle(['input', 'encourages'], input.encourages),
      ...checkTitle(['input', 'reference'], input.reference),
      ...checkPastDay(['input', 'grantedOn'], input.grantedOn, day),
      ...(input.amountCents > 0 ? [] : [invalid(['input', 'amountCents'], nothing)]),
    ]);
    refuseIf(await checkCommune(manager, tenant, file, input.commune, input.grantedOn));
    await lockMoney(manager, tenant, file.projectId);
    const row: NewCoFunding = {
      ...nothingDone(tenant, file, input),
      state: CoFundingState.PAID,
      needId: null,
      object: CoFundingObject.FACILITY,
      spending: CoFundingSpending.INVESTMENT,
      ownShare: OwnShareCase.ORDINARY,
      waivedBasisPoints: null,
      waiverReference: null,
      paidCents: input.amountCents,
      ownReference: input.reference.trim(),
      ownDecidedOn: input.grantedOn,
      ownEnforceableFrom: input.grantedOn,
      committedOn: input.grantedOn,
      earlier: true,
    };
    await insertCoFunding(manager, row, { year: Number(input.grantedOn.slice(0, 4)), now });
    const { id, siren, amountCents: cents } = row;
    await insertPayment(manager, { id: newId(), of: id, siren, paidOn: input.grantedOn, cents });
    await announceCoFunding(manager, row, { state: 'PAID', paidCents: cents, reason: null, at: now });
    await record({ entity: 'CoFunding', id, verb: 'DECLARE', visibility: 'PRIVATE', imported: true, change: row });
    return { entityId: id, version: 1 };
  });
}

/** What a new row says whoever writes it. */
function nothingDone(
  siren: string,
  file: ProposedFile,
  input: { readonly commune?: string | null; readonly amountCents: number; readonly encourages: string },
) {
  return {
    id: newId(),
    siren,
    projectId: file.projectId,
    communeCode: input.commune ?? file.leadCommune,
    amountCents: input.amountCents,
    paidCents: 0,
    encourages: input.encourages.trim(),
    ownReference: null,
    ownDecidedOn: null,
    ownEnforceableFrom: null,
    committedOn: null,
    earlier: false,
  };
}

/** Who carries the project, where it was proposed to the actor's agglomeration and its file is open. @throws Refused */
async function fileOf(manager: EntityManager, tenant: string, given: string): Promise<ProposedFile> {
  const projectId = given.toLowerCase();
  const file = isId(projectId) ? await fileOfProject(manager, tenant, projectId) : null;
  return file === null ? stop(noFile) : { ...file, projectId };
}

type ProposedFile = FileOfProject & { readonly projectId: string };

/** A fonds de concours goes from an agglomeration to its own members alone, and to one that carries the project. */
async function checkCommune(
  manager: EntityManager,
  tenant: string,
  { communes, leadCommune }: FileOfProject,
  given: string | null | undefined,
  on: string,
): Promise<Obstacle[]> {
  const commune = given ?? leadCommune;
  const path = ['input', 'commune'];
  if (!communes.includes(commune)) return [invalid(path, notCarrying)];
  const [siren] = await agglomerationOnDay(manager, [commune], { on });
  return siren === tenant
    ? []
    : [{ kind: 'RuleBroken', rule: 'CO_FUNDING_OF_A_MEMBER', path, article: 'CGCT L5216-5 VI', message: notMember }];
}

function stop(obstacle: Obstacle): never {
  refuseIf([obstacle]);
  throw new Error('An obstacle stops a change.');
}

const noPlan = broken('CO_FUNDING_NEEDS_A_PLAN', ['input', 'projectId'], {
  fr: 'La commune n’a pas transmis de plan de financement\u00a0: demandez-le lui, la loi en dépend.',
  en: 'The commune has sent no funding plan: ask for it, since the law depends on it.',
});
const noFile = broken('CO_FUNDING_OF_AN_OPEN_FILE', ['input', 'projectId'], {
  fr: 'Ce projet n’est pas proposé à votre agglomération, ou son dossier est clos\u00a0: aucun fonds ne s’y propose.',
  en: 'This project is not proposed to your agglomeration, or its file is closed: no fonds is proposed in it.',
});
const notCarrying = {
  fr: 'Cette commune ne porte pas le projet\u00a0: choisissez parmi celles qui le portent.',
  en: 'This commune does not carry the project: choose among those that do.',
};
const notMember = {
  fr: 'Un fonds de concours ne va qu’à une commune membre de l’agglomération.',
  en: 'A fonds de concours goes to a member of the agglomeration only.',
};
const nothing = { fr: 'Donnez un montant au-dessus de zéro.', en: 'Give an amount above zero.' };
