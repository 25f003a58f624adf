import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useCouncilWords } from '../../words/councilWords.js';
import { useWords } from '../../words/Words.js';
import { CouncilRows } from './CouncilRows.js';
import councilsText from './Councils.graphql?raw';
import type { CouncilsAnswer } from './council.js';
import { PlanForm } from './PlanForm.js';

/** That many months from today, as a calendar day; the first of the month, which every month has. */
function monthsFromNow(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + months, 1)).toISOString().slice(0, 10);
}

/** When the commune's council meets: what is entered, what is only estimated, and until when it can be called. */
export default function Councils() {
  const words = useCouncilWords();
  const { answer: said } = useWords();
  const { mandate } = useSitting();
  const answer = useAnswer<CouncilsAnswer>(
    councilsText,
    { insee: mandate?.tenant ?? '', from: monthsFromNow(-6), until: monthsFromNow(13) },
    mandate?.role !== 'COMMUNE_AGENT',
  );
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/councils" />;
  const toCome = ({ heldOn, state }: { heldOn: string; state: string }) => heldOn >= today() || state === 'PLANNED';
  return (
    <Page title={words.title} lede={words.lede}>
      <Answered answer={answer}>
        {({ commune }) =>
          commune?.councils == null ? (
            <Empty>{said.unknown}</Empty>
          ) : (
            <div className="columns">
              <div className="stack stack-wide">
                <Section title={words.toCome}>
                  <CouncilRows councils={commune.councils.filter(toCome)} onDone={answer.again} />
                </Section>
              </div>
              <div className="stack stack-wide">
                <details className="no-print">
                  <summary>{words.add}</summary>
                  <PlanForm onDone={answer.again} />
                </details>
                <Section title={words.past}>
                  <CouncilRows
                    councils={commune.councils.filter((one) => !toCome(one)).reverse()}
                    onDone={answer.again}
                  />
                </Section>
              </div>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
