import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { Empty } from '../../kit/Empty.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useDirector } from '../../session/useDirector.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useWords } from '../../words/Words.js';
import agglomerationCouncils from './AgglomerationCouncils.graphql?raw';
import { agglomerationBody, BodyContext, poleBody } from './body.js';
import { CouncilRows } from './CouncilRows.js';
import councilsText from './Councils.graphql?raw';
import type { CouncilsAnswer } from './council.js';
import { PlanForm } from './PlanForm.js';
import poleCouncils from './PoleCouncils.graphql?raw';
import { useCalendarWords } from './useCalendarWords.js';

/** That many months from today, as a calendar day; the first of the month, which every month has. */
function monthsFromNow(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + months, 1)).toISOString().slice(0, 10);
}

interface CalendarProps {
  readonly operation: string;
  readonly variables: Readonly<Record<string, string>>;
}

function Calendar({ operation, variables }: CalendarProps) {
  const words = useCalendarWords();
  const { answer: said } = useWords();
  const answer = useAnswer<CouncilsAnswer>(operation, {
    ...variables,
    from: monthsFromNow(-6),
    until: monthsFromNow(13),
  });
  const toCome = ({ heldOn, state }: { heldOn: string; state: string }) => heldOn >= today() || state === 'PLANNED';
  return (
    <Page title={words.title} lede={words.lede}>
      <Answered answer={answer}>
        {({ commune, agglomeration, pole }) => {
          const councils = (commune ?? agglomeration ?? pole)?.councils;
          if (councils == null) return <Empty>{said.unknown}</Empty>;
          return (
            <div className="columns">
              <div className="stack stack-wide">
                <Section
                  title={words.toCome}
                  aside={
                    <CsvButton
                      label={said.csv}
                      name={words.file}
                      heading={[words.day, words.kind, words.state, words.note]}
                      rows={councils.map(({ heldOn, kind, state, estimated, note }) => [
                        heldOn,
                        words.kinds[kind],
                        estimated ? words.estimated : words.states[state],
                        note,
                      ])}
                    />
                  }
                >
                  <CouncilRows councils={councils.filter(toCome)} onDone={answer.again} />
                </Section>
              </div>
              <div className="stack stack-wide">
                <details className="no-print">
                  <summary>{words.add}</summary>
                  <PlanForm onDone={answer.again} />
                </details>
                <Section title={words.past}>
                  <CouncilRows councils={councils.filter((one) => !toCome(one)).reverse()} onDone={answer.again} />
                </Section>
              </div>
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}

/** When the council meets: what is entered, what is only estimated, and until when it can be called. */
export default function Councils() {
  const { mandate } = useSitting();
  const siren = useOfficer();
  const pole = useDirector();
  if (pole !== null) {
    return (
      <BodyContext value={poleBody}>
        <Calendar operation={poleCouncils} variables={{ siren: pole }} />
      </BodyContext>
    );
  }
  if (siren !== null) {
    return (
      <BodyContext value={agglomerationBody}>
        <Calendar operation={agglomerationCouncils} variables={{ siren }} />
      </BodyContext>
    );
  }
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/councils" />;
  return <Calendar operation={councilsText} variables={{ insee: mandate.tenant }} />;
}
