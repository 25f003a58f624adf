import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { DownloadButton } from '../../kit/DownloadButton.js';
import { Fold } from '../../kit/Fold.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useDirector } from '../../session/useDirector.js';
import { useWords } from '../../words/Words.js';
import agreementFile from './AgreementFile.graphql?raw';
import { AgreementTerms } from './AgreementTerms.js';
import type { AgreementFile } from './agreement.js';
import { NotRenewed } from './NotRenewed.js';
import { Renewal } from './Renewal.js';
import { RestsOnIt } from './RestsOnIt.js';
import { SignForm } from './SignForm.js';
import { TerminateForm } from './TerminateForm.js';
import { useParties } from './useParties.js';
import { useAgreementWords } from './words.js';

interface DeedsProps {
  readonly agreement: AgreementFile & { readonly version: number };
  readonly onDone: () => void;
}

/** What can be done from where it stands. */
function Deeds({ agreement, onDone }: DeedsProps) {
  const its = useAgreementWords();
  const { id, state, until } = agreement;
  return (
    <>
      {state === 'DRAFT' && (
        <>
          <Section title={its.draft}>
            <p className="quiet">{its.draftLede}</p>
            <div className="row no-print">
              <DownloadButton from={`/files/pma/agreement-draft/${id}?format=docx`}>{its.docx}</DownloadButton>
              <DownloadButton from={`/files/pma/agreement-draft/${id}?format=pdf`}>{its.pdf}</DownloadButton>
            </div>
          </Section>
          <Section title={its.signing}>
            <SignForm agreement={agreement} onDone={onDone} />
          </Section>
        </>
      )}
      {state === 'SIGNED' && until !== null && <Renewal agreement={agreement} until={until} />}
      {(state === 'SIGNED' || state === 'RENEWED') && (
        <Fold title={its.terminating}>
          <TerminateForm agreement={agreement} onDone={onDone} />
        </Fold>
      )}
    </>
  );
}

/** One agreement: what it says, what rests on it, what would become of that, and how it goes on or ends. */
export default function Agreement() {
  const { id = '' } = useParams();
  const words = useWords();
  const its = useAgreementWords();
  const siren = useDirector();
  const parties = useParties(siren ?? '');
  const answer = useAnswer<{ secondmentAgreement: AgreementFile | null }>(agreementFile, { id }, siren === null);
  if (siren === null) return <OnlyPole returnTo={`/agreements/${id}`} />;
  const agreement = answer.data?.secondmentAgreement;
  const back = { to: '/agreements', label: its.title };
  if (agreement === null && !answer.loading && answer.missing.length === 0) {
    return <Absent title={its.absent} lede={its.absentLede} way={back} />;
  }
  const { unknown } = words.answer;
  return (
    <Page
      title={
        agreement
          ? its.between(parties.name(agreement.provider) ?? unknown, parties.name(agreement.receiver) ?? unknown)
          : its.agreement
      }
      lede={agreement?.kind && its.kinds[agreement.kind]}
      back={back}
    >
      <Answered answer={answer}>
        {() =>
          agreement && (
            <div className="columns">
              <div className="stack stack-wide">
                <AgreementTerms agreement={agreement} name={parties.name} />
                {agreement.state !== 'DRAFT' && <RestsOnIt agreement={agreement} siren={siren} />}
                {agreement.until !== null && (agreement.state === 'SIGNED' || agreement.state === 'RENEWED') && (
                  <NotRenewed agreement={agreement} siren={siren} until={agreement.until} />
                )}
                {agreement.state === 'DRAFT' && agreement.renews && (
                  <p>
                    <Link to={`/agreements/${agreement.renews.id}`}>{its.toRenewed}</Link>
                  </p>
                )}
              </div>
              <div className="stack stack-wide">
                {agreement.version !== null && (
                  <Deeds agreement={{ ...agreement, version: agreement.version }} onDone={answer.again} />
                )}
              </div>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
