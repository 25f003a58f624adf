import type { EntityManager } from 'typeorm';
import { addDays } from '../councils/calendarDays.js';
import { quarterAt } from '../councils/quarters.js';
import type { Scale } from '../identity/Actor.js';
import { figuresOf } from '../observatory/figuresOf.js';
import { passedOn } from './passedOn.js';
import type { Asked, Seen } from './store.js';

/**
 * What a scale's observatory tells of questions on a day, as institutions read it: what is hidden from them is hidden here.
 * Of the quarter under way only the whole territory is told; a question about a part of it is about the quarter before. As
 * many rounds as there are different places; those that ask for the same place are asked together.
 */
export async function seenOf(
  manager: EntityManager,
  scale: Scale,
  questions: readonly Asked[],
  today: string,
): Promise<Seen[]> {
  const underWay = quarterAt(today);
  const before = quarterAt(addDays(underWay.from, -1));
  const places = new Map<string, Asked[]>();
  for (const question of questions) {
    const place = [question.territory, question.agglomeration, question.theme, question.band].join('|');
    places.set(place, [...(places.get(place) ?? []), question]);
  }
  const seen: Seen[] = [];
  for (const asked of places.values()) {
    const [first] = asked;
    if (first === undefined || first.territory === null) continue;
    const isWhole = (first.agglomeration ?? first.theme ?? first.band ?? '') === '';
    const quarter = (isWhole ? underWay : before).name;
    const [figures = []] = await figuresOf(
      manager,
      [`${first.territory}-${quarter}`],
      {
        scale,
        audience: 'institution',
        indicators: [...new Set(asked.map(({ indicator }) => indicator))],
        agglomeration: first.agglomeration ?? '',
        theme: first.theme ?? '',
        band: first.band ?? '',
        by: null,
        recomputed: false,
        today,
      },
      { locale: 'fr' },
    );
    for (const question of asked) {
      const figure = figures.find(({ indicator }) => indicator === question.indicator);
      const [value, n] = [figure?.value ?? null, figure?.n ?? null];
      const passed = passedOn(question, value, question.passedOn, today);
      seen.push({ id: question.id, quarter, value, n, evaluatedOn: today, passedOn: passed });
    }
  }
  return seen;
}
