import { usePlacingWords } from '../../words/placingWords.js';

/** What each part of a cell's bar means, drawn as it is drawn there. */
export function MonthLegend() {
  const its = usePlacingWords().heat;
  const parts = [
    ['bar-done', its.legendDone],
    ['bar-planned', its.legendPlanned],
    ['bar-free', its.legendFree],
    ['bar-over', its.legendOver],
  ] as const;
  return (
    <div className="row quiet">
      <svg className="month-defs" aria-hidden="true">
        <defs>
          <pattern id="month-crossed" width="6" height="6" patternUnits="userSpaceOnUse">
            <path className="bar-cross" d="M0 6 6 0M0 0l6 6" />
          </pattern>
        </defs>
      </svg>
      <span>{its.legend}</span>
      {parts.map(([look, name]) => (
        <span key={look} className="row">
          <svg className="month-key" viewBox="0 0 24 8" aria-hidden="true">
            <rect className={look} x="0" y="0" width="24" height="8" />
          </svg>
          {name}
        </span>
      ))}
      <span>{its.keys}</span>
    </div>
  );
}
