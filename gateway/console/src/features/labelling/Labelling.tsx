import { useParams } from 'react-router';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { CoFundingSection } from '../../kit/CoFundingSection.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Notice } from '../../kit/Notice.js';
import { Page } from '../../kit/Page.js';
import { LabellingStateTag } from '../../kit/StateTag.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { AbsentLabelling } from './AbsentLabelling.js';
import { Answers } from './Answers.js';
import { Clock } from './Clock.js';
import { Comments } from './Comments.js';
import { Commitments } from './Commitments.js';
import { Criteria } from './Criteria.js';
import { Decision } from './Decision.js';
import { LabelsBefore } from './LabelsBefore.js';
import { nameOf } from './labellingFile.js';
import { Proposed } from './Proposed.js';
import { SecondLook } from './SecondLook.js';
import { Story } from './Story.js';
import { Supports } from './Supports.js';
import { Thread } from './Thread.js';
import { useLabelling } from './useLabelling.js';
import { useLabellingWords } from './words.js';

/** One proposal: what the communes ask, what was answered, and the answer to give, with its reason. */
export default function Labelling() {
  const { id = '' } = useParams();
  const words = useWords();
  const its = useLabellingWords();
  const formats = useFormats();
  const { mandate } = useSitting();
  const { answer, labelling, absent } = useLabelling(id);
  if (absent) return <AbsentLabelling />;
  const receipt = labelling?.receipt;
  const proposedBy = receipt && words.inbox.fileLede(nameOf(receipt.leadCommune), formats.date(receipt.proposedOn));
  const together =
    receipt && receipt.coCarriers.length > 0
      ? `, ${words.inbox.with(formats.list(receipt.coCarriers.map(nameOf)))}`
      : '';
  const officer = mandate?.role === 'PROJECT_OFFICER' && mandate.tenant === labelling?.agglomeration?.siren;
  const informed =
    mandate?.role === 'PROJECT_OFFICER' && (labelling?.informed ?? []).some(({ siren }) => siren === mandate.tenant);
  const own = officer && labelling && labelling.version !== null ? { ...labelling, version: labelling.version } : null;
  return (
    <Page
      title={receipt?.title ?? words.inbox.proposal}
      back={{ to: '/inbox', label: words.inbox.title }}
      lede={proposedBy && `${proposedBy}${together}`}
      actions={
        labelling && (
          <ButtonLink weight="second" to={`/labellings/${labelling.id}/annex`}>
            {its.annex}
          </ButtonLink>
        )
      }
    >
      <Answered answer={answer} whatIsMissing={{ commune: words.inbox.projectMissing }}>
        {() =>
          labelling && (
            <>
              <div className="row">
                <LabellingStateTag state={labelling.state} />
                <Demonstration shown={labelling.demonstration} />
                <span className="quiet">{labelling.reference}</span>
              </div>
              {receipt?.withdrawnOn && (
                <Notice>
                  {words.inbox.withdrawn(formats.date(receipt.withdrawnOn))}. {receipt.withdrawalReason}
                </Notice>
              )}
              {informed && <Notice>{its.readOnly}</Notice>}
              <div className="columns">
                <div className="stack stack-wide">
                  <Proposed project={labelling.project} />
                  {officer && labelling.project && <CoFundingSection project={labelling.project.id} />}
                  <Supports labelling={labelling} officer={officer} onDone={answer.again} />
                  <Thread questions={labelling.questions} own={own} onDone={answer.again} />
                  {officer && (
                    <Criteria
                      review={labelling.review}
                      scorable={labelling.state === 'UNDER_REVIEW' ? own : null}
                      onDone={answer.again}
                    />
                  )}
                  <Commitments
                    labelling={labelling}
                    own={labelling.state === 'LABELLED' || labelling.state === 'FOLLOWED' ? own : null}
                    onDone={answer.again}
                  />
                  <Comments labelling={labelling} maySpeak={officer || informed} onDone={answer.again} />
                  <Story id={labelling.id} />
                </div>
                <div className="stack stack-wide">
                  <Clock labelling={labelling} />
                  {own && <LabelsBefore file={own} onDone={answer.again} />}
                  {own && <Decision file={own} onDone={answer.again} />}
                  {own?.state === 'UNDER_REVIEW' && <SecondLook file={own} onDone={answer.again} />}
                  <Answers decisions={labelling.decisions} />
                </div>
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
