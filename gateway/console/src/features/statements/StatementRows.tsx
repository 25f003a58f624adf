import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import statements from './Statements.graphql?raw';
import { StatementTag } from './StatementTag.js';
import { partyName, type StatementRow, type StatementsAnswer } from './statement.js';
import { useStatementWords } from './words.js';

interface StatementRowsProps {
  readonly rows: readonly StatementRow[];
  readonly quarter: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A quarter's statements, each opening its lines; and all of them as a file. */
export function StatementRows({ rows, quarter, variables }: StatementRowsProps) {
  const words = useWords();
  const its = useStatementWords();
  const formats = useFormats();
  const address = useAddress();
  const between = ({ agreement }: StatementRow) =>
    agreement === null
      ? words.answer.unknown
      : its.between(partyName(agreement.provider), partyName(agreement.receiver));
  return (
    <>
      <DataTable
        caption={its.caption(its.quarter(quarter))}
        rows={rows}
        keyOf={(row) => row.agreement?.id ?? row.id ?? ''}
        columns={[
          {
            key: 'agreement',
            title: its.agreement,
            cell: (row) =>
              row.agreement ? (
                <Link to={address.with('agreement', row.agreement.id)}>{between(row)}</Link>
              ) : (
                between(row)
              ),
          },
          { key: 'state', title: its.state, cell: ({ state }) => <StatementTag state={state} /> },
          { key: 'halfDays', title: its.halfDays, numeric: true, cell: (row) => formats.number(row.halfDays) },
          { key: 'cost', title: its.cost, numeric: true, cell: (row) => formats.exactEuros(row.unitCostCents) },
          { key: 'amount', title: its.amount, numeric: true, cell: (row) => formats.exactEuros(row.amountCents) },
        ]}
      />
      <ListCsv<StatementsAnswer, StatementRow>
        name={`${its.file}-${quarter}`}
        operation={statements}
        variables={variables}
        listOf={(data) => data.pole?.reimbursementStatements}
        columns={[
          { title: its.agreement, cell: between },
          { title: its.state, cell: ({ state }) => its.states[state] },
          { title: its.halfDays, cell: ({ halfDays }) => halfDays },
          { title: its.cost, cell: ({ unitCostCents }) => unitCostCents / 100 },
          { title: its.amount, cell: ({ amountCents }) => amountCents / 100 },
        ]}
      />
    </>
  );
}
