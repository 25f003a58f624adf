import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { FundingFigures } from '../../kit/FundingFigures.js';
import { Notice } from '../../kit/Notice.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useCoFundingWords } from '../../words/coFundingWords.js';
import { useFormats } from '../../words/Words.js';
import coFundingOfProject from './CoFunding.graphql?raw';
import type { CoFundingAnswer } from './coFundingAnswer.js';
import { DeclareForm } from './DeclareForm.js';
import { FondsRows } from './FondsRows.js';
import { LawAnswer } from './LawAnswer.js';
import { ProposeForm } from './ProposeForm.js';
import { Simulate } from './Simulate.js';

/** The money of a project: what the law allows on the plan received, what is given, and what an amount would come to. */
export default function CoFunding() {
  const { id = '' } = useParams();
  const words = useCoFundingWords();
  const formats = useFormats();
  const { mandate } = useSitting();
  const answer = useAnswer<CoFundingAnswer>(coFundingOfProject, { id });
  const project = answer.data?.project;
  const money = project?.coFunding;
  const back = { to: `/projects/${id}`, label: words.back };
  if (!answer.loading && answer.missing.length === 0 && (project === null || money === null)) {
    return <Absent title={words.title} lede={words.none} way={back} />;
  }
  const officer = mandate?.role === 'PROJECT_OFFICER' && mandate.tenant === money?.agglomeration?.siren;
  const commune = mandate?.role === 'COMMUNE_AGENT' ? mandate.tenant : null;
  const received = money?.plan;
  const now = project?.fundingPlan;
  const differs =
    now &&
    received &&
    (now.costCents !== received.plan.costCents ||
      now.totalSubsidiesCents !== received.plan.totalSubsidiesCents ||
      now.privateCents !== received.plan.privateCents);
  return (
    <Page
      title={words.title}
      back={back}
      lede={project && money && words.lede(project.title ?? '', money.agglomeration?.name ?? '')}
    >
      <Answered answer={answer}>
        {() =>
          money && (
            <>
              {differs && <Notice>{words.differs}</Notice>}
              {money.cap === null && (
                <Notice kind="partial">
                  <p>{words.noPlan}</p>
                  <p>{officer ? words.noPlanOfficer : words.noPlanCommune}</p>
                </Notice>
              )}
              <div className="columns">
                <div className="stack stack-wide">
                  {money.cap && <LawAnswer cap={money.cap} />}
                  {received && (
                    <Section title={words.plan(formats.date(received.receivedAt))}>
                      <FundingFigures plan={received.plan} />
                    </Section>
                  )}
                </div>
                <div className="stack stack-wide">
                  {money.cap && <Simulate project={id} cap={money.cap} />}
                  <FondsRows fonds={money.fonds} officer={officer} commune={commune} onDone={answer.again} />
                  {officer && money.cap && <ProposeForm project={id} onDone={answer.again} />}
                  {officer && <DeclareForm project={id} onDone={answer.again} />}
                </div>
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
