import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { CompositionForm } from './CompositionForm.js';
import type { Composition as Members } from './developmentCouncilAnswer.js';
import { useDevelopmentCouncilWords } from './words.js';

/** Who sits in the council, counted: parity within one, every age, no community councillor. */
export function Composition({ of, onDone }: { of: Members | null; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const its = useDevelopmentCouncilWords();
  const count = (members: number | null) => (members === null ? its.hidden : formats.number(members));
  return (
    <Section title={its.composition} aside={of && words.answer.since(formats.date(of.since))}>
      {of === null ? (
        <Empty>{its.noComposition}</Empty>
      ) : (
        <>
          <Facts
            of={[
              { term: its.women, value: count(of.women), figure: true },
              { term: its.men, value: count(of.men), figure: true },
              {
                term: its.parity,
                value:
                  of.women === null || of.men === null
                    ? words.answer.unknown
                    : its.gap(formats.number(Math.abs(of.women - of.men))),
                note: its.parityRule,
              },
              { term: its.councillors, value: of.withoutCouncillors ? its.noCouncillor : its.someCouncillor },
              { term: its.act, value: of.act ?? words.answer.unknown },
            ]}
          />
          <DataTable
            caption={its.agesCaption}
            rows={of.ages}
            keyOf={({ ages }) => ages}
            columns={[
              { key: 'ages', title: its.age, cell: ({ ages }) => its.ageOf(ages) },
              { key: 'members', title: its.members, numeric: true, cell: ({ members }) => count(members) },
            ]}
          />
          <p className="no-print">
            <CsvButton
              label={words.answer.csv}
              name={its.file}
              heading={[its.age, its.members]}
              rows={of.ages.map(({ ages, members }) => [its.ageOf(ages), members])}
            />
          </p>
          {of.missingAges.length > 0 && <Notice>{its.missing(formats.list(of.missingAges.map(its.ageOf)))}</Notice>}
        </>
      )}
      <Fold title={its.setComposition}>
        <CompositionForm bands={of?.ages.map(({ ages }) => ages) ?? its.bands} onDone={onDone} />
      </Fold>
    </Section>
  );
}
