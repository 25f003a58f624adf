import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Notice } from '../../kit/Notice.js';
import { OnlyInstitution } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { keepsQuestions } from '../../session/keepsQuestions.js';
import { useSitting } from '../../session/SessionProvider.js';
import { Address } from './Address.js';
import { Kinds } from './Kinds.js';
import { mailOperations } from './mailOperations.js';
import type { NoticeChoice } from './noticeChoice.js';
import { useMailWords } from './useMailWords.js';

/** What the person who is signed in is told by mail, in the institution they act for. */
export default function Mails() {
  const words = useMailWords();
  const { mandate } = useSitting();
  const told = keepsQuestions(mandate);
  const operations = mailOperations[told ? mandate.scale : 'commune'];
  const answer = useAnswer<{ myNoticeChoice: NoticeChoice | null }>(operations.ask, {}, !told);
  if (!told) return <OnlyInstitution title={words.only} lede={words.onlyLede} returnTo="/notices" />;
  return (
    <Page title={words.title} lede={words.lede}>
      <Answered answer={answer}>
        {({ myNoticeChoice: choice }) =>
          choice && (
            <>
              {!choice.carried && <Notice>{words.notCarried}</Notice>}
              <div className="columns">
                <Address choice={choice} operations={operations} onDone={answer.again} />
                <Kinds choice={choice} operations={operations} onDone={answer.again} />
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
