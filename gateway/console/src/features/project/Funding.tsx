import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { FundingForm } from './FundingForm.js';
import type { FundingLine, FundingPlan, ProjectFile } from './projectFile.js';

function Lines({ lines }: { lines: readonly FundingLine[] }) {
  const words = useWords();
  const formats = useFormats();
  const unknown = words.answer.unknown;
  return (
    <DataTable
      caption={words.funding.lines}
      rows={lines}
      keyOf={({ id, source }) => id ?? source ?? ''}
      columns={[
        {
          key: 'source',
          title: words.funding.source,
          cell: ({ source, label, kind }) => (
            <div className="stack stack-tight">
              <span>{source ?? unknown}</span>
              <span className="quiet">{label ?? (kind && words.fundingKinds[kind])}</span>
            </div>
          ),
        },
        {
          key: 'amount',
          title: words.funding.amountTerm,
          numeric: true,
          cell: ({ amountCents }) => (amountCents === null ? unknown : formats.euros(amountCents)),
        },
        {
          key: 'status',
          title: words.funding.status,
          cell: ({ status }) => (status === null ? unknown : words.fundingStatuses[status]),
        },
        {
          key: 'deadline',
          title: words.funding.deadline,
          cell: ({ deadline }) => (deadline === null ? '–' : formats.date(deadline)),
        },
      ]}
    />
  );
}

function Plan({ plan }: { plan: FundingPlan }) {
  const words = useWords();
  const formats = useFormats();
  const sum = (cents: number | null) => (cents === null ? words.answer.unknown : formats.euros(cents));
  return (
    <>
      <Facts
        of={[
          {
            term: words.funding.costTerm,
            value: sum(plan.costCents),
            figure: true,
            note: plan.vat && words.vatBases[plan.vat],
          },
          {
            term: words.funding.subsidies,
            value: sum(plan.totalSubsidiesCents),
            figure: true,
            note: plan.privateCents ? words.funding.ofWhichPrivate(formats.euros(plan.privateCents)) : undefined,
          },
          { term: words.funding.ownShare, value: sum(plan.ownShareCents), figure: true },
        ]}
      />
      {plan.lines && plan.lines.length > 0 && <Lines lines={plan.lines} />}
    </>
  );
}

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
      {fundingPlan === null ? <Empty>{words.funding.none}</Empty> : <Plan plan={fundingPlan} />}
      {own && own.state !== 'WITHDRAWN' && <FundingForm project={own} onDone={onDone} />}
    </Section>
  );
}
