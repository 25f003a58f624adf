import { Link, useSearchParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { type PageInfo, Pager } from '../../kit/Pager.js';
import { Section } from '../../kit/Section.js';
import { type ActionStatus, ActionStatusTag } from '../../kit/StateTag.js';
import { TextField } from '../../kit/TextField.js';
import { useFormats, useWords } from '../../words/Words.js';
import communeActions from './CommuneActions.graphql?raw';

interface ActionRow {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly theme: string | null;
  readonly phase: 'IDEA' | 'STUDY' | 'OPERATION' | null;
  readonly status: ActionStatus | null;
  readonly electedCarriers: readonly string[] | null;
  readonly dueOn: string | null;
  readonly demonstration: boolean | null;
  readonly project: { readonly id: string; readonly title: string | null } | null;
}

interface ActionsData {
  readonly commune: {
    readonly actions: {
      readonly nodes: readonly ActionRow[];
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
    } | null;
  } | null;
}

const sorts = ['UPDATED_AT', 'DUE_ON', 'TITLE', 'REFERENCE'] as const;
const all = 'ALL';

/** The list's filter, sort and page, which the address holds. */
function useView() {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '' || value === all) next.delete(name);
        else next.set(name, value);
        next.delete('after');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const by = sorts.find((key) => key === search.get('sort')) ?? 'UPDATED_AT';
  return {
    status: search.get('status') ?? all,
    theme: search.get('theme') ?? all,
    text: search.get('q') ?? '',
    sort: { by, direction: by === 'UPDATED_AT' ? 'DESCENDING' : 'ASCENDING' },
    after: search.get('after'),
    set,
  };
}

function Filters({ view }: { view: ReturnType<typeof useView> }) {
  const words = useWords();
  const options = (labels: Record<string, string>) => [
    { key: all, label: words.commune.all },
    ...Object.entries(labels).map(([key, label]) => ({ key, label })),
  ];
  return (
    <search className="filters no-print">
      <TextField
        label={words.commune.search}
        kind="search"
        value={view.text}
        onChange={(text) => view.set('q', text)}
      />
      <ChoiceField
        label={words.commune.filterStatus}
        value={view.status}
        options={options(words.statuses)}
        onChange={(key) => view.set('status', key)}
      />
      <ChoiceField
        label={words.commune.filterTheme}
        value={view.theme}
        options={options(words.themes)}
        onChange={(key) => view.set('theme', key)}
      />
      <ChoiceField
        label={words.commune.sort}
        value={view.sort.by}
        options={sorts.map((key) => ({ key, label: words.commune.sorts[key] }))}
        onChange={(key) => view.set('sort', key)}
      />
    </search>
  );
}

/** A commune's actions: filter, order and page are in the address. */
export function Actions({ insee }: { insee: string }) {
  const words = useWords();
  const formats = useFormats();
  const view = useView();
  const filter = {
    ...(view.status === all ? {} : { statuses: [view.status] }),
    ...(view.theme === all ? {} : { themes: [view.theme] }),
    ...(view.text === '' ? {} : { search: view.text }),
  };
  const answer = useAnswer<ActionsData>(communeActions, { insee, filter, sort: view.sort, after: view.after });
  const actions = answer.data?.commune?.actions;
  return (
    <Section title={words.commune.actions}>
      <Filters view={view} />
      <Answered answer={answer}>
        {() =>
          actions &&
          (actions.nodes.length === 0 ? (
            <Empty>{words.commune.noActions}</Empty>
          ) : (
            <>
              <DataTable
                caption={words.commune.actions}
                rows={actions.nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'action',
                    title: words.commune.action,
                    cell: ({ id, title, reference, electedCarriers, demonstration }) => (
                      <div className="stack stack-tight">
                        <Link to={`/actions/${id}`}>{title ?? words.answer.unknown}</Link>
                        <span className="quiet">
                          {reference}
                          {electedCarriers &&
                            electedCarriers.length > 0 &&
                            `, ${words.commune.carriers(formats.list(electedCarriers))}`}
                        </span>
                        <span>
                          <Demonstration shown={demonstration} />
                        </span>
                      </div>
                    ),
                  },
                  {
                    key: 'status',
                    title: words.commune.status,
                    cell: ({ status }) => <ActionStatusTag status={status} />,
                  },
                  {
                    key: 'phase',
                    title: words.commune.phase,
                    cell: ({ phase }) => (phase === null ? words.answer.unknown : words.phases[phase]),
                  },
                  {
                    key: 'due',
                    title: words.commune.due,
                    cell: ({ dueOn }) => (dueOn === null ? '–' : formats.date(dueOn)),
                  },
                  {
                    key: 'project',
                    title: words.commune.inProject,
                    cell: ({ project }) =>
                      project === null ? (
                        '–'
                      ) : (
                        <Link to={`/projects/${project.id}`}>{project.title ?? words.answer.unknown}</Link>
                      ),
                  },
                ]}
              />
              <Pager pageInfo={actions.pageInfo} shown={actions.nodes.length} total={actions.totalCount} />
            </>
          ))
        }
      </Answered>
    </Section>
  );
}
