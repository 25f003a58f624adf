import type { Catalogue } from '../words/fr.js';
import { useFormats, useWords } from '../words/Words.js';
import { DataTable } from './DataTable.js';
import { Facts } from './Facts.js';

export interface FundingLine {
  readonly id: string | null;
  readonly kind: keyof Catalogue['fundingKinds'] | null;
  readonly scheme: keyof Catalogue['fundingSchemes'] | null;
  readonly source: string | null;
  readonly label: string | null;
  readonly amountCents: number | null;
  readonly status: keyof Catalogue['fundingStatuses'] | null;
  readonly deadline: string | null;
  readonly public: boolean | null;
}

export interface FundingPlan {
  readonly costCents: number | null;
  readonly vat: keyof Catalogue['vatBases'] | null;
  readonly totalSubsidiesCents: number | null;
  readonly privateCents: number | null;
  readonly ownShareCents: number | null;
  readonly lines: readonly FundingLine[] | null;
}

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
          cell: ({ source, label, kind, scheme }) => (
            <div className="stack stack-tight">
              <span>{source ?? unknown}</span>
              <span className="quiet">
                {scheme ? words.fundingSchemes[scheme] : (label ?? (kind && words.fundingKinds[kind]))}
              </span>
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

/** What a project costs, what others pay, and what remains with the communes, with its lines. */
export function FundingFigures({ plan }: { plan: FundingPlan }) {
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
