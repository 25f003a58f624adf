import { useState } from 'react';
import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Fold } from '../../kit/Fold.js';
import { MonthSteps, useMonthWindow } from '../../kit/MonthWindow.js';
import { Notice } from '../../kit/Notice.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useDirector } from '../../session/useDirector.js';
import { useFormats, useWords } from '../../words/Words.js';
import { CorrectPost } from './CorrectPost.js';
import { AbsenceForm, CapacityForm } from './MonthForms.js';
import { MonthsOfPost } from './MonthsOfPost.js';
import { PostEnd } from './PostEnd.js';
import { PostTerms } from './PostTerms.js';
import { SignIn } from './SignIn.js';
import { SkillsOfPost } from './SkillsOfPost.js';
import { TakeBack } from './TakeBack.js';
import technicianText from './Technician.graphql?raw';
import type { PostFile } from './technician.js';
import { Work } from './Work.js';
import { useTechnicianWords } from './words.js';

/** One post: what it is, what it masters and gives, what it works on, who signs in as it, and when it ends. */
export default function TechnicianPage() {
  const words = useWords();
  const its = useTechnicianWords();
  const formats = useFormats();
  const { id = '' } = useParams();
  const siren = useDirector();
  const inSight = useMonthWindow();
  const { from, until } = inSight;
  const answer = useAnswer<{ technician: PostFile | null }>(technicianText, { id, from, until }, siren === null);
  const [gone, setGone] = useState<string | null>(null);
  if (siren === null) return <OnlyPole returnTo={`/technicians/${id}`} />;
  const back = { to: '/technicians', label: its.title };
  if (gone !== null) {
    return (
      <Page title={its.post} back={back}>
        <Notice kind="done" takesFocus>
          {its.tookBack(gone)}
        </Notice>
      </Page>
    );
  }
  const found = answer.data?.technician;
  return (
    <Page
      title={found?.function ?? its.post}
      lede={
        found && (
          <>
            {found.code} <Demonstration shown={found.demonstration} />
          </>
        )
      }
      back={back}
    >
      <Answered answer={answer} whatIsMissing={{ commune: words.months.withoutCommunes }}>
        {({ technician: post }) => {
          if (post === null) return <Empty>{its.gone}</Empty>;
          const deed = { post, onDone: answer.again };
          return (
            <div className="columns">
              <div className="stack stack-wide">
                <What post={post} />
                <PostTerms {...deed} />
                <CorrectPost {...deed} />
                <Section title={its.byMonth}>
                  <MonthSteps
                    of={inSight}
                    name={its.byMonth}
                    earlier={its.earlier}
                    later={its.later}
                    lede={its.monthsLede(formats.month(from), formats.month(until))}
                  />
                  <MonthsOfPost post={post} />
                  <AbsenceForm {...deed} />
                  <CapacityForm {...deed} />
                </Section>
                <Work post={post} />
              </div>
              <div className="stack stack-wide">
                <SkillsOfPost {...deed} />
                <SignIn {...deed} />
                <PostEnd {...deed} />
                {post.version !== null && (
                  <Fold title={its.byMistake}>
                    <p className="quiet">{its.takeBackBefore}</p>
                    <TakeBack
                      post={{ id: post.id, code: post.code ?? its.post, version: post.version }}
                      onDone={() => setGone(post.code ?? its.post)}
                    />
                  </Fold>
                )}
              </div>
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}

function What({ post }: { post: PostFile }) {
  const words = useWords();
  const its = useTechnicianWords();
  const formats = useFormats();
  const { unknown } = words.answer;
  const { employer, workingTime, pooledShare, since, until } = post;
  return (
    <>
      <Facts
        of={[
          { term: its.employer, value: employer?.name ?? employer?.siren ?? unknown },
          {
            term: its.workingTime,
            value: workingTime === null ? unknown : its.percent(formats.number(workingTime)),
          },
          { term: its.share, value: pooledShare === null ? unknown : its.percent(formats.number(pooledShare)) },
          {
            term: its.period,
            value:
              since === null ? unknown : its.lasts(formats.date(since), until === null ? null : formats.date(until)),
          },
          { term: its.holder, value: post.maskedByPolicy === false ? (post.holder ?? its.noHolder) : its.masked },
        ]}
      />
      {post.imported && <p className="quiet">{its.imported}</p>}
    </>
  );
}
