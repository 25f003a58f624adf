import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Board, BoardGroup } from '../../kit/Board.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { type ActionStatus, ActionStatusTag } from '../../kit/StateTag.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import actionsBoard from './ActionsBoard.graphql?raw';
import type { ActionFile, ActionPhase } from './actionFile.js';
import { type ActionsView, phases, statuses } from './view.js';

type Card = Pick<ActionFile, 'id' | 'title' | 'phase' | 'status' | 'dueOn' | 'demonstration'>;

type BoardData = {
  readonly commune: Readonly<
    Record<ActionPhase, { readonly nodes: readonly Card[]; readonly totalCount: number } | null>
  > | null;
};

function CardText({ card }: { card: Card }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <>
      <Link to={`/actions/${card.id}`}>{card.title ?? words.answer.unknown}</Link>
      <span className="row">
        {card.dueOn && <span className="quiet">{words.desk.due(formats.date(card.dueOn))}</span>}
        <Demonstration shown={card.demonstration} />
      </span>
    </>
  );
}

interface ColumnProps {
  readonly rows: readonly Card[];
  readonly total: number;
  /** The whole of the phase, as a list. */
  readonly all: string;
}

function Column({ rows, total, all }: ColumnProps) {
  const words = useWords();
  const formats = useFormats();
  const group = (status: ActionStatus) => rows.filter((row) => row.status === status);
  return (
    <>
      {rows.length === 0 && <Empty>{words.actions.noneHere}</Empty>}
      {statuses
        .filter((status) => group(status).length > 0)
        .map((status) => (
          <BoardGroup
            key={status}
            title={
              <>
                <ActionStatusTag status={status} /> {formats.number(group(status).length)}
              </>
            }
            rows={group(status)}
            keyOf={({ id }) => id}
            card={(card) => <CardText card={card} />}
          />
        ))}
      {rows.length < total && (
        <p className="quiet">
          {words.pager.shown(formats.number(rows.length), formats.number(total))}{' '}
          <Link to={all}>{words.actions.wholeList}</Link>
        </p>
      )}
    </>
  );
}

/** The actions by phase and, within each, by how they go; what needs a look stands on top. */
export function ActionsBoard({ insee, view }: { insee: string; view: ActionsView }) {
  const words = useWords();
  const formats = useFormats();
  const address = useAddress();
  const answer = useAnswer<BoardData>(actionsBoard, {
    insee,
    sort: view.sort,
    ...Object.fromEntries(phases.map((phase) => [phase, { ...view.filter, phases: [phase] }])),
  });
  const commune = answer.data?.commune;
  return (
    <Answered answer={answer}>
      {() =>
        commune && (
          <Board
            columns={phases.map((phase) => {
              const actions = commune[phase];
              return {
                key: phase,
                title: words.phases[phase],
                aside: actions ? formats.number(actions.totalCount) : words.answer.unknown,
                children: actions && (
                  <Column
                    rows={actions.nodes}
                    total={actions.totalCount}
                    all={address.with('phase', phase).replace('view=board', 'view=list')}
                  />
                ),
              };
            })}
          />
        )
      }
    </Answered>
  );
}
