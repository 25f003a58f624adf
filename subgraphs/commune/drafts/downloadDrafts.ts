import { formatOf, oneOf, writtenDraft } from '#shared/exchange/drafts/draftDownload.js';
import type { DownloadHandler } from '#shared/exchange/files/FileDesk.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import { dayOf } from '#shared/graphql/today.js';
import { ownedBy } from '../communes/ownedBy.js';
import { agglomerationsOf, communesByInsee } from '../communes/store.js';
import { consentsOfNeeds, poleOfTerritory } from '../consents/store.js';
import { preparationOf } from '../councils/preparationOf.js';
import { needsById } from '../needs/store.js';
import { CoCarrierState } from '../projects/CoCarrier.js';
import { coCarriersOf } from '../projects/coCarriers.js';
import { fundingPlansOf } from '../projects/fundingStore.js';
import type { ProjectRow } from '../projects/Project.js';
import { projectsById } from '../projects/store.js';
import { carryingDraft } from './carryingDraft.js';
import { consentDraft, type DraftFacts } from './consentDraft.js';

/** `deliberation-draft/<needId>?scale=…&role=…&format=pdf|docx`: the yes of the actor's commune to a support, to be voted. */
export const downloadConsentDraft: DownloadHandler = async (context, id, query) => {
  const scale = oneOf(SupportScale, query.get('scale'), 'scale');
  const role = oneOf(SupportRole, query.get('role'), 'role');
  const format = formatOf(query);
  const need = await context.load(needsById, id, undefined);
  const project = need && (await context.load(projectsById, need.projectId, undefined));
  const insee = project && (await carrierOf(context, project, [CoCarrierState.CONFIRMED]));
  if (!need || !project || !insee) return null;
  const window = { from: need.from ?? null, until: need.until ?? null };
  const [facts, said, agglomeration, pole] = await Promise.all([
    factsOf(context, project, insee, window),
    context.load(consentsOfNeeds, need.id, undefined),
    context.manager().then((manager) => agglomerationsOf(manager, [insee], dayOf(new Date()))),
    context.manager().then(poleOfTerritory),
  ]);
  const last = said.filter((word) => word.insee === insee && word.scale === scale && word.role === role).at(-1);
  const draft = consentDraft({
    ...facts,
    need,
    scale,
    role,
    agglomeration: agglomeration[0] ?? null,
    pole,
    conditions: last?.conditions ?? null,
  });
  return draft && (await writtenDraft(draft, `deliberation-${project.reference}-${role.toLowerCase()}`, format));
};

/** `carrying-draft/<projectId>?format=pdf|docx`: the decision of the actor's commune to carry a project with others. */
export const downloadCarryingDraft: DownloadHandler = async (context, id, query) => {
  const format = formatOf(query);
  const project = await context.load(projectsById, id, undefined);
  const insee = project && (await carrierOf(context, project, [CoCarrierState.CONFIRMED, CoCarrierState.INVITED]));
  if (!project || !insee) return null;
  const [facts, coCarriers, lead] = await Promise.all([
    factsOf(context, project, insee, { from: null, until: null }),
    context.load(coCarriersOf, project.id, undefined),
    context.load(communesByInsee, project.insee, undefined),
  ]);
  const draft = carryingDraft({ ...facts, coCarriers, lead: lead?.name ?? project.insee });
  return await writtenDraft(draft, `deliberation-${project.reference}-portage`, format);
};

/** The actor's commune where it leads the project, or answered its invitation so; null for whoever else asks. */
async function carrierOf(
  context: RequestContext,
  project: ProjectRow,
  answers: readonly CoCarrierState[],
): Promise<string | null> {
  const { tenant } = context.actor;
  if (tenant === null || !ownedBy(context.actor, tenant)) return null;
  if (project.insee === tenant) return tenant;
  const invited = await context.load(coCarriersOf, project.id, undefined);
  return invited.some(({ insee, state }) => insee === tenant && answers.includes(state)) ? tenant : null;
}

async function factsOf(
  context: RequestContext,
  project: ProjectRow,
  insee: string,
  window: { readonly from: string | null; readonly until: string | null },
): Promise<DraftFacts> {
  const [commune, plan, preparation] = await Promise.all([
    context.load(communesByInsee, insee, undefined),
    context.load(fundingPlansOf, project.id, undefined),
    preparationOf(context, insee, window),
  ]);
  return {
    commune: commune?.name ?? insee,
    project,
    plan,
    council: preparation.council ?? preparation.next,
    asOf: dayOf(new Date()),
  };
}
