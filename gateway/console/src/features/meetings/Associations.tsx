import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CorrectOne } from '../../kit/CorrectOne.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { SearchField } from '../../kit/SearchField.js';
import { useAddress } from '../../kit/useAddress.js';
import { useWords } from '../../words/Words.js';
import { AssociationForm, EditAssociation } from './AssociationForms.js';
import associationsText from './Associations.graphql?raw';
import type { Association, ListProps } from './meetingRows.js';
import { useMeetingWords } from './words.js';

interface AssociationsData {
  readonly commune: { readonly associations: Connection<Association> | null } | null;
}

/** The associations that take part in the approach, by name. */
export function Associations({ insee, isOwn }: ListProps) {
  const words = useWords();
  const its = useMeetingWords();
  const address = useAddress();
  const text = address.get('q');
  const answer = useAnswer<AssociationsData>(associationsText, {
    insee,
    filter: text === '' ? {} : { search: text },
    after: address.get('after') || null,
  });
  const held = answer.data?.commune?.associations?.nodes ?? [];
  return (
    <>
      <search className="filters no-print">
        <SearchField label={its.search} />
      </search>
      <Answered answer={answer}>
        {(data) => (
          <PagedList list={data.commune?.associations} empty={text === '' ? its.none.associations : its.noneHere}>
            {(rows) => (
              <DataTable
                caption={its.captions.associations}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'name',
                    title: its.association,
                    cell: ({ name, demonstration }) => (
                      <span className="row">
                        {name ?? words.answer.unknown}
                        <Demonstration shown={demonstration} />
                      </span>
                    ),
                  },
                  { key: 'scope', title: its.scope, cell: ({ scope }) => scope ?? '–' },
                  { key: 'rna', title: its.rna, cell: ({ rna }) => rna ?? '–' },
                ]}
              />
            )}
          </PagedList>
        )}
      </Answered>
      {isOwn && held.length > 0 && (
        <CorrectOne
          title={its.correctOne.associations}
          label={its.which}
          rows={held}
          nameOf={({ name }) => name ?? words.answer.unknown}
        >
          {(association) => <EditAssociation association={association} onDone={answer.again} />}
        </CorrectOne>
      )}
      {isOwn && (
        <details className="no-print">
          <summary>{its.add.associations}</summary>
          <AssociationForm onDone={answer.again} />
        </details>
      )}
    </>
  );
}
