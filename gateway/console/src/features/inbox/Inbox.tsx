import { Link, useSearchParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Page } from '../../kit/Page.js';
import { type PageInfo, Pager } from '../../kit/Pager.js';
import { type LabellingState, LabellingStateTag } from '../../kit/StateTag.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import inbox from './Inbox.graphql?raw';

interface InboxRow {
  readonly id: string;
  readonly reference: string | null;
  readonly state: LabellingState | null;
  readonly receivedAt: string | null;
  readonly demonstration: boolean | null;
  readonly receipt: {
    readonly title: string;
    readonly withdrawnOn: string | null;
    readonly leadCommune: { readonly insee: string; readonly name: string | null };
  } | null;
}

interface InboxData {
  readonly agglomeration: {
    readonly name: string | null;
    readonly labellings: {
      readonly nodes: readonly InboxRow[];
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
    } | null;
  } | null;
}

const views = {
  toAnswer: ['RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW'],
  labelled: ['LABELLED', 'FOLLOWED'],
  answered: ['TO_MATURE', 'NOT_RETAINED', 'EXPIRED', 'SUSPENDED'],
  all: [],
} as const satisfies Record<string, readonly LabellingState[]>;
type View = keyof typeof views;
const viewNames = Object.keys(views) as View[];

const day = 86_400_000;
const ageInDays = (instant: string) => Math.max(0, Math.floor((Date.now() - new Date(instant).getTime()) / day));

/** What the communes proposed to this agglomeration, by age: what waits longest stands first. */
export default function Inbox() {
  const words = useWords();
  const formats = useFormats();
  const { mandate } = useSitting();
  const [search] = useSearchParams();
  const view = viewNames.find((name) => name === search.get('view')) ?? 'toAnswer';
  const states = views[view];
  const answer = useAnswer<InboxData>(
    inbox,
    {
      siren: mandate?.tenant ?? '',
      filter: states.length === 0 ? {} : { states },
      sort: { by: 'RECEIVED_AT', direction: 'ASCENDING' },
      after: search.get('after'),
    },
    mandate?.scale !== 'call',
  );
  const list = answer.data?.agglomeration?.labellings;
  return (
    <Page title={words.inbox.title} lede={words.inbox.lede(answer.data?.agglomeration?.name ?? '')}>
      <nav aria-label={words.inbox.view}>
        <ul className="nav">
          {viewNames.map((name) => (
            <li key={name}>
              <Link to={`?view=${name}`} {...(name === view ? { 'aria-current': 'page' as const } : {})}>
                {words.inbox.views[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Answered answer={answer}>
        {() =>
          list &&
          (list.nodes.length === 0 ? (
            <Empty>{words.inbox.empty}</Empty>
          ) : (
            <>
              <DataTable
                caption={words.inbox.views[view]}
                rows={list.nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'proposal',
                    title: words.inbox.proposal,
                    cell: ({ id, receipt, reference, demonstration }) => (
                      <div className="stack stack-tight">
                        <Link to={`/labellings/${id}`}>{receipt?.title ?? reference ?? words.answer.unknown}</Link>
                        {receipt?.withdrawnOn && (
                          <span className="quiet">{words.inbox.withdrawn(formats.date(receipt.withdrawnOn))}</span>
                        )}
                        <span>
                          <Demonstration shown={demonstration} />
                        </span>
                      </div>
                    ),
                  },
                  {
                    key: 'commune',
                    title: words.inbox.commune,
                    cell: ({ receipt }) =>
                      receipt ? (
                        <Link to={`/communes/${receipt.leadCommune.insee}`}>
                          {receipt.leadCommune.name ?? receipt.leadCommune.insee}
                        </Link>
                      ) : (
                        words.answer.unknown
                      ),
                  },
                  { key: 'state', title: words.inbox.state, cell: ({ state }) => <LabellingStateTag state={state} /> },
                  {
                    key: 'received',
                    title: words.inbox.received,
                    cell: ({ receivedAt }) =>
                      receivedAt === null ? (
                        words.answer.unknown
                      ) : (
                        <>
                          {words.inbox.age(ageInDays(receivedAt))}{' '}
                          <span className="quiet">{formats.date(receivedAt)}</span>
                        </>
                      ),
                  },
                ]}
              />
              <Pager pageInfo={list.pageInfo} shown={list.nodes.length} total={list.totalCount} />
            </>
          ))
        }
      </Answered>
    </Page>
  );
}
