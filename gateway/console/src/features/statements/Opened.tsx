import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { DownloadButton } from '../../kit/DownloadButton.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { firstDayOf } from '../../kit/quarter.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { Tag } from '../../kit/Tag.js';
import { today } from '../../kit/today.js';
import { useFormats, useWords } from '../../words/Words.js';
import { CloseForm } from './CloseForm.js';
import statementFile from './StatementFile.graphql?raw';
import { StatementTag } from './StatementTag.js';
import { partyName, type Statement, type StatementFileAnswer } from './statement.js';
import { useStatementWords } from './words.js';

function Lines({ of }: { of: Statement }) {
  const words = useWords();
  const its = useStatementWords();
  const formats = useFormats();
  if (of.lines === null) return <Empty>{words.answer.unknown}</Empty>;
  return (
    <>
      <DataTable
        caption={its.linesCaption}
        rows={of.lines.nodes}
        keyOf={({ month, kind, allocation }) => `${month} ${kind} ${allocation?.id}`}
        columns={[
          {
            key: 'allocation',
            title: its.allocation,
            cell: ({ allocation }) => allocation?.reference ?? words.answer.unknown,
          },
          {
            key: 'post',
            title: its.post,
            cell: ({ allocation, month }) =>
              allocation?.technician ? (
                <Link to={`/months?from=${month}&cell=${allocation.technician.id}.${month}`}>
                  {allocation.technician.code}
                </Link>
              ) : (
                words.answer.unknown
              ),
          },
          { key: 'month', title: its.month, cell: ({ month }) => formats.month(month) },
          {
            key: 'kind',
            title: its.kind,
            cell: ({ kind }) =>
              kind === 'CORRECTION' ? (
                <Tag sign="±" tone="sky">
                  {its.kinds.CORRECTION}
                </Tag>
              ) : (
                its.kinds.WORK
              ),
          },
          { key: 'halfDays', title: its.halfDays, numeric: true, cell: (row) => formats.number(row.halfDays) },
          { key: 'amount', title: its.amount, numeric: true, cell: (row) => formats.exactEuros(row.amountCents) },
        ]}
      />
      <Shown shown={of.lines.nodes.length} total={of.lines.totalCount} />
    </>
  );
}

interface OpenedProps {
  readonly agreement: string;
  readonly quarter: string;
  /** The address without it. */
  readonly close: string;
  readonly onDone: () => void;
}

/** One agreement's statement: its lines, its files, and the one time it is closed. */
export function Opened({ agreement: id, quarter, close, onDone }: OpenedProps) {
  const words = useWords();
  const its = useStatementWords();
  const formats = useFormats();
  const answer = useAnswer<StatementFileAnswer>(statementFile, { id, quarterOf: firstDayOf(quarter) });
  const agreement = answer.data?.secondmentAgreement;
  const file = (format: string) =>
    `/files/pma/reimbursement-statement/${id}?quarterOf=${firstDayOf(quarter)}&format=${format}`;
  const done = () => {
    answer.again();
    onDone();
  };
  return (
    <Section
      title={agreement ? its.between(partyName(agreement.provider), partyName(agreement.receiver)) : its.statement}
      aside={<Link to={close}>{words.months.close}</Link>}
      focusOn={id}
    >
      <Answered answer={answer}>
        {() => {
          const statement = agreement?.reimbursementStatement;
          if (statement == null) return <Empty>{its.nothing}</Empty>;
          const over = statement.until < today();
          return (
            <>
              <div className="row">
                <StatementTag state={statement.state} />
                {statement.closedAt && <span>{its.closedOn(formats.date(statement.closedAt))}</span>}
                <Link to={`/agreements/${id}`}>{its.toAgreement}</Link>
              </div>
              <Facts
                of={[
                  { term: its.amount, value: formats.exactEuros(statement.amountCents), figure: true },
                  { term: its.halfDays, value: formats.number(statement.halfDays) },
                  { term: its.cost, value: formats.exactEuros(statement.unitCostCents) },
                  {
                    term: its.period,
                    value: words.months.until_(formats.date(statement.from), formats.date(statement.until)),
                  },
                ]}
              />
              <Lines of={statement} />
              <div className="row no-print">
                <DownloadButton from={file('pdf')}>{its.pdf}</DownloadButton>
                <DownloadButton from={file('csv')}>{its.csv}</DownloadButton>
              </div>
              {statement.state === 'LIVE' && !over && <p className="quiet">{its.notOver}</p>}
              {statement.state === 'LIVE' && over && <CloseForm agreement={id} statement={statement} onDone={done} />}
              {statement.state === 'CLOSED' && <p className="quiet">{its.corrections}</p>}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
