import type { ExportOf } from '#shared/exchange/import/ExportOf.js';
import { french, inEuros } from '#shared/exchange/import/french.js';
import { idsToExport } from '#shared/exchange/import/givenIds.js';
import type { Need } from '../../needs/Need.js';
import type { ProjectRow } from '../../projects/Project.js';
import { exportReader } from '../exportReader.js';
import { externalIdsOf } from '../externalIds.js';

/** A need with its project. */
export interface NeedOfProject {
  readonly need: Need;
  readonly project: ProjectRow;
}

/** A need's cells, as an import reads them back. */
export const needExport: ExportOf<NeedOfProject> = {
  name: 'besoins',
  async columns(context) {
    const { manager, insee } = await exportReader(context, {});
    const idOf = idsToExport(insee === null ? [] : await externalIdsOf(manager, insee, 'Need'));
    return {
      system: ({ need }) => idOf(need.id).system,
      externalId: ({ need }) => idOf(need.id).externalId,
      commune: ({ project }) => project.insee,
      project: ({ project }) => project.reference,
      kind: ({ need }) => need.kind ?? null,
      skill: ({ need }) => need.skill ?? null,
      description: ({ need }) => need.description ?? null,
      quantityHalfDays: ({ need }) => need.quantityHalfDays ?? null,
      quantityEuros: ({ need }) => inEuros(need.quantityCents ?? null),
      ownHalfDays: ({ need }) => need.ownHalfDays ?? null,
      inhabitantsHalfDays: ({ need }) => need.inhabitantsHalfDays ?? null,
      from: ({ need }) => french(need.from ?? null),
      until: ({ need }) => french(need.until ?? null),
      competence: ({ need }) => need.competence ?? null,
      presence: ({ need }) => need.presence ?? null,
      onInhabitants: ({ need }) => need.onInhabitants ?? null,
      relay: ({ need }) => need.relay ?? null,
      coFundingObject: ({ need }) => need.coFundingObject ?? null,
    };
  },
};
