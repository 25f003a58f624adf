import { Link, useSearchParams } from 'react-router';
import { Notice } from '../../kit/Notice.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import { signInAddress } from '../../session/session.js';
import { useLanguage, useWords } from '../../words/Words.js';

/** Where one becomes someone: a persona of the demonstration, or oneself at one's organisation. */
export default function Entrance() {
  const words = useWords();
  const { language } = useLanguage();
  const { session } = useSitting();
  const [search] = useSearchParams();
  const returnTo = search.get('returnTo') ?? '/';
  // The public needs no sign-in: it has its own line below.
  const personas = (session.demonstration?.personas ?? []).filter(({ id }) => id !== 'public');
  return (
    <Page title={words.entrance.title} lede={personas.length > 0 ? words.entrance.lede : words.entrance.signInLede}>
      {personas.length > 0 ? (
        <Section title={words.entrance.personas}>
          <ul className="list">
            {personas.map((persona) => (
              <li key={persona.id}>
                {/* A plain link: the gateway, not the page, leads through the sign-in. */}
                <a className="list-title" href={signInAddress(persona.id, returnTo)}>
                  {persona.label[language]}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : (
        <p>
          <a className="button" href={signInAddress(null, returnTo)}>
            {words.entrance.signIn}
          </a>
        </p>
      )}
      <Notice>
        <p>
          <Link to="/territory">{words.entrance.stay}</Link>
        </p>
      </Notice>
    </Page>
  );
}
