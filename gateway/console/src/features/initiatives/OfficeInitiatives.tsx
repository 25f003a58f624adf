import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Page } from '../../kit/Page.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Counts, InitiativeSummary, Level } from './initiativeAnswer.js';
import { ObjectiveWords } from './ObjectiveWords.js';
import officeInitiatives from './OfficeInitiatives.graphql?raw';
import { OpenInitiative } from './OpenInitiative.js';
import { useInitiativeWords } from './words.js';

interface OfficeAnswer {
  readonly agglomeration: {
    readonly name: string | null;
    readonly initiatives: Connection<
      InitiativeSummary & { readonly engagementCounts: Omit<Counts, 'bySize'> | null }
    > | null;
  } | null;
}

const countOf = { REALLY: 'really', NOMINALLY: 'nominally', NOT: 'not' } as const satisfies Record<Level, string>;

/** What an agglomeration sets its communes in motion on, and how many of them are really engaged. */
export function OfficeInitiatives() {
  const words = useWords();
  const its = useInitiativeWords();
  const formats = useFormats();
  const address = useAddress();
  const { mandate } = useSitting();
  const variables = { siren: mandate?.tenant ?? '', after: address.get('after') || null };
  const answer = useAnswer<OfficeAnswer>(officeInitiatives, variables);
  return (
    <Page title={its.title} lede={its.lede(answer.data?.agglomeration?.name ?? '')}>
      <p>
        <Link to="/silent-communes">{its.silent.link}</Link>
      </p>
      <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes }}>
        {({ agglomeration }) =>
          agglomeration && (
            <>
              <PagedList list={agglomeration.initiatives} empty={its.none}>
                {(rows) => (
                  <DataTable
                    caption={its.caption}
                    rows={rows}
                    keyOf={({ id }) => id}
                    columns={[
                      {
                        key: 'title',
                        title: its.initiative,
                        cell: ({ id, title, demonstration }) => (
                          <div className="stack stack-tight">
                            <Link to={`/initiatives/${id}`}>{title ?? words.answer.unknown}</Link>
                            <Demonstration shown={demonstration} />
                          </div>
                        ),
                      },
                      {
                        key: 'objective',
                        title: its.objective,
                        cell: ({ objective }) => <ObjectiveWords of={objective} absent={its.noObjective} />,
                      },
                      {
                        key: 'participation',
                        title: its.participation,
                        cell: ({ participationObjective }) => (
                          <ObjectiveWords of={participationObjective} absent={its.notDefined} />
                        ),
                      },
                      ...(['REALLY', 'NOMINALLY', 'NOT'] as const).map((level) => ({
                        key: level,
                        title: its.levelsMany[level],
                        numeric: true,
                        cell: ({ id, title, engagementCounts }: (typeof rows)[number]) =>
                          engagementCounts === null ? (
                            words.answer.unknown
                          ) : (
                            <Link
                              to={`/initiatives/${id}?level=${level}`}
                              aria-label={`${title} – ${its.levelsMany[level]} : ${engagementCounts[countOf[level]]}`}
                            >
                              {formats.number(engagementCounts[countOf[level]])}
                            </Link>
                          ),
                      })),
                    ]}
                  />
                )}
              </PagedList>
              <p className="quiet prose">{its.whatLevels}</p>
              <OpenInitiative onDone={answer.again} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}
