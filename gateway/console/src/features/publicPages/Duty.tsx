import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { CommuneLink, type NamedCommune } from './CommuneLink.js';
import dutyCommunes from './DutyCommunes.graphql?raw';
import { useOpenWords } from './words.js';

interface DutyData {
  readonly duty: {
    readonly nodes: readonly (NamedCommune & { readonly population: number | null })[];
    readonly totalCount: number;
  } | null;
  readonly all: { readonly totalCount: number } | null;
}

/** The law's duty to publish, and the communes large enough to have it. */
export function Duty() {
  const words = useWords();
  const formats = useFormats();
  const { openData, commune } = useOpenWords();
  const answer = useAnswer<DutyData>(dutyCommunes, {});
  return (
    <Section title={openData.duty}>
      <p className="prose">
        {openData.dutyText} <span className="quiet">{openData.confirm}</span>
      </p>
      <Answered answer={answer}>
        {({ duty, all }) =>
          duty !== null &&
          all !== null && (
            <details>
              <summary>{openData.dutyCount(formats.number(duty.totalCount), formats.number(all.totalCount))}</summary>
              <DataTable
                caption={openData.dutyCaption}
                rows={duty.nodes}
                keyOf={({ insee }) => insee}
                columns={[
                  { key: 'commune', title: commune, cell: (row) => <CommuneLink of={row} /> },
                  {
                    key: 'population',
                    title: openData.population,
                    numeric: true,
                    cell: ({ population }) => (population === null ? words.answer.unknown : formats.number(population)),
                  },
                ]}
              />
            </details>
          )
        }
      </Answered>
    </Section>
  );
}
