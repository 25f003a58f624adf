import { CsvButton } from '../../kit/CsvButton.js';
import { useFormats, useWords } from '../../words/Words.js';
import { type HalfDayState, type PostHalfDay, weeksOf } from './monthParts.js';
import { useTechnicianWords } from './words.js';

const states: readonly HalfDayState[] = ['WORKING', 'PUBLIC_HOLIDAY', 'WEEK_END', 'OUTSIDE_POST'];
const lookOf = (state: HalfDayState) => `half half-${state.toLowerCase().replace('_', '-')}`;

interface GridProps {
  readonly of: readonly PostHalfDay[];
  readonly month: string;
  readonly code: string;
}

/** A month as a table of weeks, each day with its two halves: by pattern for the eye, in words for whoever hears it. */
export function HalfDayGrid({ of, month, code }: GridProps) {
  const words = useWords();
  const its = useTechnicianWords();
  const formats = useFormats();
  const weekDays = Object.values(its.weekDays);
  const count = (state: HalfDayState) => of.filter((one) => one.state === state).length;
  return (
    <>
      <table className="half-days">
        <caption>{its.calendarCaption(formats.month(month), count('WORKING'))}</caption>
        <thead>
          <tr>
            {weekDays.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(of).map((week) => (
            <tr key={week.find((day) => day !== null)?.[0]?.day}>
              {week.map((day, at) => (
                <td key={weekDays[at]?.long}>{day && <Day of={day} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="half-legend">
        {states
          .filter((state) => count(state) > 0)
          .map((state) => (
            <li key={state}>
              <span className={lookOf(state)} aria-hidden="true" />
              {its.halfDayStates[state]}
              {`, ${its.halfDayCount(count(state))}`}
            </li>
          ))}
      </ul>
      <p className="no-print">
        <CsvButton
          label={words.answer.csv}
          name={`${its.file}-${code}-${month}`}
          heading={[its.day, its.part, its.state]}
          rows={of.map(({ day, part, state }) => [day, its.parts[part], its.halfDayStates[state]])}
        />
      </p>
    </>
  );
}

function Day({ of }: { of: readonly PostHalfDay[] }) {
  const its = useTechnicianWords();
  return (
    <>
      <span className="half-date">{Number(of[0]?.day.slice(8))}</span>
      <span className="half-pair">
        {of.map(({ part, state }) => (
          <span key={part} className={lookOf(state)}>
            <span className="hidden">{its.halfDay(its.parts[part], its.halfDayStates[state])}</span>
          </span>
        ))}
      </span>
    </>
  );
}
