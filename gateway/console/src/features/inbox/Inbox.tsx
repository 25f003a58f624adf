import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ageInDays } from '../../kit/age.js';
import { ButtonLink } from '../../kit/Button.js';
import { CommuneFilter } from '../../kit/CommuneFilter.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { SortField } from '../../kit/SortField.js';
import { TextField } from '../../kit/TextField.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useOfficeWords } from '../../words/officeWords.js';
import { useWords } from '../../words/Words.js';
import inbox from './Inbox.graphql?raw';
import { InboxTable } from './InboxTable.js';
import { type InboxData, nameOf } from './inboxAnswer.js';
import { useInboxView, viewNames } from './inboxView.js';

/** What the communes proposed to this agglomeration, by age: what waits longest stands first. */
export default function Inbox() {
  const words = useWords();
  const its = useOfficeWords();
  const { mandate } = useSitting();
  const { view, states, since, set, variables, after } = useInboxView();
  const siren = mandate?.tenant ?? '';
  const isOfficer = mandate?.role === 'PROJECT_OFFICER';
  const answer = useAnswer<InboxData>(inbox, { siren, ...variables, after }, !isOfficer);
  if (!isOfficer) return <OnlyAgglomeration returnTo="/inbox" />;
  return (
    <Page
      title={words.inbox.title}
      lede={words.inbox.lede(answer.data?.agglomeration?.name ?? '')}
      actions={
        <ButtonLink to="/criteria" weight="second">
          {words.frame.rooms.criteria}
        </ButtonLink>
      }
    >
      <Views
        name={words.inbox.view}
        current={view}
        of={viewNames.map((key) => ({ key, label: words.inbox.views[key] }))}
      />
      <search className="filters no-print">
        <FilterChoice
          label={words.inbox.state}
          name="state"
          labels={Object.fromEntries(states.map((state) => [state, words.labellingStates[state]]))}
        />
        <CommuneFilter siren={siren} />
        <FilterChoice label={its.clock} name="clock" labels={its.clocks} />
        <TextField label={its.receivedSince} kind="date" value={since} onChange={(typed) => set('since', typed)} />
        <SortField labels={its.sorts} />
      </search>
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <>
            <PagedList list={agglomeration?.labellings} empty={words.inbox.empty}>
              {(rows) => <InboxTable caption={its.caption} rows={rows} />}
            </PagedList>
            <ListCsv
              name="propositions"
              operation={inbox}
              variables={{ siren, ...variables }}
              listOf={(data: InboxData) => data.agglomeration?.labellings}
              columns={[
                { title: its.reference, cell: ({ reference }) => reference },
                { title: words.inbox.proposal, cell: ({ receipt }) => receipt?.title ?? null },
                { title: its.leadCommune, cell: ({ receipt }) => receipt && nameOf(receipt.leadCommune) },
                {
                  title: its.coCarriers,
                  cell: ({ receipt }) => receipt?.coCarriers.map(nameOf).join(', ') ?? null,
                },
                { title: words.inbox.state, cell: ({ state }) => state && words.labellingStates[state] },
                { title: its.proposedOn, cell: ({ receipt }) => receipt?.proposedOn ?? null },
                { title: its.receivedAt, cell: ({ receivedAt }) => receivedAt?.slice(0, 10) ?? null },
                { title: its.days, cell: ({ receivedAt }) => (receivedAt === null ? null : ageInDays(receivedAt)) },
                { title: its.updatedAt, cell: ({ updatedAt }) => updatedAt?.slice(0, 10) ?? null },
                { title: its.withdrawnOn, cell: ({ receipt }) => receipt?.withdrawnOn ?? null },
              ]}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}
