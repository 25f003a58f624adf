import { Link } from 'react-router';
import { ageInDays } from '../../kit/age.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { type LabellingState, LabellingStateTag } from '../../kit/StateTag.js';
import { useFormats, useWords } from '../../words/Words.js';
import { type InboxRow, nameOf } from './inboxAnswer.js';
import { views } from './inboxView.js';

/** What was answered waits no more, whatever its age. */
const waits = (state: LabellingState | null) => views.toAnswer.some((one) => one === state);

/** Proposals, each with who leads it, where it stands and since when it is here. */
export function InboxTable({ caption, rows }: { caption: string; rows: readonly InboxRow[] }) {
  const words = useWords();
  const formats = useFormats();
  const unknown = words.answer.unknown;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'proposal',
          title: words.inbox.proposal,
          cell: ({ id, receipt, reference, demonstration }) => (
            <div className="stack stack-tight">
              <Link to={`/labellings/${id}`}>{receipt?.title ?? reference ?? unknown}</Link>
              {receipt?.withdrawnOn && (
                <span className="quiet">{words.inbox.withdrawn(formats.date(receipt.withdrawnOn))}</span>
              )}
              <span className="row">
                <span className="quiet">{reference}</span>
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
              <Link to={`/communes/${receipt.leadCommune.insee}`}>{nameOf(receipt.leadCommune)}</Link>
            ) : (
              unknown
            ),
        },
        { key: 'state', title: words.inbox.state, cell: ({ state }) => <LabellingStateTag state={state} /> },
        {
          key: 'received',
          title: words.inbox.received,
          cell: ({ receivedAt, state }) =>
            receivedAt === null ? (
              unknown
            ) : (
              <>
                {waits(state) && `${words.inbox.age(ageInDays(receivedAt))} `}
                <span className="quiet">{formats.date(receivedAt)}</span>
              </>
            ),
        },
      ]}
    />
  );
}
