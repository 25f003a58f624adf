import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Fold } from '../../kit/Fold.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { Tag } from '../../kit/Tag.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useAddress } from '../../kit/useAddress.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useFormats, useWords } from '../../words/Words.js';
import { EditGroup } from './EditGroup.js';
import type { Group, GroupsAnswer } from './groupDraft.js';
import { NewGroup } from './NewGroup.js';
import workingGroups from './WorkingGroups.graphql?raw';
import { useGroupWords } from './words.js';

function One({ group, onDone }: { group: Group; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const its = useGroupWords();
  const { title, theme, delegations, services, electedCount, technicianCount, since, endedOn, version } = group;
  const people = electedCount === null || technicianCount === null ? null : its.people(electedCount, technicianCount);
  return (
    <li>
      <span className="row">
        <span className="list-title">{title ?? words.answer.unknown}</span>
        {theme && <Tag sign="◇">{words.themes[theme]}</Tag>}
        <Demonstration shown={group.demonstration} />
      </span>
      <span>{people ?? words.answer.unknown}</span>
      <span className="quiet">
        {[
          delegations && delegations.length > 0 && its.delegationsAre(formats.list(delegations)),
          services && services.length > 0 && its.servicesAre(formats.list(services)),
        ]
          .filter(Boolean)
          .join('. ')}
      </span>
      <span className="quiet">
        {since && words.answer.since(formats.date(since))}
        {endedOn && `, ${its.ended(formats.date(endedOn))}`}
      </span>
      {version !== null && <EditGroup group={{ ...group, version }} onDone={onDone} />}
    </li>
  );
}

/** The groups at work on a day: which delegations and services, how many people, on what. */
export default function WorkingGroups() {
  const words = useWords();
  const its = useGroupWords();
  const siren = useOfficer();
  const address = useAddress();
  const typed = address.get('on');
  const on = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : today();
  const variables = { siren: siren ?? '', on };
  const answer = useAnswer<GroupsAnswer>(
    workingGroups,
    { ...variables, after: address.get('after') || null },
    siren === null,
  );
  if (siren === null) return <OnlyAgglomeration returnTo="/working-groups" />;
  return (
    <Page title={its.page} lede={its.lede}>
      <search className="filters no-print">
        <TextField label={its.on} kind="date" value={on} onChange={(day) => address.set('on', day)} />
      </search>
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <>
            <PagedList list={agglomeration?.workingGroups} empty={its.none}>
              {(rows) => (
                <ul className="list">
                  {rows.map((group) => (
                    <One key={group.id} group={group} onDone={answer.again} />
                  ))}
                </ul>
              )}
            </PagedList>
            <ListCsv<GroupsAnswer, Group>
              name={its.file}
              operation={workingGroups}
              variables={variables}
              listOf={(data) => data.agglomeration?.workingGroups}
              columns={[
                { title: its.title, cell: ({ title }) => title },
                { title: words.project.theme, cell: ({ theme }) => theme && words.themes[theme] },
                { title: its.delegations, cell: ({ delegations }) => delegations?.join(', ') ?? null },
                { title: its.services, cell: ({ services }) => services?.join(', ') ?? null },
                { title: its.elected, cell: ({ electedCount }) => electedCount },
                { title: its.technicians, cell: ({ technicianCount }) => technicianCount },
                { title: its.since, cell: ({ since }) => since },
                { title: its.endedOn, cell: ({ endedOn }) => endedOn },
              ]}
            />
          </>
        )}
      </Answered>
      <Fold title={its.new}>
        <NewGroup onDone={answer.again} />
      </Fold>
    </Page>
  );
}
