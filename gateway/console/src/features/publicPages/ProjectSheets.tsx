import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import { CommuneLink, type NamedCommune } from './CommuneLink.js';
import projectSheets from './ProjectSheets.graphql?raw';
import { useOpenWords } from './words.js';

interface Sheet {
  readonly title: string;
  readonly labelledOn: string;
  readonly labelUntil: string | null;
  readonly reason: string | null;
  readonly communes: readonly NamedCommune[];
}

interface SheetsData {
  readonly projectSheets: Connection<Sheet> | null;
  readonly agglomerations: readonly { readonly siren: string; readonly name: string | null }[] | null;
}

/** The agglomerations' sheets of labelled projects that their communes made public, the last labelled first. */
export function ProjectSheets() {
  const words = useWords();
  const formats = useFormats();
  const its = useOpenWords();
  const address = useAddress();
  const siren = address.get('agglomeration');
  const answer = useAnswer<SheetsData>(projectSheets, {
    agglomerations: /^\d{9}$/.test(siren) ? [siren] : null,
    after: address.get('after') || null,
  });
  const labels = Object.fromEntries(
    (answer.data?.agglomerations ?? []).map((one) => [one.siren, one.name ?? one.siren]),
  );
  return (
    <>
      <search className="filters no-print">
        <FilterChoice label={its.agglomeration} name="agglomeration" labels={labels} />
      </search>
      <Answered answer={answer}>
        {(data) => (
          <PagedList list={data.projectSheets} empty={its.none}>
            {(rows) => (
              <DataTable
                caption={its.captions.projects}
                rows={rows}
                keyOf={({ title, labelledOn, communes }) => `${labelledOn} ${title} ${communes[0]?.insee}`}
                columns={[
                  { key: 'project', title: its.project, cell: ({ title }) => title },
                  {
                    key: 'communes',
                    title: its.communes,
                    cell: ({ communes }) => (
                      <ul className="plain">
                        {communes.map((commune) => (
                          <li key={commune.insee}>
                            <CommuneLink of={commune} />
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                  {
                    key: 'labelled',
                    title: its.labelledOn,
                    cell: ({ labelledOn, labelUntil }) => (
                      <div className="stack stack-tight">
                        <span>{formats.date(labelledOn)}</span>
                        {labelUntil && <span className="quiet">{its.labelUntil(formats.date(labelUntil))}</span>}
                      </div>
                    ),
                  },
                  { key: 'why', title: its.why, cell: ({ reason }) => reason ?? words.answer.unknown },
                ]}
              />
            )}
          </PagedList>
        )}
      </Answered>
    </>
  );
}
