import { Link } from 'react-router';
import { Facts } from '../../kit/Facts.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { AdviceTag } from './AdviceTag.js';
import type { AgendaItem } from './agendaAnswer.js';
import { DecideForm } from './DecideForm.js';
import { Lenders } from './Lenders.js';
import { useAgendaWords } from './words.js';

interface ItemProps {
  readonly item: AgendaItem;
  /** The address without it. */
  readonly close: string;
  readonly onDone: () => void;
}

/** One shortage: its figures and their requests, the advice with its reason, and the decision that people take. */
export function Item({ item, close, onDone }: ItemProps) {
  const words = useWords();
  const its = useAgendaWords();
  const formats = useFormats();
  const { decision, territory } = item;
  const place = territory.name ?? territory.siren;
  const name = its.item(item.skillLabel, place, its.named(item.quarter));
  return (
    <Section title={name} aside={<Link to={close}>{words.months.close}</Link>} focusOn={name}>
      <div className="row">
        <span>{its.advice}</span>
        <AdviceTag advice={item.answer} />
      </div>
      <p className="prose">{item.reason}</p>
      <Facts
        of={[
          { term: its.missing, value: words.months.halfDays(item.missingHalfDays) },
          { term: its.able, value: words.months.halfDays(item.ableHalfDays) },
          { term: its.near, value: words.months.halfDays(item.nearHalfDays) },
          { term: its.lasting, value: its.quarters(item.quartersShort) },
        ]}
      />
      <ul className="bullets">
        {item.requests.map(({ request, halfDays }) => (
          <li key={request.id}>
            <Link to={`/to-serve?view=all&skill=${item.skill}`}>{request.reference ?? words.answer.unknown}</Link>,{' '}
            {words.months.halfDays(halfDays)}
          </li>
        ))}
      </ul>
      {decision ? (
        <>
          <div className="row">
            <span>{its.decided(decision.decidedBy, formats.date(decision.decidedOn))}</span>
            <AdviceTag advice={decision.answer} />
          </div>
          <p className="prose">{decision.text}</p>
        </>
      ) : (
        <p className="quiet">{its.undecided}</p>
      )}
      {item.answer === 'BORROW' && (
        <Fold title={its.whoCouldLend(place)}>
          <Lenders siren={territory.siren} skill={item.skill} />
        </Fold>
      )}
      <Fold title={decision ? its.decideAnew : its.decide}>
        <DecideForm item={item} onDone={onDone} />
      </Fold>
    </Section>
  );
}
