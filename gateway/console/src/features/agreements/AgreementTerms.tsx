import { Link } from 'react-router';
import { Demonstration } from '../../kit/Demonstration.js';
import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { AgreementTag } from './AgreementTag.js';
import { type AgreementFile, type Party, postName } from './agreement.js';
import { useAgreementWords } from './words.js';

interface AgreementTermsProps {
  readonly agreement: AgreementFile;
  readonly name: (party: Party | null) => string | null;
}

/** What an agreement says: between whom, who gives instructions, from when until when, at what cost, by which act. */
export function AgreementTerms({ agreement, name }: AgreementTermsProps) {
  const words = useWords();
  const its = useAgreementWords();
  const formats = useFormats();
  const { unknown } = words.answer;
  const { act, kind, from, until, holdsFrom, holdsUntil, unitCostCents, technician, renews } = agreement;
  const { reimbursementStatement: owed } = agreement;
  const day = (value: string | null) => (value === null ? unknown : formats.date(value));
  return (
    <>
      <div className="row">
        <AgreementTag state={agreement.state} />
        <Demonstration shown={agreement.demonstration} />
      </div>
      <Section title={its.terms}>
        <Facts
          of={[
            { term: its.provider, value: name(agreement.provider) ?? unknown },
            { term: its.receiver, value: name(agreement.receiver) ?? unknown },
            { term: its.instructs, value: name(agreement.instructs) ?? unknown, note: its.instructsNote },
            ...(technician
              ? [{ term: its.post, value: postName(technician) }]
              : [{ term: its.post, value: its.everyPost }]),
            { term: its.firstDay, value: day(from) },
            { term: its.lastDay, value: until === null ? its.noEnd : day(until) },
            {
              term: its.holds,
              value:
                holdsFrom === null
                  ? its.holdsNot
                  : holdsUntil === null
                    ? its.withoutEnd(day(holdsFrom))
                    : words.months.until_(day(holdsFrom), day(holdsUntil)),
            },
            {
              term: its.cost,
              value: unitCostCents === null ? unknown : its.perHalfDay(formats.exactEuros(unitCostCents)),
            },
            ...(owed
              ? [
                  {
                    term: its.owed(owed.quarter),
                    value: (
                      <Link to={`/statements?quarter=${owed.quarter}`}>{formats.exactEuros(owed.amountCents)}</Link>
                    ),
                    note: words.months.halfDays(owed.halfDays),
                  },
                ]
              : []),
          ]}
        />
        {kind && <p className="quiet">{words.answer.article(its.articles[kind])}</p>}
      </Section>
      <Section title={its.act}>
        {act === null ? (
          <p className="empty">{its.noAct}</p>
        ) : (
          <Facts
            of={[
              { term: its.body, value: its.bodies[act.body] },
              { term: its.reference, value: act.reference },
              { term: its.decidedOn, value: day(act.decidedOn) },
              { term: its.enforceableFrom, value: day(act.enforceableFrom) },
              ...(agreement.personAgreedOn === null
                ? []
                : [{ term: its.personAgreedOn, value: day(agreement.personAgreedOn) }]),
              ...(agreement.orderedOn === null ? [] : [{ term: its.orderedOn, value: day(agreement.orderedOn) }]),
            ]}
          />
        )}
        {renews && (
          <p>
            <Link to={`/agreements/${renews.id}`}>
              {its.renewsOf(renews.until === null ? '' : formats.date(renews.until))}
            </Link>
          </p>
        )}
      </Section>
    </>
  );
}
