import type { Scale } from '#shared/identity/Actor.js';
import {
  type Dimension,
  dimensionsOf,
  type IndicatorName,
  indicators,
} from '#shared/subsidiarity/observatory/indicators.js';
import { indicatorWords } from '#shared/subsidiarity/observatory/indicatorWords.js';
import { cell, dayCell, listWithin } from '../cells.js';
import { column, demonstrationColumn } from '../columns.js';
import type { Dataset, Node, OpenRow } from '../Dataset.js';

/** Three years: enough to see a trend, and as many quarters as one question may cover. */
const quarters = 12;

/** The field of a quarter that holds a scale's own figures. */
const fields: Readonly<Record<Scale, string>> = {
  commune: 'communeFigures',
  call: 'agglomerationFigures',
  pma: 'poleFigures',
};

/** The field of a figure that tells its place in a breakdown. */
const places: Readonly<Record<Dimension, string>> = {
  AGGLOMERATION: 'agglomeration',
  THEME: 'theme',
  BAND: 'band',
  SKILL: 'skill',
};

/** One list of figures within a quarter: a scale's, as a whole or broken down. */
interface Cut {
  readonly alias: string;
  readonly scale: Scale;
  readonly by: Dimension | null;
}

function cutsOf(name: IndicatorName): Cut[] {
  return (Object.keys(fields) as Scale[]).flatMap((scale) => {
    const dimensions = dimensionsOf(name, scale);
    if (dimensions === undefined) return [];
    return [null, ...dimensions].map((by) => ({ alias: `${scale}${by ?? ''}`, scale, by }));
  });
}

function rowOf(quarter: Node, { by }: Cut, figure: Node): OpenRow {
  return {
    trimestre: cell(quarter, 'quarter'),
    indicateur: cell(figure, 'indicator'),
    echelon: cell(figure, 'scale'),
    decoupage: by ?? 'TOUT',
    lieu: by === null || figure.unplaced === true ? null : cell(figure, places[by]),
    n: cell(figure, 'n'),
    valeur: cell(figure, 'value'),
    unite: cell(figure, 'unit'),
    etat: cell(figure, 'state'),
    lignes_du: cell(figure, 'asOf'),
    fige_le: dayCell(figure, 'takenAt'),
    regles: cell(figure, 'rules'),
    demonstration: cell(figure, 'demonstration'),
  };
}

function feedOf(name: IndicatorName): Dataset {
  const { title, text } = indicatorWords[name];
  const cuts = cutsOf(name);
  const lists = cuts.map(({ alias, scale, by }) => {
    const asked = by === null ? '' : `, by: ${by}`;
    return `${alias}: ${fields[scale]}(indicators: [${name}]${asked}) { ...Figure }`;
  });
  return {
    key: `observatoire-${name.toLowerCase().replaceAll('_', '-')}`,
    title: { fr: `Observatoire, ${title.fr}`, en: `Observatory, ${title.en}` },
    says: text,
    keywords: ['observatoire', 'subsidiarité', 'indicateur'],
    theme: 'GOVE',
    columns: [
      column('trimestre', 'string', 'Trimestre, comme 2026-Q4', 'Quarter, such as 2026-Q4'),
      column('indicateur', 'string', 'Indicateur (clé)', 'Indicator (key)'),
      column('echelon', 'string', 'Échelon dont les lignes sont comptées', 'Scale whose rows are counted'),
      column('decoupage', 'string', 'TOUT, ou ce qui découpe', 'TOUT (all), or what it is broken down by'),
      column(
        'lieu',
        'string',
        'La part\u00a0; vide\u00a0: toutes, ou non situé',
        'The part; empty: all, or not placed',
      ),
      column('n', 'integer', 'Nombre de cas\u00a0; vide s’il est masqué', 'How many cases; empty where hidden'),
      column('valeur', 'decimal', 'Valeur\u00a0; vide si masquée ou inconnue', 'Value; empty where hidden or unknown'),
      column('unite', 'string', 'PART (de 0 à 1) ou DAYS (jours)', 'PART (0 to 1) or DAYS'),
      column(
        'etat',
        'string',
        'SHOWN, NOT_SIGNIFICANT (moins de 5 cas, moins de 10 avant l’arrêt), NO_CASE, NOT_BROKEN_DOWN ou NOT_SET_DOWN (parts dites à l’arrêt du trimestre)',
        'SHOWN, NOT_SIGNIFICANT (fewer than 5 cases, than 10 before it is set down), NO_CASE, NOT_BROKEN_DOWN or NOT_SET_DOWN (parts are told once the quarter is)',
      ),
      column('lignes_du', 'date', 'Jour des lignes comptées', 'Day of the rows counted'),
      column('fige_le', 'date', 'Jour où le trimestre a été figé', 'Day on which the quarter was set down'),
      column('regles', 'string', 'Version de la règle', 'Version of the rule'),
      demonstrationColumn,
    ],
    parts: [
      {
        list: 'observatory',
        before: {
          question: '{ poles { siren } }',
          variables: ({ poles }) => ({ territory: (poles as readonly Node[] | null)?.[0]?.siren }),
        },
        question: `query OpenIndicator($territory: SIREN!) {
          observatory(territory: $territory, quarters: ${quarters}) { quarter ${lists.join(' ')} }
        }
        fragment Figure on ObservatoryFigure {
          indicator scale agglomeration theme band skill unplaced n value unit state asOf takenAt rules demonstration
        }`,
        rows: (quarter) =>
          cuts.flatMap((cut) => listWithin(quarter, cut.alias).map((figure) => rowOf(quarter, cut, figure))),
      },
    ],
  };
}

/** One stable flat file for each indicator of the observatory, for tools that draw and compare. */
export const observatoryFeeds: readonly Dataset[] = (Object.keys(indicators) as IndicatorName[]).map(feedOf);
