import { useFormats, useWords } from '../../words/Words.js';
import type { Reuse } from './experimentFile.js';
import { useExperimentWords } from './words.js';

/** How many communes made use of a lesson, and how each of them did. */
export function Reuses({ count, of }: { count: number | null; of: readonly Reuse[] }) {
  const words = useWords();
  const formats = useFormats();
  const its = useExperimentWords();
  const many = count === null ? words.answer.unknown : its.lessons.reuses(count);
  if (of.length === 0) return <span className="quiet">{many}</span>;
  return (
    <details>
      <summary>
        {many} <span className="hidden">{its.lessons.whoReused}</span>
      </summary>
      <ul className="bullets">
        {of.map(({ id, commune, how, reusedOn }) => (
          <li key={id}>
            {commune?.name ?? words.answer.unknown}
            {reusedOn && <span className="quiet"> {words.answer.since(formats.date(reusedOn))}</span>}
            {how && <p className="prose">{how}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
