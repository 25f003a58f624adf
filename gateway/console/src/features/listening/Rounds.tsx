import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { SearchField } from '../../kit/SearchField.js';
import { SortField } from '../../kit/SortField.js';
import { useAddress } from '../../kit/useAddress.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { ProgressTag } from './ProgressTag.js';
import { RoundForm } from './RoundForm.js';
import roundsText from './Rounds.graphql?raw';
import type { Progress, RoundRow } from './roundFile.js';
import { useRoundName } from './useRoundName.js';
import { useListeningWords } from './words.js';

interface RoundsData {
  readonly commune: { readonly name: string | null; readonly listeningRounds: Connection<RoundRow> | null } | null;
}

const progresses: readonly Progress[] = ['BETTER', 'SAME', 'WORSE', 'NEW'];

function Rows({ rows }: { rows: readonly RoundRow[] }) {
  const formats = useFormats();
  const its = useListeningWords();
  const nameOf = useRoundName();
  return (
    <DataTable
      caption={its.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'held',
          title: its.held,
          cell: ({ id, held, demonstration }) => (
            <div className="stack stack-tight">
              <Link to={`/rounds/${id}`}>{nameOf({ held })}</Link>
              <Demonstration shown={demonstration} />
            </div>
          ),
        },
        {
          key: 'scales',
          title: its.scalesField,
          cell: ({ scales }) => formats.list((scales ?? []).map((scale) => its.scales[scale])),
        },
        {
          key: 'findings',
          title: its.findings,
          cell: ({ findings }) => its.counts(findings?.length ?? 0),
        },
        {
          key: 'since',
          title: its.since,
          cell: ({ findings }) => (
            <span className="row">
              {progresses
                .map((progress) => ({
                  progress,
                  n: (findings ?? []).filter((one) => one.progress === progress).length,
                }))
                .filter(({ n }) => n > 0)
                .map(({ progress, n }) => (
                  <span key={progress} className="row">
                    {formats.number(n)} <ProgressTag progress={progress} />
                  </span>
                ))}
            </span>
          ),
        },
      ]}
    />
  );
}

/** A commune's listening rounds: its own to add to, another's as far as it shows them. */
export default function Rounds() {
  const { insee: of } = useParams();
  const words = useWords();
  const its = useListeningWords();
  const { mandate } = useSitting();
  const address = useAddress();
  const own = mandate?.role === 'COMMUNE_AGENT' ? mandate.tenant : null;
  const insee = of ?? own;
  const [text, scale] = [address.get('q'), address.get('scale')];
  const filter = {
    ...(text === '' ? {} : { search: text }),
    ...(scale in its.scales ? { scales: [scale] } : {}),
  };
  const answer = useAnswer<RoundsData>(
    roundsText,
    {
      insee,
      filter,
      sort: { by: 'HELD', direction: address.get('sort') === 'OLDEST' ? 'ASCENDING' : 'DESCENDING' },
      after: address.get('after') || null,
    },
    insee === null,
  );
  if (insee === null) return <OnlyCommune returnTo="/rounds" />;
  const isOwn = insee === own;
  const name = answer.data?.commune?.name ?? insee;
  return (
    <Page
      title={isOwn ? its.title : its.titleOf(name)}
      lede={its.lede}
      back={isOwn ? { to: '/approach', label: words.frame.approach } : { to: `/communes/${insee}`, label: name }}
    >
      <search className="filters no-print">
        <SearchField label={its.search} />
        <FilterChoice label={its.scale} name="scale" labels={its.scales} />
        <SortField labels={its.sorts} />
      </search>
      <Answered answer={answer}>
        {(data) => (
          <PagedList
            list={data.commune?.listeningRounds}
            empty={Object.keys(filter).length === 0 ? its.none : its.noneHere}
          >
            {(rows) => <Rows rows={rows} />}
          </PagedList>
        )}
      </Answered>
      {isOwn && <RoundForm insee={insee} onDone={answer.again} />}
    </Page>
  );
}
