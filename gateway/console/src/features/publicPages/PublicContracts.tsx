import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { SearchField } from '../../kit/SearchField.js';
import { useAddress } from '../../kit/useAddress.js';
import type { Catalogue } from '../../words/fr.js';
import { useFormats, useWords } from '../../words/Words.js';
import { CommuneLink, type NamedCommune } from './CommuneLink.js';
import publicContracts from './PublicContracts.graphql?raw';
import { useOpenWords } from './words.js';

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly state: keyof Catalogue['contractStates'] | null;
  readonly demonstration: boolean | null;
  readonly commune: NamedCommune | null;
  readonly party: { readonly label: string } | null;
  readonly commitments: readonly { readonly id: string; readonly side: 'COMMUNE' | 'INHABITANTS' }[] | null;
}

/** The fifty/fifty contracts that are public: with which collective, what each side gives, where they stand. */
export function PublicContracts() {
  const words = useWords();
  const formats = useFormats();
  const its = useOpenWords();
  const address = useAddress();
  const [text, state] = [address.get('q'), address.get('state')];
  const answer = useAnswer<{ contracts: Connection<Row> | null }>(publicContracts, {
    filter: {
      visibilities: ['PUBLIC'],
      ...(text === '' ? {} : { search: text }),
      ...(state in words.contractStates ? { states: [state] } : {}),
    },
    after: address.get('after') || null,
  });
  const given = ({ commitments }: Row, side: 'COMMUNE' | 'INHABITANTS') =>
    formats.number((commitments ?? []).filter((one) => one.side === side).length);
  return (
    <>
      <search className="filters no-print">
        <SearchField label={its.search} />
        <FilterChoice label={its.state} name="state" labels={words.contractStates} />
      </search>
      <Answered answer={answer}>
        {({ contracts }) => (
          <PagedList list={contracts} empty={its.none}>
            {(rows) => (
              <DataTable
                caption={its.captions.contracts}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'contract',
                    title: its.contract,
                    cell: ({ id, title, demonstration }) => (
                      <div className="stack stack-tight">
                        <Link to={`/contracts/${id}`}>{title ?? words.answer.unknown}</Link>
                        <span>
                          <Demonstration shown={demonstration} />
                        </span>
                      </div>
                    ),
                  },
                  { key: 'commune', title: its.commune, cell: ({ commune }) => <CommuneLink of={commune} /> },
                  { key: 'with', title: its.with, cell: ({ party }) => party?.label ?? words.answer.unknown },
                  {
                    key: 'both',
                    title: its.both,
                    cell: (row) =>
                      row.commitments === null
                        ? words.answer.unknown
                        : its.counts(given(row, 'COMMUNE'), given(row, 'INHABITANTS')),
                  },
                  {
                    key: 'state',
                    title: its.state,
                    cell: ({ state: of }) => (of === null ? words.answer.unknown : words.contractStates[of]),
                  },
                ]}
              />
            )}
          </PagedList>
        )}
      </Answered>
    </>
  );
}
