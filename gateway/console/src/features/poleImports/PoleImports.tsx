import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Fold } from '../../kit/Fold.js';
import { ImportFile } from '../../kit/ImportFile.js';
import { ImportPage } from '../../kit/ImportPage.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Section } from '../../kit/Section.js';
import { useDirector } from '../../session/useDirector.js';
import { usePoleDoor } from './usePoleDoor.js';
import { usePoleImportWords } from './words.js';

const kinds = ['POSTS', 'AGREEMENTS', 'ALLOCATIONS'] as const;

/** What the pole takes over from before: posts, agreements and allocations, in this order. */
export default function PoleImports() {
  const its = usePoleImportWords();
  const siren = useDirector();
  const door = usePoleDoor();
  if (siren === null) return <OnlyPole returnTo="/pole-imports" />;
  return (
    <ImportPage door={door} to="/pole-imports" words={its}>
      {(onPreviewed) => (
        <>
          <Section title={its.bring}>
            <p className="prose">{its.bringWhy}</p>
            <ImportFile door={door} onPreviewed={onPreviewed} />
          </Section>
          <Section title={its.columns}>
            <p className="prose">{its.columnsWhy}</p>
            {kinds.map((kind) => (
              <Fold key={kind} title={its.columnsOf[kind]}>
                <DataTable
                  caption={its.columnsOf[kind]}
                  rows={Object.entries(its.columnsIn[kind])}
                  keyOf={([column]) => column}
                  columns={[
                    { key: 'column', title: its.column, cell: ([column]) => column },
                    { key: 'what', title: its.what, cell: ([, what]) => what },
                  ]}
                />
                <p>
                  <CsvButton
                    label={its.template}
                    name={its.files[kind]}
                    heading={Object.keys(its.columnsIn[kind])}
                    rows={[]}
                  />
                </p>
              </Fold>
            ))}
          </Section>
        </>
      )}
    </ImportPage>
  );
}
