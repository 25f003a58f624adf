import { Link } from 'react-router';
import { Notice } from '../../kit/Notice.js';
import { useSitting } from '../../session/SessionProvider.js';
import { openDuty as en } from '../../words/en/openDuty.js';
import { openDuty as fr } from '../../words/fr/openDuty.js';
import { pageWords } from '../../words/pageWords.js';
import { useFormats } from '../../words/Words.js';

const useDutyWords = pageWords(fr, en);

/** From so many inhabitants on, and fifty agents, a commune opens its data (CRPA L312-1-1, CGCT L1112-23). */
const inhabitantsOfDuty = 3_500;

/** A commune large enough is told of its duty to open its data, and what of it is done here; nobody else is. */
export function Duty({ insee, population }: { insee: string; population: number | null }) {
  const says = useDutyWords();
  const formats = useFormats();
  const { mandate } = useSitting();
  const isOwn = mandate?.role === 'COMMUNE_AGENT' && mandate.tenant === insee;
  if (!isOwn || population === null || population < inhabitantsOfDuty) return null;
  return (
    <Notice>
      <p>{says.duty(formats.number(population))}</p>
      <p>
        {says.here} <Link to="/open-data">{says.way}</Link>
      </p>
    </Notice>
  );
}
