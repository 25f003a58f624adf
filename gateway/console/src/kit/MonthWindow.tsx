import { Link } from 'react-router';
import { addMonths, isMonth, type Month, monthOf, monthsOf } from './month.js';
import { useAddress } from './useAddress.js';

/** How many months stand side by side. */
const width = 6;

interface Window {
  readonly from: Month;
  readonly until: Month;
  readonly months: readonly Month[];
}

/** The months in sight, from the one that the address names, else from this month on. */
export function useMonthWindow(): Window {
  const asked = useAddress().get('from');
  const from = isMonth(asked) ? asked : monthOf(new Date());
  const until = addMonths(from, width - 1);
  return { from, until, months: monthsOf(from, until) };
}

interface MonthStepsProps {
  readonly of: Window;
  readonly name: string;
  readonly earlier: string;
  readonly later: string;
  readonly lede: string;
}

/** The months before and those after, as links. */
export function MonthSteps({ of, name, earlier, later, lede }: MonthStepsProps) {
  const address = useAddress();
  return (
    <nav className="row no-print" aria-label={name}>
      <Link to={address.with('from', addMonths(of.from, -width))}>← {earlier}</Link>
      <span>{lede}</span>
      <Link to={address.with('from', addMonths(of.from, width))}>{later} →</Link>
    </nav>
  );
}
