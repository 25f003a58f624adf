import { shownParts } from '#shared/graphql/suppressedCounts.js';
import { emptyBands } from './composition.js';
import type { CompositionRow } from './councilStore.js';
import type { CouncilComposition } from './DevelopmentCouncil.js';

const bands = ['<30', '30–44', '45–59', '60–74', '≥75'] as const;

/**
 * A composition as a reader may see it. Parity within one gives women and men from any total: where one of them is few,
 * the ages, which add up to that total, are hidden with them.
 */
export function shownComposition(row: CompositionRow, own: boolean): CouncilComposition {
  const people = shownParts([row.women, row.men]);
  const ages = shownParts(row.ages);
  const [women = null, men = null] = own ? [row.women, row.men] : people.parts;
  const hidden = people.suppressed || ages.suppressed;
  return {
    since: row.since,
    women,
    men,
    ages: row.ages.map((count, band) => ({ ages: bands[band] ?? '', members: !own && hidden ? null : count })),
    missingAges: emptyBands(row).map((band) => bands[band] ?? ''),
    withoutCouncillors: row.withoutCouncillors,
    act: row.act,
  };
}
