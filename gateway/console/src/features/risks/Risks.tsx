import { useState } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import { monthsBefore } from '../../kit/monthsBefore.js';
import { Notice } from '../../kit/Notice.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { today } from '../../kit/today.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import { Compare } from './Compare.js';
import { Risk } from './Risk.js';
import risksText from './Risks.graphql?raw';
import type { RiskName, RisksAnswer } from './risksAnswer.js';
import { Sharing } from './Sharing.js';
import { ThresholdsForm } from './ThresholdsForm.js';
import { useRiskWords } from './useRiskWords.js';

const risks: readonly RiskName[] = ['personalisedCarrying', 'silos', 'involvement'];

/** The three risks of the commune's approach, for its own eyes. */
export default function Risks() {
  const words = useWords();
  const says = useRiskWords();
  const { mandate } = useSitting();
  const [day] = useState(today);
  const insee = mandate?.tenant ?? '';
  const answer = useAnswer<RisksAnswer>(
    risksText,
    {
      insee,
      month3: monthsBefore(day, 3),
      month6: monthsBefore(day, 6),
      month9: monthsBefore(day, 9),
      month12: monthsBefore(day, 12),
    },
    mandate?.role !== 'COMMUNE_AGENT',
  );
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/risks" />;
  return (
    <Page title={says.title} lede={says.lede} back={{ to: '/approach', label: words.frame.approach }}>
      <Notice>{says.onlyYou}</Notice>
      <Answered answer={answer}>
        {({ commune }) => {
          const now = commune?.now;
          if (!commune || !now) return <Empty>{words.answer.unknown}</Empty>;
          const { thresholds } = now;
          return (
            <>
              {risks.map((risk) => (
                <Risk key={risk} insee={insee} risk={risk} now={now} commune={commune} />
              ))}
              <Sharing insee={insee} />
              <Compare insee={insee} today={day} />
              {thresholds !== null && thresholds.version !== null && (
                <ThresholdsForm thresholds={{ ...thresholds, version: thresholds.version }} onDone={answer.again} />
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
