import { Empty } from '../../kit/Empty.js';
import { FundingFigures } from '../../kit/FundingFigures.js';
import { Section } from '../../kit/Section.js';
import { useWords } from '../../words/Words.js';
import { FundingForm } from './FundingForm.js';
import type { ProjectFile } from './projectFile.js';

interface FundingProps {
  readonly project: ProjectFile;
  /** The project when the one who looks leads it; else null. */
  readonly own: (ProjectFile & { readonly version: number }) | null;
  readonly onDone: () => void;
}

/** What it costs, who pays what, and what remains with the communes. */
export function Funding({ project, own, onDone }: FundingProps) {
  const words = useWords();
  const { fundingPlan } = project;
  if (fundingPlan === null && own === null) return null;
  return (
    <Section title={words.funding.title}>
      {fundingPlan === null ? <Empty>{words.funding.none}</Empty> : <FundingFigures plan={fundingPlan} />}
      {own && own.state !== 'WITHDRAWN' && <FundingForm project={own} onDone={onDone} />}
    </Section>
  );
}
