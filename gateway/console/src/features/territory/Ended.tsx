import { Link } from 'react-router';
import type { Answer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { useFormats } from '../../words/Words.js';
import { useLeavingWords } from './words.js';

interface EndedRow {
  readonly since: string;
  readonly until: string | null;
  readonly commune: { readonly insee: string; readonly name: string | null };
}

/** The answer of EndedMemberships.graphql. */
export interface EndedAnswer {
  readonly agglomeration: { readonly endedMemberships: Connection<EndedRow> | null } | null;
}

/** The memberships that are over, or will be. */
export function Ended({ answer }: { answer: Answer<EndedAnswer> }) {
  const its = useLeavingWords();
  const formats = useFormats();
  return (
    <Section title={its.ended}>
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <PagedList list={agglomeration?.endedMemberships} empty={its.noneEnded} parameter="afterEnded">
            {(rows) => (
              <DataTable
                caption={its.endedCaption}
                rows={rows}
                keyOf={({ commune, since }) => `${commune.insee} ${since}`}
                columns={[
                  {
                    key: 'commune',
                    title: its.commune,
                    cell: ({ commune }) => (
                      <Link to={`/communes/${commune.insee}`}>{commune.name ?? commune.insee}</Link>
                    ),
                  },
                  { key: 'since', title: its.firstDay, cell: ({ since }) => formats.date(since) },
                  {
                    key: 'until',
                    title: its.lastDay,
                    cell: ({ until }) => (until === null ? '–' : formats.date(until)),
                  },
                ]}
              />
            )}
          </PagedList>
        )}
      </Answered>
    </Section>
  );
}
