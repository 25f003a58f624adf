import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../graph/useAnswer.js';
import type { Catalogue } from '../words/fr.js';
import { useFormats, useWords } from '../words/Words.js';
import actionRows from './ActionRows.graphql?raw';
import { Answered } from './Answered.js';
import { DataTable } from './DataTable.js';
import { Demonstration } from './Demonstration.js';
import { type Connection, PagedList } from './PagedList.js';
import { type ActionStatus, ActionStatusTag } from './StateTag.js';

interface ActionRow {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly theme: keyof Catalogue['themes'] | null;
  readonly phase: keyof Catalogue['phases'] | null;
  readonly status: ActionStatus | null;
  readonly electedCarriers: readonly string[] | null;
  readonly dueOn: string | null;
  readonly demonstration: boolean | null;
  readonly project: { readonly id: string; readonly title: string | null } | null;
}

interface ActionRowsProps {
  readonly caption: string;
  readonly insee: string;
  readonly filter: object;
  readonly sort: object;
  readonly after: string | null;
  /** How many at once. */
  readonly first: number;
  readonly empty: ReactNode;
}

/** A commune's actions in rows, page by page. */
export function ActionRows({ caption, empty, ...variables }: ActionRowsProps) {
  const words = useWords();
  const formats = useFormats();
  const answer = useAnswer<{ commune: { actions: Connection<ActionRow> | null } | null }>(actionRows, variables);
  const unknown = words.answer.unknown;
  const named = ({ id, title, reference, electedCarriers, demonstration }: ActionRow) => (
    <div className="stack stack-tight">
      <Link to={`/actions/${id}`}>{title ?? unknown}</Link>
      <span className="quiet">
        {reference}
        {electedCarriers && electedCarriers.length > 0 && `, ${words.commune.carriers(formats.list(electedCarriers))}`}
      </span>
      <span>
        <Demonstration shown={demonstration} />
      </span>
    </div>
  );
  return (
    <Answered answer={answer}>
      {({ commune }) => (
        <PagedList list={commune?.actions} empty={empty}>
          {(rows) => (
            <DataTable
              caption={caption}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                { key: 'action', title: words.commune.action, cell: named },
                {
                  key: 'status',
                  title: words.commune.status,
                  cell: ({ status }) => <ActionStatusTag status={status} />,
                },
                {
                  key: 'phase',
                  title: words.commune.phase,
                  cell: ({ phase }) => (phase === null ? unknown : words.phases[phase]),
                },
                {
                  key: 'theme',
                  title: words.project.theme,
                  cell: ({ theme }) => (theme === null ? unknown : words.themes[theme]),
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
                    project === null ? '–' : <Link to={`/projects/${project.id}`}>{project.title ?? unknown}</Link>,
                },
              ]}
            />
          )}
        </PagedList>
      )}
    </Answered>
  );
}
