import { useWords } from '../words/Words.js';
import { ButtonLink } from './Button.js';
import { Page } from './Page.js';

/** For whoever opens an agent's page without acting for a commune. */
export function OnlyCommune({ returnTo }: { returnTo: string }) {
  const words = useWords();
  return (
    <Page title={words.frame.onlyCommune} lede={words.frame.onlyCommuneLede}>
      <p>
        <ButtonLink to={`/enter?returnTo=${encodeURIComponent(returnTo)}`}>{words.frame.enter}</ButtonLink>
      </p>
    </Page>
  );
}
