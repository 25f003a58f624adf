import { DataTable } from '../../kit/DataTable.js';
import { Section } from '../../kit/Section.js';
import { Tag, type Tone } from '../../kit/Tag.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Behind } from './Behind.js';
import { figuresOf, isSignificant, type NamedFigure } from './figures.js';
import { Past } from './Past.js';
import type { Alert, RiskName, RisksAnswer, RisksNow } from './risksAnswer.js';
import { useRiskWords } from './useRiskWords.js';
import { useUnit } from './useUnit.js';

const looks: Record<Alert, readonly [sign: string, tone: Tone]> = {
  RAISED: ['◉', 'sand'],
  QUIET: ['✓', 'heap'],
  UNKNOWN: ['◌', 'plain'],
};

/** The alert in a word, and what raises it or keeps it unknown in sentences. */
function AlertSaid({ alert, reasons }: { alert: Alert | null; reasons: readonly string[] }) {
  const says = useRiskWords();
  const [sign, tone] = looks[alert ?? 'UNKNOWN'];
  return (
    <>
      <p>
        <Tag sign={sign} tone={tone}>
          {says.alerts[alert ?? 'UNKNOWN']}
        </Tag>
      </p>
      {alert === 'QUIET' && reasons.length === 0 && <p className="prose">{says.quiet}</p>}
      {reasons.map((reason) => (
        <p key={reason} className="prose">
          {reason}
        </p>
      ))}
    </>
  );
}

/** A figure that cannot be known says why, never 0; one of few rows says that it proves nothing. */
function Value({ of }: { of: NamedFigure }) {
  const words = useWords();
  const says = useRiskWords();
  const write = useUnit();
  const { figure, unit } = of;
  if (figure === null) return <>{words.answer.unknown}</>;
  if (figure.value === null) {
    return (
      <div className="stack stack-tight">
        <span>{says.notKnown}</span>
        <span className="quiet">{figure.why}</span>
      </div>
    );
  }
  return (
    <div className="stack stack-tight">
      <strong>{write(figure.value, unit)}</strong>
      {!isSignificant(of) && (
        <span>
          <Tag sign="◌">{says.notSignificant}</Tag>
        </span>
      )}
    </div>
  );
}

interface RiskProps {
  readonly insee: string;
  readonly risk: RiskName;
  readonly now: RisksNow;
  readonly commune: NonNullable<RisksAnswer['commune']>;
}

/** One risk: its question, whether it is to be looked at and why, its figures with what is behind them, and the year. */
export function Risk({ insee, risk, now, commune }: RiskProps) {
  const words = useWords();
  const says = useRiskWords();
  const formats = useFormats();
  const { alert = null, reasons = null } = now[risk] ?? {};
  const counted = ({ figure, from }: NamedFigure) =>
    figure?.n == null ? words.answer.unknown : says.counted[from](figure.n);
  return (
    <Section title={says.risks[risk]} aside={now.asOf && says.asOf(formats.date(now.asOf))}>
      <p className="prose">{says.questions[risk]}</p>
      <AlertSaid alert={alert} reasons={reasons ?? []} />
      <DataTable
        caption={says.risks[risk]}
        rows={figuresOf(risk, now)}
        keyOf={({ name }) => name}
        columns={[
          {
            key: 'figure',
            title: says.figure,
            cell: ({ name }) => (
              <div className="stack stack-tight">
                <span>{says.figures[name]}</span>
                <span className="quiet">{says.means[name]}</span>
              </div>
            ),
          },
          { key: 'value', title: says.value, cell: (row) => <Value of={row} /> },
          { key: 'n', title: says.countedFrom, cell: counted },
          {
            key: 'rows',
            title: says.rows,
            cell: ({ figure, from }) => <Behind insee={insee} rows={figure?.rows ?? []} kind={from} />,
          },
        ]}
      />
      <Past risk={risk} commune={commune} />
    </Section>
  );
}
