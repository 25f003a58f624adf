import { useWords } from '../words/Words.js';
import { OnlyInstitution } from './OnlyInstitution.js';

/** For whoever opens an agent's page without acting for a commune. */
export function OnlyCommune({ returnTo }: { returnTo: string }) {
  const { frame } = useWords();
  return <OnlyInstitution title={frame.onlyCommune} lede={frame.onlyCommuneLede} returnTo={returnTo} />;
}
