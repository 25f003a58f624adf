import type { ReactNode } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Came } from '../../kit/Came.js';
import { CorrectOne } from '../../kit/CorrectOne.js';
import { type Column, DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useFormats, useWords } from '../../words/Words.js';
import { MeetingFilters } from './MeetingFilters.js';
import type { ListProps, Meeting } from './meetingRows.js';
import { PersonCount } from './PersonCount.js';
import { useMeetingFilter } from './useMeetingFilter.js';
import { useMeetingName } from './useMeetingName.js';
import { useMeetingWords } from './words.js';

interface MeetingListProps<Row extends Meeting, List extends string> extends ListProps {
  readonly view: 'forums' | 'events';
  readonly operation: string;
  /** The commune's field that the operation asks. */
  readonly list: List;
  /** The input's field that names such a meeting. */
  readonly kind: 'eventId' | 'forumSessionId';
  readonly name: string;
  readonly untitled: string;
  /** What a row says beside its title, its day and how many came. */
  readonly columns: readonly Column<Row>[];
  readonly form: (onDone: () => void) => ReactNode;
  /** The fields that correct one of them. */
  readonly edit: (row: Row & { readonly version: number }, onDone: () => void) => ReactNode;
}

/** Meetings that were held, how many came to each; for their own commune also who, and one more. */
export function MeetingList<Row extends Meeting, List extends string>(props: MeetingListProps<Row, List>) {
  const { view, insee, isOwn, onChange, untitled } = props;
  const words = useWords();
  const formats = useFormats();
  const its = useMeetingWords();
  const name = useMeetingName(untitled);
  const { variables, narrowed } = useMeetingFilter();
  const answer = useAnswer<{ readonly commune: Readonly<Record<List, Connection<Row> | null>> | null }>(
    props.operation,
    { insee, ...variables },
  );
  const list = answer.data?.commune?.[props.list];
  const held = list?.nodes ?? [];
  const again = () => {
    answer.again();
    onChange();
  };
  const first: readonly Column<Row>[] = [
    {
      key: 'title',
      title: props.name,
      cell: ({ title, demonstration }) => (
        <div className="stack stack-tight">
          {title ?? untitled}
          <Demonstration shown={demonstration} />
        </div>
      ),
    },
    {
      key: 'held',
      title: its.heldOn,
      cell: ({ heldOn }) => (heldOn ? formats.date(heldOn) : words.answer.unknown),
    },
    {
      key: 'participants',
      title: its.participants,
      numeric: true,
      cell: ({ participants, suppressed }) => <PersonCount of={participants} suppressed={suppressed} isOwn={isOwn} />,
    },
  ];
  return (
    <>
      <MeetingFilters />
      <Answered answer={answer}>
        {() => (
          <PagedList list={list} empty={narrowed ? its.noneHere : its.none[view]}>
            {(rows) => (
              <>
                <DataTable
                  caption={its.captions[view]}
                  rows={rows}
                  keyOf={({ id }) => id}
                  columns={[...first, ...props.columns]}
                />
                <p className="quiet">{its.hiddenWhy}</p>
              </>
            )}
          </PagedList>
        )}
      </Answered>
      {isOwn && held.length > 0 && (
        <Came
          kind={props.kind}
          meetings={held.map(({ id, title, heldOn }) => ({ id, title: title ?? untitled, heldOn }))}
          onDone={again}
        />
      )}
      {isOwn && held.length > 0 && (
        <CorrectOne title={its.correctOne[view]} label={its.which} rows={held} nameOf={name}>
          {(row) => props.edit(row, again)}
        </CorrectOne>
      )}
      {isOwn && (
        <details className="no-print">
          <summary>{its.add[view]}</summary>
          {props.form(again)}
        </details>
      )}
    </>
  );
}
