import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Empty } from '../../kit/Empty.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { Shown } from '../../kit/Shown.js';
import { useAddress } from '../../kit/useAddress.js';
import { useDirector } from '../../session/useDirector.js';
import { useFormats, useWords } from '../../words/Words.js';
import agenda from './Agenda.graphql?raw';
import type { AgendaData, AgendaItem } from './agendaAnswer.js';
import { Item } from './Item.js';
import { keyOf, Shortages } from './Shortages.js';
import { Targets } from './Targets.js';
import { useAgendaWords } from './words.js';

const ahead = ['4', '2', '8'] as const;

/** Skills that are short by territory and quarter, each opening its requests, advice and decision; and teams beside their targets. */
export default function Agenda() {
  const words = useWords();
  const its = useAgendaWords();
  const formats = useFormats();
  const siren = useDirector();
  const address = useAddress();
  const quarters = address.oneOf('quarters', ahead);
  const variables = { siren: siren ?? '', quarters: Number(quarters) };
  const answer = useAnswer<AgendaData>(agenda, { ...variables, first: 200 }, siren === null);
  if (siren === null) return <OnlyPole returnTo="/agenda" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <search className="filters no-print">
        <ChoiceField
          label={its.ahead}
          value={quarters}
          options={ahead.map((key) => ({ key, label: its.quarters(Number(key)) }))}
          onChange={(key) => address.set('quarters', key)}
        />
      </search>
      <Answered answer={answer}>
        {({ pole }) => {
          const told = pole?.poolingAgenda;
          if (told == null) return <Empty>{words.answer.unknown}</Empty>;
          const opened = told.items?.nodes.find((item) => keyOf(item) === address.get('item'));
          return (
            <>
              <p className="quiet">{its.counted(told.n, formats.date(told.asOf), told.rule)}</p>
              {opened && (
                <Item key={keyOf(opened)} item={opened} close={address.with('item', '')} onDone={answer.again} />
              )}
              {told.items === null && <Empty>{words.answer.unknown}</Empty>}
              {told.items?.nodes.length === 0 && <Empty>{its.none}</Empty>}
              {told.items && told.items.nodes.length > 0 && (
                <>
                  <Shortages items={told.items.nodes} quarters={told.quarters} />
                  <Shown shown={told.items.nodes.length} total={told.items.totalCount} />
                </>
              )}
              <ListCsv<AgendaData, AgendaItem>
                name={its.file}
                operation={agenda}
                variables={variables}
                listOf={(data) => data.pole?.poolingAgenda?.items}
                columns={[
                  { title: its.quarter, cell: ({ quarter }) => quarter },
                  { title: its.skill, cell: ({ skillLabel }) => skillLabel },
                  { title: its.territory, cell: ({ territory }) => territory.name ?? territory.siren },
                  { title: its.missing, cell: ({ missingHalfDays }) => missingHalfDays },
                  { title: its.able, cell: ({ ableHalfDays }) => ableHalfDays },
                  { title: its.near, cell: ({ nearHalfDays }) => nearHalfDays },
                  { title: its.advice, cell: (row) => its.answers[row.answer] },
                  {
                    title: its.requests,
                    cell: (row) => row.requests.map(({ request }) => request.reference ?? request.id).join(', '),
                  },
                  { title: its.decision, cell: ({ decision }) => decision && its.answers[decision.answer] },
                  { title: its.decidedOn, cell: ({ decision }) => decision?.decidedOn ?? null },
                ]}
              />
            </>
          );
        }}
      </Answered>
      <Targets siren={siren} />
    </Page>
  );
}
