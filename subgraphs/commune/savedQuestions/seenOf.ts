import type { EntityManager } from 'typeorm';
import { addDays } from '#shared/councils/calendarDays.js';
import { quarterAt } from '#shared/councils/quarters.js';
import { figuresOf } from '#shared/observatory/figuresOf.js';
import { passedOn } from './passedOn.js';
import type { SavedQuestionRow, Seen } from './store.js';

/** A question before anything was seen of it. */
export type Asked = Pick<
  SavedQuestionRow,
  'id' | 'indicator' | 'agglomeration' | 'theme' | 'band' | 'direction' | 'threshold' | 'passedOn'
>;

/**
 * What the observatory tells of questions on a day, as institutions read it: what is hidden from them is hidden here. Of the
 * quarter under way only the whole territory is told; a question about a part of it is about the quarter before. As many rounds as there are different places; those that ask for the same place are asked together.
 */
export async function seenOf(manager: EntityManager, questions: readonly Asked[], today: string): Promise<Seen[]> {
  const [pole]: { siren: string }[] = await manager.query('select siren from pole_of_territory order by siren limit 1');
  if (pole === undefined) return [];
  const underWay = quarterAt(today);
  const before = quarterAt(addDays(underWay.from, -1));
  const places = new Map<string, Asked[]>();
  for (const question of questions) {
    const place = [question.agglomeration, question.theme, question.band].join('|');
    places.set(place, [...(places.get(place) ?? []), question]);
  }
  const seen: Seen[] = [];
  for (const asked of places.values()) {
    const [first] = asked;
    if (first === undefined) continue;
    const isWhole = (first.agglomeration ?? first.theme ?? first.band ?? '') === '';
    const quarter = (isWhole ? underWay : before).name;
    const [figures = []] = await figuresOf(
      manager,
      [`${pole.siren}-${quarter}`],
      {
        scale: 'commune',
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
