import { useWords } from '../words/Words.js';
import { ButtonLink } from './Button.js';
import { Page } from './Page.js';

interface AbsentProps {
  readonly title: string;
  readonly lede: string;
  /** Where to go from here; home unless told. */
  readonly way?: { readonly to: string; readonly label: string };
}

/** For an address that leads to nothing, or to what its owner does not share. */
export function Absent({ title, lede, way }: AbsentProps) {
  const words = useWords();
  return (
    <Page title={title} lede={lede}>
      <p>
        <ButtonLink to={way?.to ?? '/'}>{way?.label ?? words.frame.backHome}</ButtonLink>
      </p>
    </Page>
  );
}
