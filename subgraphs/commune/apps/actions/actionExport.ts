import type { ExportOf } from '#shared/exchange/import/ExportOf.js';
import { french } from '#shared/exchange/import/french.js';
import { idsToExport } from '#shared/exchange/import/givenIds.js';
import type { ActionRow } from '../../actions/Action.js';
import { externalIdsOwnedBy } from '../../actions/writeActions.js';
import { exportReader } from '../exportReader.js';
import { technicianTexts } from './technicianCell.js';

/** An action's cells, as an import reads them back. */
export const actionExport: ExportOf<ActionRow> = {
  name: 'actions',
  async columns(context, actions) {
    const { manager, insee, projectOf } = await exportReader(context, {
      projects: actions.map((one) => one.projectId),
    });
    const known = insee === null ? [] : await externalIdsOwnedBy(manager, insee);
    const idOf = idsToExport(known.map(({ actionId, ...id }) => ({ ...id, entityId: actionId })));
    return {
      reference: (action) => action.reference,
      system: (action) => idOf(action.id).system,
      externalId: (action) => idOf(action.id).externalId,
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
      project: (action) => projectOf(action.projectId),
      visibility: (action) => action.visibility,
    };
  },
};
