import { Link } from 'react-router';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { useSitting } from '../../session/SessionProvider.js';
import { approach as en } from '../../words/en/approach.js';
import { approach as fr } from '../../words/fr/approach.js';
import { pageWords } from '../../words/pageWords.js';

const useApproachWords = pageWords(fr, en);

/** One way to what holds the approach together, so that a small commune's navigation stays short. */
export default function Approach() {
  const { title, lede, rooms } = useApproachWords();
  const { mandate } = useSitting();
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/approach" />;
  return (
    <Page title={title} lede={lede}>
      <ul className="list">
        {Object.entries(rooms).map(([address, room]) => (
          <li key={address}>
            <Link className="list-title" to={`/${address}`}>
              {room.title}
            </Link>
            <span>{room.what}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
