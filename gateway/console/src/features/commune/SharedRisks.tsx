import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Section } from '../../kit/Section.js';
import { Tag, type Tone } from '../../kit/Tag.js';
import { sharedRisks as en } from '../../words/en/sharedRisks.js';
import { sharedRisks as fr, type SharedRiskWords } from '../../words/fr/sharedRisks.js';
import { pageWords } from '../../words/pageWords.js';
import { useFormats } from '../../words/Words.js';

const useSharedWords = pageWords(fr, en);

type FigureName = keyof SharedRiskWords['figures'];
type Kind = keyof SharedRiskWords['kinds'];
type Alert = keyof SharedRiskWords['alerts'];

interface Figure {
  readonly name: FigureName;
  readonly value: number | null;
  readonly significant: boolean | null;
}

/** The three risks as a commune shows them to who looks. */
export interface SharedRisksRow {
  readonly visibility: 'SHARED' | 'PUBLIC';
  readonly decidedBy: string | null;
  readonly since: string | null;
  readonly asOf: string | null;
  readonly demonstration: boolean | null;
  readonly risks:
    | readonly { readonly kind: Kind; readonly alert: Alert; readonly figures: readonly Figure[] | null }[]
    | null;
}

const looks: Record<Alert, readonly [sign: string, tone: Tone]> = {
  RAISED: ['◉', 'sand'],
  QUIET: ['✓', 'heap'],
  UNKNOWN: ['◌', 'plain'],
};
const shares: readonly FigureName[] = ['MAYOR_SHARE', 'CROSS_SHARE', 'NEWCOMERS_SHARE', 'TOP_TENTH_SHARE'];
const indexes: readonly FigureName[] = ['HHI', 'EI_INDEX', 'EI_INDEX_TREND'];

/** A value in its unit; what is not known, or hidden for the few it was counted from, says so. */
function useWritten() {
  const says = useSharedWords();
  const formats = useFormats();
  return ({ name, value }: Figure): string => {
    if (value === null) return says.notTold;
    if (name === 'CROSS_SHARE_TREND') return says.points(formats.decimal(value * 100));
    if (name === 'DISTINCT') return says.about(formats.number(value));
    if (shares.includes(name)) return formats.percent(value);
    return indexes.includes(name) ? formats.hundredths(value) : formats.number(value);
  };
}

/** The three risks of a commune, where it shows them to the reader: absent otherwise, their title too. */
export function SharedRisks({ insee, shared }: { insee: string; shared: SharedRisksRow }) {
  const says = useSharedWords();
  const formats = useFormats();
  const written = useWritten();
  const { visibility, decidedBy, since, asOf, demonstration } = shared;
  const risks = shared.risks ?? [];
  const rows = risks.flatMap(({ kind, figures }) => (figures ?? []).map((figure) => ({ kind, ...figure })));
  return (
    <Section title={says.title} aside={asOf === null ? null : says.asOf(formats.date(asOf))}>
      <p className="prose">
        {says.decided[visibility](decidedBy ?? '', since === null ? '' : formats.date(since))}{' '}
        <Demonstration shown={demonstration} />
      </p>
      <ul className="bullets">
        {risks.map(({ kind, alert }) => {
          const [sign, tone] = looks[alert];
          return (
            <li key={kind}>
              {says.kinds[kind]}{' '}
              <Tag sign={sign} tone={tone}>
                {says.alerts[alert]}
              </Tag>
            </li>
          );
        })}
      </ul>
      <details>
        <summary>{says.behind}</summary>
        <div className="stack">
          <DataTable
            caption={says.title}
            rows={rows}
            keyOf={({ name }) => name}
            columns={[
              { key: 'risk', title: says.risk, cell: ({ kind }) => says.kinds[kind] },
              { key: 'figure', title: says.figure, cell: ({ name }) => says.figures[name] },
              {
                key: 'value',
                title: says.value,
                cell: (row) => (
                  <div className="stack stack-tight">
                    <span>{written(row)}</span>
                    {row.value !== null && row.significant === false && (
                      <span>
                        <Tag sign="◌">{says.notSignificant}</Tag>
                      </span>
                    )}
                  </div>
                ),
              },
            ]}
          />
          <p className="no-print">
            <CsvButton
              label={says.csv}
              name={`${insee}-${asOf ?? ''}`}
              heading={[says.risk, says.figure, says.value]}
              rows={rows.map(({ kind, name, value }) => [says.kinds[kind], says.figures[name], value])}
            />
          </p>
        </div>
      </details>
    </Section>
  );
}
