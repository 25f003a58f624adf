import { Link } from 'react-router';
import { addMonths, type Month } from '../../kit/month.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { GlanceAnswer } from './glanceAnswer.js';

interface FiguresProps {
  readonly of: GlanceAnswer;
  readonly month: Month;
  readonly last: Month;
}

/** Five figures, each opening its rows; one that is not known says so, and is never zero. */
export function Figures({ of, month, last }: FiguresProps) {
  const words = useWords();
  const its = usePlacingWords().home;
  const formats = useFormats();
  const free = of.free?.nodes.reduce(
    (sum, { months }) => sum + (months ?? []).reduce((inPost, one) => inPost + one.free, 0),
    0,
  );
  // What is to be watched or read again is told beside what is to be settled, so that none hides another.
  const { checks = null, toSettle = null, toWatch = null } = of.pole ?? {};
  const toRead = (checks?.totalCount ?? 0) - (toSettle?.totalCount ?? 0) - (toWatch?.totalCount ?? 0);
  const figures = [
    { label: its.over, value: of.over?.totalCount, to: `/months?view=over&from=${month}&until=${last}` },
    {
      label: its.checks,
      value: toSettle?.totalCount,
      to: '/checks?severity=ALERT',
      note: checks && toSettle && toWatch ? its.otherChecks(toWatch.totalCount, toRead) : null,
    },
    { label: its.toServe, value: of.pole?.requestsToServe?.totalCount, to: '/to-serve' },
    { label: its.ending, value: of.ending?.totalCount, to: '/agreements?view=ending&days=90' },
    {
      label: its.free,
      value: free,
      to: `/months?from=${month}&until=${addMonths(month, 2)}&form=rows`,
      note:
        of.free && of.free.totalCount > of.free.nodes.length
          ? its.someMissing(of.free.nodes.length, of.free.totalCount)
          : null,
    },
  ];
  return (
    <section aria-label={its.figures}>
      <ul className="tiles">
        {figures.map(({ label, value, to, note }) => (
          <li key={label} className="tile">
            <span className="figure">{value === undefined ? words.answer.unknown : formats.number(value)}</span>
            <Link to={to}>{label}</Link>
            {note && <span className="quiet">{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
