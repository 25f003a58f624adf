import { registerEnumType } from './decorators.js';

/** Communes are shown in bands by size, never ranked. Smallest first. */
export enum PopulationBand {
  UNDER_500 = 'UNDER_500',
  FROM_500 = 'FROM_500',
  FROM_2000 = 'FROM_2000',
  FROM_5000 = 'FROM_5000',
  FROM_10000 = 'FROM_10000',
}
registerEnumType(PopulationBand, {
  name: 'PopulationBand',
  description:
    '« Tranche de population » Municipal population: under 500, 500–1,999, 2,000–4,999, 5,000–9,999, 10,000 and more.',
});

/** SQL: the band of a municipal population; null where it is not known. */
export function bandOf(population: string): string {
  return `case when ${population} < 500 then 'UNDER_500' when ${population} < 2000 then 'FROM_500'
    when ${population} < 5000 then 'FROM_2000' when ${population} < 10000 then 'FROM_5000'
    when ${population} >= 10000 then 'FROM_10000' end`;
}
