import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { AllocationStateTag } from '../../kit/StateTag.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { PostFile } from './technician.js';
import { useTechnicianWords } from './words.js';

/** What a post works on, or is asked for. */
export function Work({ post: { code, allocations } }: { post: PostFile }) {
  const words = useWords();
  const its = useTechnicianWords();
  const formats = useFormats();
  return (
    <Section title={its.work}>
      {allocations === null || allocations.nodes.length === 0 ? (
        <Empty>{allocations === null ? words.answer.unknown : its.noWork}</Empty>
      ) : (
        <>
          <DataTable
            caption={its.workCaption}
            rows={allocations.nodes}
            keyOf={({ id }) => id}
            // Half a list would be taken for the whole.
            file={
              allocations.nodes.length < allocations.totalCount
                ? null
                : {
                    name: `${its.workFile}-${code}`,
                    columns: [
                      { title: words.months.allocation, cell: ({ reference }) => reference },
                      { title: words.months.project, cell: ({ team }) => team?.project?.title ?? null },
                      { title: its.firstDay, cell: ({ from }) => from },
                      { title: its.lastDay, cell: ({ until }) => until },
                      {
                        title: words.months.state,
                        cell: ({ state }) => (state === null ? null : words.allocationStates[state]),
                      },
                    ],
                  }
            }
            columns={[
              {
                key: 'allocation',
                title: words.months.allocation,
                cell: ({ id, reference }) => <Link to={`/allocations/${id}`}>{reference ?? words.answer.unknown}</Link>,
              },
              {
                key: 'project',
                title: words.months.project,
                cell: ({ team }) => team?.project?.title ?? words.months.unreadableProject,
              },
              {
                key: 'period',
                title: its.period,
                cell: ({ from, until }) =>
                  from && until ? words.months.until_(formats.date(from), formats.date(until)) : words.answer.unknown,
              },
              { key: 'state', title: words.months.state, cell: ({ state }) => <AllocationStateTag state={state} /> },
            ]}
          />
          <Shown shown={allocations.nodes.length} total={allocations.totalCount} />
        </>
      )}
    </Section>
  );
}
