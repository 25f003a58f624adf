import { ButtonLink } from '../../kit/Button.js';
import { ImportFile } from '../../kit/ImportFile.js';
import { ImportRunOf } from '../../kit/ImportRunOf.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useImportsWords } from '../../words/importsWords.js';
import { Facts } from './Facts.js';
import { useAgglomerationDoor } from './useAgglomerationDoor.js';

/** What an agglomeration takes over from before: its files, and what came of them. */
export default function Imports() {
  const words = useImportsWords();
  const { mandate } = useSitting();
  const address = useAddress();
  const door = useAgglomerationDoor();
  if (mandate?.role !== 'PROJECT_OFFICER') return <OnlyAgglomeration returnTo="/imports" />;
  const run = address.get('run');
  return (
    <Page
      title={words.title}
      lede={words.lede}
      actions={
        run !== '' && (
          <ButtonLink to="/imports" weight="second">
            {words.another}
          </ButtonLink>
        )
      }
    >
      {run !== '' ? (
        <ImportRunOf door={door} id={run} />
      ) : (
        <>
          <Section title={words.bring}>
            <p className="prose">{words.bringWhy}</p>
            <ImportFile door={door} onPreviewed={(id) => address.set('run', id)} />
          </Section>
          <Facts siren={mandate.tenant} />
        </>
      )}
    </Page>
  );
}
