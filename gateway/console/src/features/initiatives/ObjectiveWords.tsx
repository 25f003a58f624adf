import { useFormats } from '../../words/Words.js';
import type { Objective } from './initiativeAnswer.js';
import { useInitiativeWords } from './words.js';

/** An objective with its figure and its day; where none is said, that is what is shown. */
export function ObjectiveWords({ of, absent }: { of: Objective | null; absent: string }) {
  const its = useInitiativeWords();
  const formats = useFormats();
  if (of === null) return <span className="quiet">{absent}</span>;
  const figure =
    of.value === null ? null : `${of.approximate ? `${its.about} ` : ''}${formats.number(of.value)} ${of.unit ?? ''}`;
  const more = [figure, of.by && its.by(formats.date(of.by))].filter((part) => part !== null && part !== '').join(', ');
  return (
    <>
      {of.text}
      {more !== '' && <span className="quiet"> {more}</span>}
    </>
  );
}
