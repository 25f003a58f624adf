import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { needName } from '../../kit/NeedText.js';
import { Page } from '../../kit/Page.js';
import { useAdviceWords } from '../../words/adviceWords.js';
import { useWords } from '../../words/Words.js';
import type { AdviceAnswer } from './adviceAnswer.js';
import { NeedAdvice } from './NeedAdvice.js';
import whoShouldAct from './WhoShouldAct.graphql?raw';

/** Who should act for one need of a project, lowest scale first, and what its communes decide. */
export default function WhoShouldAct() {
  const { id = '', need: needId = '' } = useParams();
  const words = useAdviceWords();
  const all = useWords();
  const answer = useAnswer<AdviceAnswer>(whoShouldAct, { id });
  const project = answer.data?.project;
  const need = project?.needs?.find((one) => one.id === needId);
  const back = { to: `/projects/${id}`, label: words.back };
  if (!answer.loading && answer.error === undefined && need === undefined) {
    return <Absent title={words.title} lede={words.absent} way={back} />;
  }
  const about = project && need && words.lede(needName(need, all), project.title ?? project.reference ?? '');
  return (
    <Page title={words.title} back={back} lede={about}>
      <Answered answer={answer} whatIsMissing={{ call: words.withoutScale, pma: words.withoutScale }}>
        {() => need && <NeedAdvice need={need} onDone={answer.again} />}
      </Answered>
    </Page>
  );
}
