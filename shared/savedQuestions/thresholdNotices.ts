import type { EntityManager } from 'typeorm';
import { dayOf } from '../graphql/today.js';
import type { Role } from '../identity/Actor.js';
import { NoticeKind } from '../notices/NoticeKind.js';
import type { NoticeScale, Waiting } from '../notices/NoticeScale.js';

const dayMs = 86_400_000;

/** Thresholds of these institutions, named by their SIREN, that were passed within the week, each for the role that keeps it. */
async function waitingOf(manager: EntityManager, tenants: readonly string[], now: Date): Promise<Waiting[]> {
  const passed: { siren: string; role: Role; id: string; indicator: string; passedOn: string }[] = await manager.query(
    `select siren, role, id, indicator, passed_on as "passedOn" from saved_question
    where siren = any($1) and passed_on >= $2 order by passed_on, id`,
    [tenants, dayOf(new Date(now.getTime() - 7 * dayMs))],
  );
  return passed.map(({ siren, role, id, indicator, passedOn }) => ({
    ...{ tenant: siren, role, kind: NoticeKind.THRESHOLD as const, said: indicator },
    key: `THRESHOLD ${id} ${passedOn}`,
    path: '/saved-questions',
  }));
}

/** Mail of a scale that tells nothing but thresholds passed. */
export function thresholdNotices(
  terms: Pick<NoticeScale, 'scale' | 'roles' | 'nameOf' | 'names' | 'links'>,
): NoticeScale {
  return {
    ...terms,
    tenant: 'siren',
    role: 'c.role',
    ownerOf: ({ tenant, role }) => [
      ['siren', tenant],
      ['role', role],
    ],
    // An institution's name stands for itself: no article fits them all.
    said: { fr: (name) => `«\u00a0${name}\u00a0»`, en: (name) => `“${name}”` },
    kinds: [NoticeKind.THRESHOLD],
    waitingOf,
    async weekOf(manager, { tenant, role, kinds }, now) {
      const passed = (await waitingOf(manager, [tenant], now)).filter((one) => one.role === role).length;
      return passed > 0 && kinds.includes(NoticeKind.THRESHOLD) ? { THRESHOLD: passed } : {};
    },
  };
}
