import { useWords } from '../words/Words.js';
import { ButtonLink } from './Button.js';
import { Page } from './Page.js';

interface OnlyInstitutionProps {
  /** Whose page it is. */
  readonly title: string;
  readonly lede: string;
  readonly returnTo: string;
}

/** For whoever opens an institution's page without acting for one. */
export function OnlyInstitution({ title, lede, returnTo }: OnlyInstitutionProps) {
  const words = useWords();
  return (
    <Page title={title} lede={lede}>
      <p>
        <ButtonLink to={`/enter?returnTo=${encodeURIComponent(returnTo)}`}>{words.frame.enter}</ButtonLink>
      </p>
    </Page>
  );
}

/** For whoever opens an agglomeration's page without acting for one. */
export function OnlyAgglomeration({ returnTo }: { returnTo: string }) {
  const { frame } = useWords();
  return <OnlyInstitution title={frame.onlyAgglomeration} lede={frame.onlyAgglomerationLede} returnTo={returnTo} />;
}

/** For whoever opens the pole's page without acting as its director. */
export function OnlyPole({ returnTo }: { returnTo: string }) {
  const { frame } = useWords();
  return <OnlyInstitution title={frame.onlyPole} lede={frame.onlyPoleLede} returnTo={returnTo} />;
}
