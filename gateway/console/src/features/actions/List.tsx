import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { type PageInfo, Pager } from '../../kit/Pager.js';
import { ActionStatusTag } from '../../kit/StateTag.js';
import { useFormats, useWords } from '../../words/Words.js';
import actionsList from './ActionsList.graphql?raw';
import type { ActionFile } from './actionFile.js';
import type { ActionsView } from './view.js';

type Row = Pick<
  ActionFile,
  | 'id'
  | 'reference'
  | 'title'
  | 'theme'
  | 'phase'
  | 'status'
  | 'electedCarriers'
  | 'dueOn'
  | 'demonstration'
  | 'project'
>;

interface ListData {
  readonly commune: {
    readonly actions: {
      readonly nodes: readonly Row[];
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
    } | null;
  } | null;
}

/** The actions in rows, page by page. */
export function List({ insee, view }: { insee: string; view: ActionsView }) {
  const words = useWords();
  const formats = useFormats();
  const filter = { ...view.filter, ...(view.phase === '' ? {} : { phases: [view.phase] }) };
  const answer = useAnswer<ListData>(actionsList, { insee, filter, sort: view.sort, after: view.after });
  const actions = answer.data?.commune?.actions;
  return (
    <Answered answer={answer}>
      {() =>
        actions &&
        (actions.nodes.length === 0 ? (
          <Empty>{view.narrowed ? words.commune.noActions : words.actions.none}</Empty>
        ) : (
          <>
            <DataTable
              caption={words.actions.caption}
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
                  key: 'theme',
                  title: words.project.theme,
                  cell: ({ theme }) => (theme === null ? words.answer.unknown : words.themes[theme]),
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
  );
}
