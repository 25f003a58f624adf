import { useFormats, useWords } from '../words/Words.js';

/** Says how many of a list stand here when it is not all of them: a list is never cut in silence. */
export function Shown({ shown, total }: { shown: number; total: number }) {
  const words = useWords();
  const formats = useFormats();
  return shown < total ? (
    <p className="quiet">{words.pager.shown(formats.number(shown), formats.number(total))}</p>
  ) : null;
}
