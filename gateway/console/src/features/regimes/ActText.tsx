import { useFormats, useWords } from '../../words/Words.js';
import type { Act } from './regime.js';
import { useRegimeWords } from './words.js';

/** The act by which a regime was settled, and from when it binds. */
export function ActText({ act }: { act: Act | null }) {
  const words = useWords();
  const its = useRegimeWords();
  const formats = useFormats();
  if (act === null) return words.answer.unknown;
  const { body, reference, enforceableFrom } = act;
  return (
    <div className="stack stack-tight">
      <span>
        {its.bodies[body]} {reference}
      </span>
      <span className="quiet">{enforceableFrom ? its.bindsFrom(formats.date(enforceableFrom)) : its.bindsNot}</span>
    </div>
  );
}
