import { v7 } from 'uuid';
import type { Delivery } from '#shared/journal/Delivery.js';
import type { StaffingRequestAct } from '#shared/journal/staffingActs.js';
import type { OpenPole } from '../openPole.js';
import { bully, lens, loos, poleSiren } from '../poleRows.js';

/** A request for twelve half-days of facilitation, sound unless told otherwise. */
export function asked(given: Partial<StaffingRequestAct> = {}): StaffingRequestAct {
  return {
    projectId: v7(),
    addressee: poleSiren,
    requestId: v7(),
    agglomeration: lens,
    reference: 'CALL-D-2026-001',
    needId: v7(),
    skill: 'FACILITATION',
    level: 'PRACTISES',
    halfDays: 12,
    from: '2026-11-01',
    until: '2027-01-31',
    reason: 'L’animatrice est prise jusqu’en février.',
    ownHalfDays: 2,
    leadCommune: loos,
    communes: [loos, bully],
    demonstration: false,
    sentAt: '2026-11-20T09:00:00.000Z',
    ...given,
  };
}

/** Sends acts to the pole, each project's under its next number. */
export function sender(pole: OpenPole) {
  const numbers = new Map<string, number>();
  return async (kind: string, payload: { readonly projectId: string }, from: Delivery['from'] = 'call') => {
    const key = `${from} ${payload.projectId}`;
    const number = (numbers.get(key) ?? 0) + 1;
    const reception = await pole.scale.receive({
      id: v7(),
      stream: payload.projectId,
      number,
      kind,
      from,
      to: 'pma',
      payload,
      recordedAt: '2026-11-20T09:00:00.000Z',
    });
    numbers.set(key, number);
    return reception;
  };
}

/** What the pole answered about a project, in order. */
export async function answers(pole: OpenPole, projectId: string): Promise<[state: string, found: number][]> {
  const rows: { payload: { state: string; foundHalfDays: number } }[] = await pole.owner.query(
    `select payload from outbox where stream = $1 and kind = 'STAFFING_ANSWER' and receiver = 'call' order by number`,
    [projectId],
  );
  return rows.map(({ payload }) => [payload.state, payload.foundHalfDays]);
}
