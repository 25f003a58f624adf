import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { Section } from '../../kit/Section.js';
import {
  type AllocationCheck,
  type AllocationState,
  AllocationStateTag,
  CheckTags,
  type LabellingState,
  LabellingStateTag,
} from '../../kit/StateTag.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import monthCell from './MonthCell.graphql?raw';
import { TryLeave } from './TryMore.js';
import { TryMove } from './TryMove.js';
import { TryTake } from './TryTake.js';
import type { MonthWindow } from './useWindow.js';

/** States in which an allocation can still be moved. */
const movable = new Set<AllocationState>(['REQUESTED', 'PROPOSED', 'ACCEPTED', 'ACTIVE']);

const takeable = (rows: readonly CellAllocation[]) => rows.filter(({ state }) => state !== null && movable.has(state));

interface CommuneName {
  readonly insee: string;
  readonly name: string | null;
}

interface CellAllocation {
  readonly id: string;
  readonly reference: string | null;
  readonly state: AllocationState | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly checks: readonly AllocationCheck[] | null;
  readonly imported: boolean | null;
  readonly demonstration: boolean | null;
  readonly months: readonly { readonly month: string; readonly planned: number; readonly done: number }[] | null;
  readonly team: {
    readonly pilot: CommuneName | null;
    readonly project: {
      readonly id: string;
      readonly title: string | null;
      readonly leadCommune: CommuneName | null;
      readonly labelling: { readonly state: LabellingState | null } | null;
    } | null;
  } | null;
}

interface CellData {
  readonly technician: {
    readonly code: string | null;
    readonly function: string | null;
    readonly skills:
      | readonly { readonly code: string; readonly label: string; readonly level: 'PRACTISES' | 'LEADS' | 'TEACHES' }[]
      | null;
    readonly months:
      | readonly {
          readonly capacity: number;
          readonly committed: number;
          readonly done: number;
          readonly free: number;
          readonly over: number;
          readonly overrideReason: string | null;
          readonly allocations: readonly CellAllocation[];
        }[]
      | null;
  } | null;
}

interface AllocationsProps {
  readonly rows: readonly CellAllocation[];
  readonly month: string;
  /** Null for a reader who may not try other plans. */
  readonly window: MonthWindow | null;
}

function Allocations({ rows, month, window }: AllocationsProps) {
  const words = useWords();
  const { tries: its, heat: places } = usePlacingWords();
  const formats = useFormats();
  const unknown = words.answer.unknown;
  const at = (row: CellAllocation) => row.months?.find((one) => one.month === month);
  const halfDays = (n: number | undefined) => (n === undefined ? unknown : formats.number(n));
  return (
    <DataTable
      caption={words.months.allocations}
      rows={rows}
      keyOf={({ id }) => id}
      file={{
        name: `${places.file}-${month}`,
        columns: [
          { title: words.months.allocation, cell: ({ reference }) => reference },
          { title: words.months.project, cell: ({ team }) => team?.project?.title ?? null },
          { title: words.months.ledBy, cell: ({ team }) => leadOf(team)?.name ?? leadOf(team)?.insee ?? null },
          { title: words.months.planned, cell: (row) => at(row)?.planned ?? null },
          { title: words.months.doneTerm, cell: (row) => at(row)?.done ?? null },
          { title: words.months.state, cell: ({ state }) => (state === null ? null : words.allocationStates[state]) },
        ],
      }}
      columns={[
        {
          key: 'project',
          title: words.months.project,
          cell: ({ team, from, until, demonstration }) => (
            <div className="stack stack-tight">
              {team?.project?.title ? (
                <Link to={`/projects/${team.project.id}`}>{team.project.title}</Link>
              ) : (
                <span>{words.months.unreadableProject}</span>
              )}
              {team?.project?.labelling && (
                <span>
                  <LabellingStateTag state={team.project.labelling.state} />
                </span>
              )}
              {from && until && (
                <span className="quiet">{words.months.until_(formats.date(from), formats.date(until))}</span>
              )}
              <span>
                <Demonstration shown={demonstration} />
              </span>
            </div>
          ),
        },
        {
          key: 'led',
          title: words.months.ledBy,
          cell: ({ team }) => {
            const lead = leadOf(team);
            return lead ? <Link to={`/communes/${lead.insee}`}>{lead.name ?? lead.insee}</Link> : unknown;
          },
        },
        { key: 'planned', title: words.months.planned, numeric: true, cell: (row) => halfDays(at(row)?.planned) },
        { key: 'done', title: words.months.doneTerm, numeric: true, cell: (row) => halfDays(at(row)?.done) },
        {
          key: 'state',
          title: words.months.state,
          cell: ({ state, imported }) => (
            <div className="stack stack-tight">
              <span>
                <AllocationStateTag state={state} />
              </span>
              {imported && <span className="quiet">{words.months.imported}</span>}
            </div>
          ),
        },
        { key: 'checks', title: words.months.checks, cell: ({ checks }) => <CheckTags checks={checks} /> },
        ...(window === null
          ? []
          : [
              {
                key: 'try',
                title: its.title,
                cell: ({ id, reference, state }: CellAllocation) => (
                  <div className="stack stack-tight">
                    <Link to={`/allocations/${id}`}>{reference ?? unknown}</Link>
                    {state !== null && movable.has(state) && (
                      <TryMove window={window} allocation={id} reference={reference ?? ''} />
                    )}
                  </div>
                ),
              },
            ]),
      ]}
    />
  );
}

/** The pole knows the pilot by itself; the commune's own word is the same one while it can be read. */
const leadOf = (team: CellAllocation['team']): CommuneName | null => team?.project?.leadCommune ?? team?.pilot ?? null;

interface OpenedProps {
  readonly technician: string;
  readonly month: string;
  readonly window: MonthWindow;
  /** Whether the reader may try other plans. */
  readonly tries: boolean;
}

/** One cell opened: its figures, then the rows they come from, each with its project and the commune that leads it. */
export function Opened({ technician, month, window, tries }: OpenedProps) {
  const words = useWords();
  const its = usePlacingWords().tries;
  const formats = useFormats();
  const answer = useAnswer<CellData>(monthCell, { technician, month });
  const post = answer.data?.technician;
  const figures = post?.months?.[0];
  return (
    <Section
      focusOn={`${technician} ${month}`}
      title={words.months.openCell(post?.function ?? post?.code ?? words.months.post, formats.month(month))}
      aside={
        <ButtonLink to={window.to({ cell: null })} weight="quiet">
          {words.months.close}
        </ButtonLink>
      }
    >
      <Answered answer={answer} whatIsMissing={{ commune: words.months.withoutCommunes }}>
        {() =>
          figures && (
            <>
              <Facts
                of={[
                  { term: words.months.capacity, value: words.months.halfDays(figures.capacity), figure: true },
                  { term: words.months.committed, value: words.months.halfDays(figures.committed), figure: true },
                  { term: words.months.doneTerm, value: words.months.halfDays(figures.done), figure: true },
                  figures.over > 0
                    ? { term: words.months.overTerm, value: words.months.halfDays(figures.over), figure: true }
                    : { term: words.months.freeTerm, value: words.months.halfDays(figures.free), figure: true },
                  {
                    term: words.months.skills,
                    value: formats.list(
                      (post.skills ?? []).map(({ label, level }) => `${label} (${words.skillLevels[level]})`),
                    ),
                  },
                ]}
              />
              {figures.overrideReason && <Notice>{words.months.overrideReason(figures.overrideReason)}</Notice>}
              {figures.allocations.length === 0 ? (
                <Empty>{words.months.noAllocations}</Empty>
              ) : (
                <Allocations rows={figures.allocations} month={month} window={tries ? window : null} />
              )}
              {tries && (
                <>
                  <p className="no-print">
                    <Link to={`/technicians/${technician}/${month}`}>{its.openDays}</Link>
                    {' · '}
                    <Link to={`/technicians/${technician}`}>{its.openPost}</Link>
                  </p>
                  {takeable(figures.allocations).length > 0 && (
                    <Fold title={its.take}>
                      <TryTake window={window} technician={technician} allocations={takeable(figures.allocations)} />
                    </Fold>
                  )}
                  <Fold title={its.leaver}>
                    <TryLeave
                      window={window}
                      technician={technician}
                      post={post.function ?? post.code ?? words.answer.unknown}
                    />
                  </Fold>
                </>
              )}
            </>
          )
        }
      </Answered>
    </Section>
  );
}
