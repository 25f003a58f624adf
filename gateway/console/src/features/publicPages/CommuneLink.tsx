import { Link } from 'react-router';
import { useWords } from '../../words/Words.js';

export interface NamedCommune {
  readonly insee: string;
  readonly name: string | null;
}

/** A commune's name, which leads to its page. */
export function CommuneLink({ of }: { of: NamedCommune | null }) {
  const words = useWords();
  return of === null ? words.answer.unknown : <Link to={`/communes/${of.insee}`}>{of.name ?? of.insee}</Link>;
}
