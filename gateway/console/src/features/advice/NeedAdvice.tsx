import { useEffect, useState } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Concluded } from '../../kit/Concluded.js';
import { Empty } from '../../kit/Empty.js';
import { NeedText } from '../../kit/NeedText.js';
import { Notice } from '../../kit/Notice.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useAdviceWords } from '../../words/adviceWords.js';
import { useFormats } from '../../words/Words.js';
import type { Advice, AdvisedNeed } from './adviceAnswer.js';
import { Decide } from './Decide.js';
import { type Efforts, Otherwise } from './Otherwise.js';
import simulateNeed from './SimulateNeed.graphql?raw';
import { Waterfall } from './Waterfall.js';

interface Simulation {
  readonly simulateNeed: {
    readonly need: { readonly advice: Advice | null } | null;
    readonly problems: readonly { readonly message: string }[];
  } | null;
}

/** How long a slider stands still before the scales are asked, milliseconds. */
const pause = 300;

/** One need: who should act, how it would be otherwise, and what the commune decides. */
export function NeedAdvice({ need, onDone }: { need: AdvisedNeed; onDone: () => void }) {
  const words = useAdviceWords();
  const { mandate } = useSitting();
  const given = { own: need.ownHalfDays ?? 0, inhabitants: need.inhabitantsHalfDays ?? 0 };
  const [efforts, setEfforts] = useState<Efforts>(given);
  const asked = useStill(efforts);
  const isOther = asked.own !== given.own || asked.inhabitants !== given.inhabitants;
  const simulated = useAnswer<Simulation>(
    simulateNeed,
    { input: { needId: need.id, ownHalfDays: asked.own, inhabitantsHalfDays: asked.inhabitants } },
    !isOther,
  );
  const would = isOther ? (simulated.data?.simulateNeed?.need?.advice ?? null) : null;
  const carries = mandate?.role === 'COMMUNE_AGENT' && (need.carrierCodes ?? []).includes(mandate.tenant);
  const before = (need.adviceDecisions ?? []).filter(({ commune }) => commune?.insee === mandate?.tenant).length;
  if (need.advice === null) return <Empty>{words.none}</Empty>;
  return (
    <div className="stack stack-wide">
      <div className="stack">
        <NeedText need={need} />
      </div>
      <div className="columns">
        <div className="stack stack-wide" aria-busy={simulated.loading}>
          {isOther ? (
            // What could not be asked is not known: the advice of before would be another question's answer.
            <Answered answer={simulated}>
              {({ simulateNeed: said }) => (
                <>
                  {(said?.problems ?? []).map(({ message }) => (
                    <Notice key={message} kind="problem">
                      <p>{message}</p>
                    </Notice>
                  ))}
                  {said?.need?.advice && (
                    <Advised need={need} advice={said.need.advice} efforts={asked} aside={words.simulated} />
                  )}
                </>
              )}
            </Answered>
          ) : (
            <Advised need={need} advice={need.advice} efforts={asked} aside={words.byRule(need.advice.rules)} />
          )}
        </div>
        <div className="stack stack-wide">
          {need.kind !== 'CO_FUNDING' && need.quantityHalfDays !== null && (
            <Otherwise
              need={need}
              efforts={efforts}
              onChange={setEfforts}
              said={would === null ? '' : words.wouldBe(words.verdicts[would.verdict])}
            />
          )}
          <Section title={words.decisions_}>
            <Decisions need={need} />
            {carries && need.advice?.reference && (
              <Decide reference={need.advice.reference} before={before} onDone={onDone} />
            )}
          </Section>
        </div>
      </div>
    </div>
  );
}

interface AdvisedProps {
  readonly need: AdvisedNeed;
  readonly advice: Advice;
  readonly efforts: Efforts;
  readonly aside: string;
}

/** What the rule concludes with these efforts, and what each scale would bring. */
function Advised({ need, advice, efforts, aside }: AdvisedProps) {
  const words = useAdviceWords();
  return (
    <>
      <Section title={words.concluded} aside={aside}>
        <Concluded advice={advice} />
      </Section>
      <Section title={words.waterfall} aside={words.waterfallLede}>
        <Waterfall need={need} advice={advice} own={efforts.own} inhabitants={efforts.inhabitants} />
      </Section>
    </>
  );
}

function Decisions({ need }: { need: AdvisedNeed }) {
  const words = useAdviceWords();
  const formats = useFormats();
  if (!need.adviceDecisions || need.adviceDecisions.length === 0) return <Empty>{words.noDecision}</Empty>;
  return (
    <ul className="list">
      {need.adviceDecisions.map(({ id, decision, reason, verdict, rules, decidedAt, commune }) => (
        <li key={id}>
          <span className="list-title">
            {commune?.name ?? commune?.insee} {words.decisions[decision]}
          </span>
          <span className="quiet">
            {formats.date(decidedAt)} · {words.verdicts[verdict]} · {rules}
          </span>
          {reason && <span className="prose">{reason}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The efforts once they have stood still for a moment: a slider sends many. */
function useStill({ own, inhabitants }: Efforts): Efforts {
  const [still, setStill] = useState<Efforts>({ own, inhabitants });
  useEffect(() => {
    const timer = setTimeout(() => setStill({ own, inhabitants }), pause);
    return () => clearTimeout(timer);
  }, [own, inhabitants]);
  return still;
}
