import type { ExportOf } from '#shared/exchange/import/ExportOf.js';
import { french, inEuros } from '#shared/exchange/import/french.js';
import type { ProjectRow } from '../projects/Project.js';

/** A project's cells. */
export const projectExport: ExportOf<ProjectRow> = {
  name: 'projets',
  async columns() {
    return {
      reference: (project) => project.reference,
      commune: (project) => project.insee,
      coCarriers: (project) => project.coCarrierCodes,
      title: (project) => project.title,
      summary: (project) => project.summary,
      theme: (project) => project.theme,
      state: (project) => project.state,
      visibility: (project) => project.visibility,
      cost: (project) => inEuros(project.costCents),
      sharedOn: (project) => french(project.sharedOn),
      proposedOn: (project) => french(project.proposedOn),
      withdrawnOn: (project) => french(project.withdrawnOn),
      withdrawalReason: (project) => project.withdrawalReason,
    };
  },
};
