import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Facts } from '../../kit/Facts.js';
import { Notice } from '../../kit/Notice.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Commitments } from './Commitments.js';
import { CommitmentsForm } from './CommitmentsForm.js';
import contractFile from './ContractFile.graphql?raw';
import { ContractStateTag } from './ContractStateTag.js';
import type { ContractFile } from './contractFile.js';
import { MoveContract } from './MoveContract.js';

function Between({ contract }: { contract: ContractFile }) {
  const words = useWords();
  const formats = useFormats();
  const { party, action } = contract;
  const unknown = words.answer.unknown;
  const dates = [
    { term: words.contracts.concludedOn, value: contract.concludedOn },
    { term: words.contracts.endedOn, value: contract.endedOn },
  ].flatMap(({ term, value }) => (value === null ? [] : [{ term, value: formats.date(value) }]));
  return (
    <Section title={words.contracts.between}>
      <Facts
        of={[
          {
            term: words.contracts.with,
            value: party?.label ?? unknown,
            note: party && (party.group ? words.groupKinds[party.group] : (party.rna ?? words.partyKinds[party.kind])),
          },
          { term: words.contracts.origin, value: contract.origin ? words.contractOrigins[contract.origin] : unknown },
          {
            term: words.project.visibility,
            value: contract.visibility ? words.visibilities[contract.visibility] : unknown,
          },
          ...(action
            ? [{ term: words.commune.action, value: <Link to={`/actions/${action.id}`}>{action.title}</Link> }]
            : []),
          ...dates,
        ]}
      />
    </Section>
  );
}

/** One contract: both sides' word, and what both say of it. */
export default function Contract() {
  const { id = '' } = useParams();
  const words = useWords();
  const { mandate } = useSitting();
  const answer = useAnswer<{ contract: ContractFile | null }>(contractFile, { id });
  const contract = answer.data?.contract;
  if (contract === null && !answer.loading && answer.missing.length === 0) {
    return <Absent title={words.contracts.absent} lede={words.contracts.absentLede} />;
  }
  const mine = mandate?.role === 'COMMUNE_AGENT' && mandate.tenant === contract?.commune?.insee;
  const own = mine && contract && contract.version !== null ? { ...contract, version: contract.version } : null;
  const writable = own && (own.state === 'PROPOSED' || own.state === 'NEGOTIATED');
  return (
    <Page
      title={contract?.title ?? words.contracts.contract}
      lede={contract?.party && words.contracts.betweenThem(contract.commune?.name ?? '', contract.party.label)}
      {...(mine ? { back: { to: '/contracts', label: words.contracts.title } } : {})}
    >
      <Answered answer={answer}>
        {() =>
          contract && (
            <>
              <div className="row">
                <ContractStateTag state={contract.state} />
                <Demonstration shown={contract.demonstration} />
                <span className="quiet">{contract.reference}</span>
              </div>
              {contract.unbalancedSide && (
                <Notice kind="partial">{words.contracts.outOfBalance[contract.unbalancedSide]}</Notice>
              )}
              <div className="columns">
                <div className="stack stack-wide">
                  <Between contract={contract} />
                  {writable ? (
                    <Section title={words.contracts.commitments}>
                      <CommitmentsForm contract={own} onDone={answer.again} />
                    </Section>
                  ) : (
                    <Commitments contract={contract} own={own} onDone={answer.again} />
                  )}
                </div>
                {own && (
                  <div className="stack stack-wide no-print">
                    <MoveContract contract={own} onDone={answer.again} />
                  </div>
                )}
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
