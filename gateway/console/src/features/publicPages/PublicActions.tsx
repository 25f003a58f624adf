import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { SearchField } from '../../kit/SearchField.js';
import { type ActionStatus, ActionStatusTag } from '../../kit/StateTag.js';
import { useAddress } from '../../kit/useAddress.js';
import type { Catalogue } from '../../words/fr.js';
import { useWords } from '../../words/Words.js';
import { CommuneLink, type NamedCommune } from './CommuneLink.js';
import publicActions from './PublicActions.graphql?raw';
import { useOpenWords } from './words.js';

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly theme: keyof Catalogue['themes'] | null;
  readonly phase: keyof Catalogue['phases'] | null;
  readonly status: ActionStatus | null;
  readonly demonstration: boolean | null;
  readonly commune: NamedCommune | null;
}

/** The actions that communes made public, the last changed first. */
export function PublicActions() {
  const words = useWords();
  const its = useOpenWords();
  const address = useAddress();
  const [text, theme, phase] = [address.get('q'), address.get('theme'), address.get('phase')];
  const answer = useAnswer<{ actions: Connection<Row> | null }>(publicActions, {
    filter: {
      visibilities: ['PUBLIC'],
      ...(text === '' ? {} : { search: text }),
      ...(theme in words.themes ? { themes: [theme] } : {}),
      ...(phase in words.phases ? { phases: [phase] } : {}),
    },
    after: address.get('after') || null,
  });
  return (
    <>
      <search className="filters no-print">
        <SearchField label={its.search} />
        <FilterChoice label={its.theme} name="theme" labels={words.themes} />
        <FilterChoice label={its.phase} name="phase" labels={words.phases} />
      </search>
      <Answered answer={answer}>
        {({ actions }) => (
          <PagedList list={actions} empty={its.none}>
            {(rows) => (
              <DataTable
                caption={its.captions.actions}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'action',
                    title: its.action,
                    cell: ({ id, title, summary, demonstration }) => (
                      <div className="stack stack-tight">
                        <Link to={`/actions/${id}`}>{title ?? words.answer.unknown}</Link>
                        {summary && <span className="quiet">{summary}</span>}
                        <span>
                          <Demonstration shown={demonstration} />
                        </span>
                      </div>
                    ),
                  },
                  { key: 'commune', title: its.commune, cell: ({ commune }) => <CommuneLink of={commune} /> },
                  {
                    key: 'theme',
                    title: its.theme,
                    cell: ({ theme: of }) => (of === null ? words.answer.unknown : words.themes[of]),
                  },
                  {
                    key: 'phase',
                    title: its.phase,
                    cell: ({ phase: of }) => (of === null ? words.answer.unknown : words.phases[of]),
                  },
                  { key: 'status', title: its.state, cell: ({ status }) => <ActionStatusTag status={status} /> },
                ]}
              />
            )}
          </PagedList>
        )}
      </Answered>
    </>
  );
}
