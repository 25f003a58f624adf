import { Demonstration } from '../../kit/Demonstration.js';
import { PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { EditStand } from './EditStand.js';
import type { MicroDistrict, StandsAnswer } from './standsAnswer.js';

interface HeldProps {
  readonly list: NonNullable<StandsAnswer['commune']>['stands'];
  readonly microDistricts: readonly MicroDistrict[];
  readonly onDone: () => void;
}

/** The stands that were held, the last first; what was recorded of each can be corrected. */
export function Held({ list, microDistricts, onDone }: HeldProps) {
  const words = useWords();
  const formats = useFormats();
  return (
    <Section title={words.stands.held}>
      <PagedList list={list} empty={words.stands.noStand} parameter="afterStand" name={words.stands.held}>
        {(stands) => (
          <ul className="list">
            {stands.map((stand) => (
              <li key={stand.id}>
                <span className="list-title">
                  {words.stands.standOf(
                    stand.microDistrict?.name ?? words.answer.unknown,
                    stand.heldOn ? formats.date(stand.heldOn) : '',
                  )}
                </span>
                <Demonstration shown={stand.demonstration} />
                <span className="quiet">
                  {[
                    stand.contacts !== null && words.stands.met(stand.contacts, stand.firstContacts),
                    stand.heldBy && stand.heldBy.length > 0
                      ? formats.list(stand.heldBy.map((who) => words.standHolders[who]))
                      : false,
                    stand.heardNeeds && words.stands.heard(stand.heardNeeds.totalCount),
                  ]
                    .filter((part): part is string => typeof part === 'string')
                    .join(' · ')}
                </span>
                {stand.version !== null && (
                  <EditStand
                    stand={{ ...stand, version: stand.version }}
                    microDistricts={microDistricts}
                    onDone={onDone}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </Section>
  );
}
