import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { useFormats, useWords } from '../../words/Words.js';
import memberRows from './MemberRows.graphql?raw';
import type { Adoption, MemberRowsAnswer, Work } from './reciprocityAnswer.js';
import { useReciprocityWords } from './words.js';

interface ListProps<Row> {
  readonly title: string;
  readonly of: { readonly nodes: readonly Row[]; readonly totalCount: number } | null;
}

function WorkList({ title, of, other }: ListProps<Work> & { readonly other: 'from' | 'to' }) {
  const words = useWords();
  const its = useReciprocityWords();
  const formats = useFormats();
  if (of === null || of.nodes.length === 0) {
    return (
      <>
        <h3>{title}</h3>
        <Empty>{of === null ? words.answer.unknown : its.noWork}</Empty>
      </>
    );
  }
  return (
    <>
      <DataTable
        caption={title}
        rows={of.nodes}
        keyOf={({ month, allocation, to }) => `${month} ${allocation?.id} ${to?.siren}`}
        columns={[
          {
            key: 'allocation',
            title: its.allocation,
            cell: ({ allocation }) => allocation?.reference ?? words.answer.unknown,
          },
          { key: 'month', title: its.month, cell: ({ month }) => formats.month(month) },
          { key: 'other', title: its[other], cell: (row) => row[other]?.name ?? its.nobodyKnown },
          { key: 'halfDays', title: its.halfDays, numeric: true, cell: ({ halfDays }) => formats.number(halfDays) },
        ]}
      />
      <Shown shown={of.nodes.length} total={of.totalCount} />
      <p>
        <CsvButton
          label={its.csvOf(title)}
          name={its.rowsFile[other]}
          heading={[its.allocation, its.month, its[other], its.halfDays]}
          rows={of.nodes.map((row) => [
            row.allocation?.reference ?? null,
            row.month,
            row[other]?.name ?? its.nobodyKnown,
            row.halfDays,
          ])}
        />
      </p>
    </>
  );
}

function AdoptionList({ title, of }: ListProps<Adoption>) {
  const words = useWords();
  const its = useReciprocityWords();
  const formats = useFormats();
  return (
    <>
      <h3>{title}</h3>
      {of === null || of.nodes.length === 0 ? (
        <Empty>{of === null ? words.answer.unknown : its.noPractice}</Empty>
      ) : (
        <ul className="list">
          {of.nodes.map(({ id, lead, member, takenUpOn, adaptation }) => (
            <li key={id}>
              <span className="list-title">{lead?.title ?? words.answer.unknown}</span>
              <span>{its.takenUp(member.name, formats.date(takenUpOn))}</span>
              {adaptation !== '' && <span className="prose">{adaptation}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface MemberRowsProps {
  readonly member: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The address without it. */
  readonly close: string;
}

/** The rows behind a member's figures. */
export function MemberRows({ member, variables, close }: MemberRowsProps) {
  const words = useWords();
  const its = useReciprocityWords();
  const answer = useAnswer<MemberRowsAnswer>(memberRows, variables);
  const found = answer.data?.pole?.reciprocity?.members.find(({ organisation }) => organisation.siren === member);
  return (
    <Section
      title={its.rowsOf(found?.organisation.name ?? member)}
      aside={<Link to={close}>{words.months.close}</Link>}
      focusOn={member}
    >
      <Answered answer={answer}>
        {() =>
          found === undefined ? (
            <Empty>{its.none}</Empty>
          ) : (
            <>
              <WorkList title={its.figures.halfDaysGiven} of={found.workGiven} other="to" />
              <WorkList title={its.figures.halfDaysReceived} of={found.workReceived} other="from" />
              <AdoptionList title={its.figures.practicesGiven} of={found.adoptionsOfItsPractices} />
              <AdoptionList title={its.figures.practicesAdopted} of={found.practicesTakenUp} />
            </>
          )
        }
      </Answered>
    </Section>
  );
}
