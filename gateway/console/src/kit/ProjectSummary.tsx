import type { Catalogue } from '../words/fr.js';
import { useFormats, useWords } from '../words/Words.js';
import { Facts, type FactsProps } from './Facts.js';

interface ProjectSummaryProps {
  readonly project: {
    readonly summary: string | null;
    readonly theme: keyof Catalogue['themes'] | null;
    readonly costCents: number | null;
  };
  /** What else is told of it. */
  readonly more?: FactsProps['of'];
}

/** What a project is, in its commune's words. */
export function ProjectSummary({ project, more = [] }: ProjectSummaryProps) {
  const words = useWords();
  const formats = useFormats();
  const { summary, theme, costCents } = project;
  return (
    <>
      {summary && <p className="prose">{summary}</p>}
      <Facts
        of={[
          { term: words.project.theme, value: theme ? words.themes[theme] : words.answer.unknown },
          {
            term: words.project.costTerm,
            value: costCents === null ? words.answer.unknown : formats.euros(costCents),
          },
          ...more,
        ]}
      />
    </>
  );
}
