import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import silentCommunes from './SilentCommunes.graphql?raw';
import { useInitiativeWords } from './words.js';

interface SilentRow {
  readonly lastActOn: string | null;
  readonly days: number | null;
  readonly commune: { readonly insee: string; readonly name: string | null; readonly population: number | null } | null;
}

interface SilentAnswer {
  readonly agglomeration: { readonly silentCommunes: Connection<SilentRow> | null } | null;
}

/** Members of which nothing was heard for ninety days: whom to call, and never a reproach. */
export default function SilentCommunes() {
  const words = useWords();
  const its = useInitiativeWords();
  const formats = useFormats();
  const address = useAddress();
  const { mandate } = useSitting();
  const isOfficer = mandate?.role === 'PROJECT_OFFICER';
  const variables = { siren: mandate?.tenant ?? '', after: address.get('after') || null };
  const answer = useAnswer<SilentAnswer>(silentCommunes, variables, !isOfficer);
  if (!isOfficer) return <OnlyAgglomeration returnTo="/silent-communes" />;
  return (
    <Page title={its.silent.title} lede={its.silent.lede} back={{ to: '/initiatives', label: its.title }}>
      <Answered answer={answer} whatIsMissing={{ commune: its.silent.without }}>
        {({ agglomeration }) => (
          <PagedList list={agglomeration?.silentCommunes} empty={its.silent.none}>
            {(rows) => (
              <DataTable
                caption={its.silent.caption}
                rows={rows}
                keyOf={({ commune }) => commune?.insee ?? ''}
                columns={[
                  {
                    key: 'commune',
                    title: its.commune,
                    cell: ({ commune }) =>
                      commune === null ? (
                        words.answer.unknown
                      ) : (
                        <Link to={`/communes/${commune.insee}`}>{commune.name ?? commune.insee}</Link>
                      ),
                  },
                  {
                    key: 'inhabitants',
                    title: its.inhabitants,
                    numeric: true,
                    cell: ({ commune }) =>
                      commune?.population == null ? words.answer.unknown : formats.number(commune.population),
                  },
                  {
                    key: 'last',
                    title: its.silent.last,
                    cell: ({ lastActOn, days }) =>
                      lastActOn === null || days === null ? (
                        its.silent.never
                      ) : (
                        <>
                          {formats.date(lastActOn)} <span className="quiet">{its.silent.days(days)}</span>
                        </>
                      ),
                  },
                ]}
              />
            )}
          </PagedList>
        )}
      </Answered>
    </Page>
  );
}
