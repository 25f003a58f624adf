import { ButtonLink } from '../kit/Button.js';
import { Page } from '../kit/Page.js';
import { useWords } from '../words/Words.js';

export function NotFound() {
  const words = useWords();
  return (
    <Page title={words.frame.notFound} lede={words.frame.notFoundLede}>
      <p>
        <ButtonLink to="/">{words.frame.backHome}</ButtonLink>
      </p>
    </Page>
  );
}
