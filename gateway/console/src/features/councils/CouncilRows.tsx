import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Tag, type Tone } from '../../kit/Tag.js';
import { today } from '../../kit/today.js';
import { useFormats } from '../../words/Words.js';
import { Changes } from './Changes.js';
import type { Council } from './council.js';
import { useCalendarWords } from './useCalendarWords.js';

const looks: Record<Council['state'], readonly [sign: string, tone: Tone]> = {
  PLANNED: ['○', 'sky'],
  HELD: ['✓', 'heap'],
  CANCELLED: ['–', 'plain'],
};

/** An estimate has its own sign and says that nobody set that day. */
function Look({ council }: { council: Council }) {
  const words = useCalendarWords();
  const [sign, tone] = looks[council.state];
  if (council.estimated) {
    return (
      <Tag sign="≈" tone="sand">
        {words.estimated}
      </Tag>
    );
  }
  return (
    <Tag sign={sign} tone={tone}>
      {words.states[council.state]}
    </Tag>
  );
}

function Call({ council }: { council: Council }) {
  const words = useCalendarWords();
  const formats = useFormats();
  const { convocation, state } = council;
  if (state !== 'PLANNED') return null;
  if (council.heldOn < today()) return <span>{words.toClose}</span>;
  if (convocation === null) return null;
  const by = formats.date(convocation.by);
  return (
    <span className="quiet">
      {convocation.by < today() ? words.late(by) : words.convocation(by, convocation.clearDays, convocation.article)}
    </span>
  );
}

interface CouncilRowsProps {
  readonly councils: readonly Council[];
  readonly onDone: () => void;
}

/** Meetings in the order of their days, each with what can become of it. */
export function CouncilRows({ councils, onDone }: CouncilRowsProps) {
  const words = useCalendarWords();
  const formats = useFormats();
  if (councils.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <ul className="list">
      {councils.map((council) => (
        <li key={council.id ?? council.heldOn}>
          <span className="row">
            <span className={council.estimated ? 'quiet' : 'list-title'}>{formats.date(council.heldOn)}</span>
            <span>{words.kinds[council.kind]}</span>
            <Look council={council} />
            <Demonstration shown={council.demonstration} />
          </span>
          {council.note && <span className="prose">{council.note}</span>}
          <Call council={council} />
          {council.estimated && <span className="quiet">{words.estimateWhy}</span>}
          {council.id !== null && council.state === 'PLANNED' && <Changes council={council} onDone={onDone} />}
        </li>
      ))}
    </ul>
  );
}
