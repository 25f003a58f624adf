import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { Section } from '../../kit/Section.js';
import { useFormats } from '../../words/Words.js';
import type { AgreementFile } from './agreement.js';
import renewals from './Renewals.graphql?raw';
import { RenewForm } from './RenewForm.js';
import { useAgreementWords } from './words.js';

interface RenewalsData {
  readonly secondmentAgreements: {
    readonly nodes: readonly {
      readonly id: string;
      readonly state: string | null;
      readonly from: string | null;
      readonly renews: { readonly id: string } | null;
    }[];
  } | null;
}

/** The agreement that follows one: begun here, or led to when there is one already. */
export function Renewal({ agreement, until }: { agreement: AgreementFile; until: string }) {
  const its = useAgreementWords();
  const formats = useFormats();
  const answer = useAnswer<RenewalsData>(renewals, { parties: [agreement.receiver?.code ?? ''] });
  return (
    <Section title={its.renewal}>
      <Answered answer={answer}>
        {({ secondmentAgreements }) => {
          const next = secondmentAgreements?.nodes.find(({ renews }) => renews?.id === agreement.id);
          if (next === undefined) return <RenewForm agreement={agreement} until={until} />;
          return (
            <>
              <p className="prose">
                {next.state === 'DRAFT'
                  ? its.renewalDrafted(next.from === null ? '' : formats.date(next.from))
                  : its.renewalSigned}
              </p>
              <p>
                <ButtonLink to={`/agreements/${next.id}`}>
                  {next.state === 'DRAFT' ? its.toRenewalDraft : its.toRenewal}
                </ButtonLink>
              </p>
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
