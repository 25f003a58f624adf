import type { ActionRow } from '../actions/Action.js';
import type { ProjectRow } from '../projects/Project.js';
import { technicianTexts } from './technicianCell.js';

/** A day as French spreadsheets write it, 14/03/2027. */
function french(day: string | null): string | null {
  return day === null ? null : day.split('-').reverse().join('/');
}

type Cell = string | number | boolean | null | readonly string[];
type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/**
 * An action's cells, as an import reads them back.
 * @param referenceOf a project's reference, for the projects that this reader may see
 */
export function actionExportColumns(referenceOf: ReadonlyMap<string, string>): Columns<ActionRow> {
  return {
    reference: (action) => action.reference,
    commune: (action) => action.insee,
    title: (action) => action.title,
    summary: (action) => action.summary,
    theme: (action) => action.theme,
    phase: (action) => action.phase,
    status: (action) => action.status,
    electedCarriers: (action) => action.electedCarriers,
    technicians: (action) => technicianTexts(action.technicians),
    delegations: (action) => action.delegations,
    services: (action) => action.services,
    partners: (action) => action.partners,
    programme: (action) => action.programme,
    origin: (action) => action.origin,
    microDistrict: (action) => action.microDistrict,
    visibleInLivingEnvironment: (action) => action.visibleInLivingEnvironment,
    dueOn: (action) => french(action.dueOn),
    unblocking: (action) => action.unblocking,
    assessment: (action) => action.assessment,
    lesson: (action) => action.lesson,
    project: (action) => (action.projectId === null ? null : (referenceOf.get(action.projectId) ?? null)),
    visibility: (action) => action.visibility,
  };
}

/** A project's cells. */
export const projectExportColumns: Columns<ProjectRow> = {
  reference: (project) => project.reference,
  commune: (project) => project.insee,
  coCarriers: (project) => project.coCarrierCodes,
  title: (project) => project.title,
  summary: (project) => project.summary,
  theme: (project) => project.theme,
  state: (project) => project.state,
  visibility: (project) => project.visibility,
  // Euros as French spreadsheets write them.
  cost: (project) => (project.costCents === null ? null : (project.costCents / 100).toFixed(2).replace('.', ',')),
  sharedOn: (project) => french(project.sharedOn),
  proposedOn: (project) => french(project.proposedOn),
  withdrawnOn: (project) => french(project.withdrawnOn),
  withdrawalReason: (project) => project.withdrawalReason,
};
