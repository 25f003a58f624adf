import { Link } from 'react-router';
import { Section } from '../../kit/Section.js';
import { told as en } from '../../words/en/told.js';
import { told as fr } from '../../words/fr/told.js';
import { pageWords } from '../../words/pageWords.js';

const useToldWords = pageWords(fr, en);

/** The ways to what a commune tells of its approach, as far as it shows it to the reader. */
export function Told({ insee }: { insee: string }) {
  const { title, ways } = useToldWords();
  return (
    <Section title={title}>
      <ul className="nav">
        {Object.entries(ways).map(([way, label]) => (
          <li key={way}>
            <Link to={`/communes/${insee}/${way}`}>{label}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
