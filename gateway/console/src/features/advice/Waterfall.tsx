import { DataTable } from '../../kit/DataTable.js';
import { useAdviceWords } from '../../words/adviceWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Advice, AdvisedNeed } from './adviceAnswer.js';
import { providerNames } from './adviceAnswer.js';
import { type Stair, stairsOf } from './stairs.js';

interface WaterfallProps {
  readonly need: AdvisedNeed;
  readonly advice: Advice;
  readonly own: number;
  readonly inhabitants: number;
}

/** The need poured over the scales: steps from the street to the pole, and the same as a table. */
export function Waterfall({ need, advice, own, inhabitants }: WaterfallProps) {
  const words = useAdviceWords();
  const all = useWords();
  const formats = useFormats();
  const stairs = stairsOf(need, advice, own, inhabitants);
  const whole = Math.max(1, ...stairs.map(({ before, amount }) => before + amount));
  const names = providerNames(need);
  const shown = (amount: number) => (need.kind === 'CO_FUNDING' ? formats.euros(amount) : all.project.halfDays(amount));
  const silent = new Set(advice.missing.filter(({ what }) => what === 'SCALE').map(({ scale }) => scale));
  const isSilent = ({ key }: Stair) => [...silent].some((scale) => scale === key);
  const who = ({ key }: Stair) => {
    const parts = advice.parts.filter(({ scale }) => scale === key);
    const providers = [...new Set(parts.map(({ provider }) => names.get(provider) ?? provider))];
    const roles = [...new Set(parts.map(({ role }) => all.supportRoles[role]))];
    return parts.length === 0 ? '' : `${formats.list(providers)}, ${formats.list(roles)}`;
  };
  return (
    <>
      <div className="stairs" aria-hidden="true">
        {stairs.map((stair) => (
          <div key={stair.key} className="stair" data-kind={isSilent(stair) ? 'SILENT' : stair.key}>
            <span className="stair-name">{words.steps[stair.key]}</span>
            <span className="stair-way">
              <span
                className="stair-part"
                style={{
                  marginInlineStart: `${(100 * stair.before) / whole}%`,
                  width: `${(100 * stair.amount) / whole}%`,
                }}
              />
            </span>
            <span className="stair-amount">{isSilent(stair) ? words.silent : shown(stair.amount)}</span>
          </div>
        ))}
      </div>
      <DataTable
        caption={words.table}
        columns={[
          { key: 'step', title: words.step, cell: (stair: Stair) => words.steps[stair.key] },
          {
            key: 'amount',
            title: words.brings,
            cell: (stair) => (isSilent(stair) ? words.silent : shown(stair.amount)),
            numeric: true,
          },
          { key: 'who', title: words.who, cell: (stair) => who(stair) },
        ]}
        rows={stairs}
        keyOf={({ key }) => key}
      />
    </>
  );
}
