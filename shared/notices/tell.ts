import type { EntityManager } from 'typeorm';
import { readersAtOnce, readersOfWeek, tell, toldOf } from './mailStore.js';
import { lastMondayMorning } from './mondayMorning.js';
import { answeredKinds } from './NoticeKind.js';
import type { NoticeScale } from './NoticeScale.js';

/**
 * Writes the mails about what awaits an answer and was not told yet, one for each person and kind. What awaits is read
 * from the rooms' own rows, so that nothing is lost with a process and nobody is told what was answered meanwhile.
 */
export async function tellAtOnce(manager: EntityManager, terms: NoticeScale, now: Date): Promise<void> {
  const readers = await readersAtOnce(manager, terms);
  if (readers.length === 0) return;
  const waiting = await terms.waitingOf(manager, [...new Set(readers.map(({ tenant }) => tenant))], now);
  const told = await toldOf(
    manager,
    readers.map(({ id }) => id),
    waiting.map(({ key }) => key),
  );
  for (const reader of readers) {
    for (const kind of answeredKinds) {
      if (!reader.atOnce.includes(kind)) continue;
      const fresh = waiting.filter(
        (one) =>
          one.tenant === reader.tenant &&
          (one.role ?? reader.role) === reader.role &&
          one.kind === kind &&
          !told.has(`${reader.id} ${one.key}`),
      );
      const [first, ...others] = fresh;
      if (first === undefined) continue;
      const path = others.every((one) => one.path === first.path) ? first.path : '/';
      const items = fresh.map(({ said, decision }) => (decision === undefined ? { said } : { said, decision }));
      const keys = fresh.map(({ key }) => key);
      await tell(manager, terms, reader, keys, { mail: 'AT_ONCE', kind, items, path });
    }
  }
}

/** Writes each person's mail of the week, once after each Monday morning, and none where there is nothing to say. */
export async function tellWeek(manager: EntityManager, terms: NoticeScale, now: Date): Promise<void> {
  const monday = lastMondayMorning(now);
  const key = `WEEK ${monday.day}`;
  for (const reader of await readersOfWeek(manager, terms, monday.at, key)) {
    const counts = await terms.weekOf(manager, { ...reader, kinds: reader.weekly }, now);
    const content = Object.keys(counts).length > 0 ? ({ mail: 'DIGEST', counts } as const) : null;
    await tell(manager, terms, reader, [key], content);
  }
}
