import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { SearchField } from '../../kit/SearchField.js';
import { TextField } from '../../kit/TextField.js';
import { useAddress } from '../../kit/useAddress.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import associationsText from './Associations.graphql?raw';
import createAssociation from './CreateAssociation.graphql?raw';
import type { Association, ListProps } from './meetingRows.js';
import { useMeetingWords } from './words.js';

interface AssociationsData {
  readonly commune: { readonly associations: Connection<Association> | null } | null;
}

function AssociationForm({ onDone }: { onDone: () => void }) {
  const its = useMeetingWords();
  const form = useForm({
    operation: createAssociation,
    start: { name: '', rna: '', scope: '', visibility: 'PRIVATE' },
    required: ['name'],
    input: (typed) => typedInput({ ...typed, rna: typed.rna.toUpperCase() }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save.associations} done={its.saved}>
      <TextField label={its.name} {...form.text('name')} />
      <TextField label={its.scope} lines {...form.text('scope')} />
      <div className="form-pair">
        <TextField label={its.rna} hint={its.rnaHint} {...form.text('rna')} />
        <VisibilityField {...form.choice('visibility')} />
      </div>
    </CommandForm>
  );
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
      {isOwn && (
        <details className="no-print">
          <summary>{its.add.associations}</summary>
          <AssociationForm onDone={answer.again} />
        </details>
      )}
    </>
  );
}
