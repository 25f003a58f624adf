import { ImportFile } from '../../kit/ImportFile.js';
import { ImportPage } from '../../kit/ImportPage.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useImportsWords } from '../../words/importsWords.js';
import { Facts } from './Facts.js';
import { useAgglomerationDoor } from './useAgglomerationDoor.js';

/** What an agglomeration takes over from before: its files, and what came of them. */
export default function Imports() {
  const words = useImportsWords();
  const { mandate } = useSitting();
  const door = useAgglomerationDoor();
  if (mandate?.role !== 'PROJECT_OFFICER') return <OnlyAgglomeration returnTo="/imports" />;
  return (
    <ImportPage door={door} to="/imports" words={words}>
      {(onPreviewed) => (
        <>
          <Section title={words.bring}>
            <p className="prose">{words.bringWhy}</p>
            <ImportFile door={door} onPreviewed={onPreviewed} />
          </Section>
          <Facts siren={mandate.tenant} />
        </>
      )}
    </ImportPage>
  );
}
