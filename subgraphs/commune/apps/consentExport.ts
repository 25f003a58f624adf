import type { ExportOf } from '#shared/exchange/import/ExportOf.js';
import { french } from '#shared/exchange/import/french.js';
import type { Consent } from '../consents/Consent.js';
import { needsById } from '../needs/store.js';
import { exportReader } from './exportReader.js';

/** A commune's words on supports, each with the need it is about. */
export const consentExport: ExportOf<Consent> = {
  name: 'consentements',
  async columns(context, consents) {
    const projects = consents.map(({ projectId }) => projectId);
    const { manager, projectOf } = await exportReader(context, { projects });
    const ids = [...new Set(consents.map(({ needId }) => needId))];
    const needs = new Map((await needsById(manager, ids)).flatMap((need) => (need === null ? [] : [[need.id, need]])));
    return {
      commune: (consent) => consent.insee,
      project: (consent) => projectOf(consent.projectId),
      needKind: (consent) => needs.get(consent.needId)?.kind ?? null,
      need: (consent) => needs.get(consent.needId)?.description ?? null,
      scale: (consent) => consent.scale,
      role: (consent) => consent.role,
      state: (consent) => consent.state,
      body: (consent) => consent.act.body,
      act: (consent) => consent.act.reference ?? null,
      decidedOn: (consent) => french(consent.act.decidedOn),
      enforceableFrom: (consent) => french(consent.act.enforceableFrom ?? null),
      from: (consent) => french(consent.from),
      until: (consent) => french(consent.until),
      conditions: (consent) => consent.conditions,
      recordedAt: (consent) => consent.recordedAt.toISOString(),
    };
  },
};
