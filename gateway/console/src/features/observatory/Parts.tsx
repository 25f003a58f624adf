import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { PartFigure } from './observatoryAnswer.js';
import { useFigureText } from './useFigureText.js';
import { useObservatoryWords } from './words.js';

export const breakdowns = ['BAND', 'AGGLOMERATION', 'THEME', 'SKILL'] as const;
export type Breakdown = (typeof breakdowns)[number];

interface PartsProps {
  readonly title: string;
  readonly by: Breakdown;
  readonly parts: readonly PartFigure[];
  /** Names of agglomerations by SIREN. */
  readonly names: Readonly<Record<string, string>>;
}

/** What a figure is made of: bands by size, themes or agglomerations by name; no commune, and no order of merit. */
export function Parts({ title, by, parts, names }: PartsProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useObservatoryWords();
  const text = useFigureText();
  const nameOf = (part: PartFigure): string => {
    if (part.unplaced) return its.unplaced;
    if (by === 'BAND') return (its.bands as Readonly<Record<string, string>>)[part.band ?? ''] ?? '';
    if (by === 'THEME') return (words.themes as Readonly<Record<string, string>>)[part.theme ?? ''] ?? '';
    return by === 'AGGLOMERATION' ? (names[part.agglomeration ?? ''] ?? part.agglomeration ?? '') : (part.skill ?? '');
  };
  if (parts.length === 0) return <Empty>{its.states.NO_CASE}</Empty>;
  if (parts[0]?.state === 'NOT_BROKEN_DOWN') return <Empty>{its.notBrokenDown}</Empty>;
  if (parts[0]?.state === 'NOT_SET_DOWN') return <Empty>{its.partsOnceSetDown}</Empty>;
  // Bands come by size; what has no size comes by name.
  const rows =
    by === 'BAND'
      ? parts
      : [...parts].sort(
          (one, other) => Number(one.unplaced) - Number(other.unplaced) || formats.compare(nameOf(one), nameOf(other)),
        );
  return (
    <>
      <DataTable
        caption={its.partsOf(title, its.by[by])}
        rows={rows}
        keyOf={nameOf}
        columns={[
          { key: 'part', title: its.by[by], cell: nameOf },
          {
            key: 'value',
            title: its.value,
            numeric: true,
            cell: (part) => (
              <span className="stack stack-tight">
                {text.told(part, part.unit)}
                {part.unit === 'PART' && part.value !== null && (
                  <svg aria-hidden="true" width="100" height="6" viewBox="0 0 100 6">
                    <rect width="100" height="6" fill="var(--line)" />
                    <rect width={part.value * 100} height="6" fill="var(--sky)" />
                  </svg>
                )}
              </span>
            ),
          },
          { key: 'n', title: its.n, numeric: true, cell: (part) => text.count(part) },
        ]}
      />
      <p className="quiet prose">
        {rows.map((part) => its.at(nameOf(part), text.told(part, part.unit))).join(its.between)}
      </p>
      <p>
        <CsvButton
          label={its.partsCsv}
          name={`${its.file}-${by.toLowerCase()}`}
          heading={[its.by[by], its.value, its.n, its.state]}
          rows={rows.map((part) => [nameOf(part), part.value, part.n, its.states[part.state]])}
        />
      </p>
    </>
  );
}
