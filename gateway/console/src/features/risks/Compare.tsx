import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import compareRisks from './CompareRisks.graphql?raw';
import { type ComparedFigure, comparedOf, type Days, usualDays } from './compared.js';
import type { NamedFigure } from './figures.js';
import type { RisksNow } from './risksAnswer.js';
import { useRiskWords } from './useRiskWords.js';
import { useUnit } from './useUnit.js';

interface CompareAnswer {
  readonly commune: { readonly from: RisksNow | null; readonly until: RisksNow | null } | null;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** How a difference is written: with its sign, a share in points. */
function useDifference() {
  const says = useRiskWords();
  const write = useUnit();
  return ({ difference, until, significant }: ComparedFigure): string => {
    if (difference === null) return says.notKnown;
    const sign = difference > 0 ? '+' : '';
    const text = `${sign}${write(difference, until.unit === 'share' ? 'points' : until.unit)}`;
    return significant ? text : says.compare.few(text);
  };
}

function Rows({ rows, days }: { rows: readonly ComparedFigure[]; days: Days }) {
  const says = useRiskWords();
  const words = useWords();
  const formats = useFormats();
  const write = useUnit();
  const difference = useDifference();
  const value = ({ figure, unit }: NamedFigure) => (figure?.value == null ? says.notKnown : write(figure.value, unit));
  return (
    <>
      <DataTable
        caption={says.compare.caption(formats.date(days.from), formats.date(days.until))}
        rows={rows}
        keyOf={({ until }) => until.name}
        columns={[
          {
            key: 'figure',
            title: says.figure,
            cell: ({ risk, until }) => (
              <div className="stack stack-tight">
                <span>{says.figures[until.name]}</span>
                <span className="quiet">{says.risks[risk]}</span>
              </div>
            ),
          },
          { key: 'from', title: formats.date(days.from), numeric: true, cell: ({ from }) => value(from) },
          { key: 'until', title: formats.date(days.until), numeric: true, cell: ({ until }) => value(until) },
          { key: 'difference', title: says.compare.difference, numeric: true, cell: difference },
        ]}
      />
      <p className="no-print">
        <CsvButton
          label={words.answer.csv}
          name={`vigilance-${days.from}-${days.until}`}
          heading={[says.figure, days.from, days.until, says.compare.difference]}
          rows={rows.map((row) => [
            says.figures[row.until.name],
            row.from.figure?.value ?? null,
            row.until.figure?.value ?? null,
            row.difference,
          ])}
        />
      </p>
    </>
  );
}

/** The figures of two days side by side: two quarters, a year apart, two mandates, or any two. The address keeps them. */
export function Compare({ insee, today }: { insee: string; today: string }) {
  const says = useRiskWords();
  const words = useWords();
  const address = useAddress();
  const usual = usualDays(today);
  const [from, until] = [address.get('from'), address.get('until')];
  const days: Days = {
    from: isDay(from) ? from : usual.quarters.from,
    until: isDay(until) ? until : usual.quarters.until,
  };
  const answer = useAnswer<CompareAnswer>(compareRisks, { insee, ...days });
  return (
    <Section title={says.compare.title}>
      <p className="prose">{says.compare.lede}</p>
      <ul className="nav no-print">
        {(['quarters', 'year', 'mandates'] as const).map((key) => (
          <li key={key}>
            <Link
              to={`?from=${usual[key].from}&until=${usual[key].until}`}
              preventScrollReset
              {...(usual[key].from === days.from && usual[key].until === days.until
                ? { 'aria-current': 'true' as const }
                : {})}
            >
              {says.compare.usual[key]}
            </Link>
          </li>
        ))}
      </ul>
      <div className="filters no-print">
        <TextField
          label={says.compare.from}
          kind="date"
          value={days.from}
          onChange={(day) => address.set('from', day)}
        />
        <TextField
          label={says.compare.until}
          kind="date"
          value={days.until}
          onChange={(day) => address.set('until', day)}
        />
      </div>
      <Answered answer={answer}>
        {({ commune }) =>
          commune?.from && commune.until ? (
            <Rows rows={comparedOf(commune.from, commune.until)} days={days} />
          ) : (
            <Empty>{words.answer.unknown}</Empty>
          )
        }
      </Answered>
    </Section>
  );
}
