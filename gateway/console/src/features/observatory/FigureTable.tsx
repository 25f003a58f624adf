import { Link } from 'react-router';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { useAddress } from '../../kit/useAddress.js';
import type { Scale } from '../../session/session.js';
import { useWords } from '../../words/Words.js';
import type { Figure } from './observatoryAnswer.js';
import { useFigureText } from './useFigureText.js';
import { useObservatoryWords } from './words.js';

interface FigureTableProps {
  readonly scale: Scale;
  readonly quarter: string;
  readonly figures: readonly Figure[];
  /** The quarter beside it, and its figures. */
  readonly compared: string;
  readonly earlier: readonly Figure[];
}

/** A scale's figures of a quarter beside those of another; each opens what it means. */
export function FigureTable({ scale, quarter, figures, compared, earlier }: FigureTableProps) {
  const words = useWords();
  const its = useObservatoryWords();
  const text = useFigureText();
  const address = useAddress();
  const before = (figure: Figure) => earlier.find(({ indicator }) => indicator === figure.indicator);
  const shown = (figure: Figure | undefined) =>
    figure === undefined ? words.answer.unknown : text.told(figure, figure.unit);
  return (
    <>
      <DataTable
        caption={its.caption(words.scales.the[scale], its.quarter(quarter))}
        rows={figures}
        keyOf={({ indicator }) => indicator}
        columns={[
          {
            key: 'title',
            title: its.indicator,
            cell: ({ indicator, definition }) => (
              <Link to={address.with('figure', `${scale}.${indicator}`)}>{definition.title}</Link>
            ),
          },
          { key: 'value', title: its.quarter(quarter), numeric: true, cell: (figure) => shown(figure) },
          { key: 'n', title: its.n, numeric: true, cell: (figure) => text.count(figure) },
          { key: 'before', title: its.quarter(compared), numeric: true, cell: (figure) => shown(before(figure)) },
        ]}
      />
      <p>
        <CsvButton
          label={its.csvOf(words.scales.the[scale])}
          name={`${its.file}-${scale}-${quarter}`}
          heading={[
            its.indicator,
            its.key,
            its.unit,
            its.quarter(quarter),
            its.n,
            its.state,
            its.asOf,
            its.rule,
            its.quarter(compared),
          ]}
          rows={figures.map((figure) => [
            figure.definition.title,
            figure.indicator,
            its.units[figure.unit],
            figure.value,
            figure.n,
            its.states[figure.state],
            figure.asOf,
            figure.rules,
            before(figure)?.value ?? null,
          ])}
        />
      </p>
    </>
  );
}
