import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Shown } from '../../kit/Shown.js';
import { useFormats, useWords } from '../../words/Words.js';
import { AdoptionForm } from './AdoptionForm.js';
import { LeadForm } from './LeadForm.js';
import type { Organisation, Programme } from './programme.js';
import { useProgrammeWords } from './words.js';

interface LeadsProps {
  readonly programme: Programme;
  readonly members: readonly Organisation[];
  readonly onDone: () => void;
}

/** Practices found elsewhere, each with who took it up and how it was adapted. */
export function Leads({ programme, members, onDone }: LeadsProps) {
  const words = useWords();
  const its = useProgrammeWords();
  const formats = useFormats();
  const { id, leads } = programme;
  return (
    <>
      {leads === null || leads.nodes.length === 0 ? (
        <Empty>{leads === null ? words.answer.unknown : its.noPractice}</Empty>
      ) : (
        <>
          <ul className="list">
            {leads.nodes.map((lead) => (
              <li key={lead.id}>
                <span className="list-title">{lead.title ?? words.answer.unknown}</span>
                <span className="quiet">
                  {its.found(
                    lead.origin?.name ?? lead.foundAt ?? words.answer.unknown,
                    lead.foundOn === null ? words.answer.unknown : formats.date(lead.foundOn),
                  )}
                </span>
                {lead.text && <span className="prose">{lead.text}</span>}
                {lead.adoptions?.nodes.length === 0 && <span className="quiet">{its.takenUpByNobody}</span>}
                {lead.adoptions?.nodes.map(({ id: adoption, member, takenUpOn, adaptation }) => (
                  <span key={adoption}>
                    {its.takenUp(member.name, formats.date(takenUpOn))}
                    {adaptation !== '' && ` ${adaptation}`}
                  </span>
                ))}
                {lead.adoptions && <Shown shown={lead.adoptions.nodes.length} total={lead.adoptions.totalCount} />}
                <Fold title={its.newAdoption(lead.title ?? '')}>
                  <AdoptionForm lead={lead.id} members={members} onDone={onDone} />
                </Fold>
              </li>
            ))}
          </ul>
          <Shown shown={leads.nodes.length} total={leads.totalCount} />
        </>
      )}
      <Fold title={its.newPractice(programme.title ?? '')}>
        <LeadForm programme={id} members={members} onDone={onDone} />
      </Fold>
    </>
  );
}
