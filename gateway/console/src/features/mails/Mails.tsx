import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Notice } from '../../kit/Notice.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { useSitting } from '../../session/SessionProvider.js';
import { Address } from './Address.js';
import { Kinds } from './Kinds.js';
import myNoticeChoice from './MyNoticeChoice.graphql?raw';
import type { NoticeChoice } from './noticeChoice.js';
import { useMailWords } from './useMailWords.js';

/** What the person who is signed in is told by mail, in the commune they act for. */
export default function Mails() {
  const words = useMailWords();
  const { mandate } = useSitting();
  const acts = mandate?.role === 'COMMUNE_AGENT';
  const answer = useAnswer<{ myNoticeChoice: NoticeChoice | null }>(myNoticeChoice, {}, !acts);
  if (!acts) return <OnlyCommune returnTo="/notices" />;
  return (
    <Page title={words.title} lede={words.lede}>
      <Answered answer={answer}>
        {({ myNoticeChoice: choice }) =>
          choice && (
            <>
              {!choice.carried && <Notice>{words.notCarried}</Notice>}
              <div className="columns">
                <Address choice={choice} onDone={answer.again} />
                <Kinds choice={choice} onDone={answer.again} />
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
