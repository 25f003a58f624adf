import { Demonstration } from '../../kit/Demonstration.js';
import { SourceLine } from '../../kit/SourceLine.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Axis, Programme } from './programme.js';
import { useProgrammeWords } from './words.js';

/** What a programme is about, its axis and its time. */
export function ProgrammeTerms({ programme, axes }: { programme: Programme; axes: readonly Axis[] }) {
  const words = useWords();
  const its = useProgrammeWords();
  const formats = useFormats();
  const { text, axis, since, until } = programme;
  return (
    <>
      {text && <p className="prose">{text}</p>}
      {axis && <p className="quiet">{its.onAxis(axes.find(({ key }) => key === axis)?.title ?? axis)}</p>}
      <p className="quiet">
        {since &&
          (until === null
            ? words.answer.since(formats.date(since))
            : words.months.until_(formats.date(since), formats.date(until)))}
      </p>
      <Demonstration shown={programme.demonstration} />
      <SourceLine of={programme.source} />
    </>
  );
}
