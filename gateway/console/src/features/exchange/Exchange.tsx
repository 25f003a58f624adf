import { ButtonLink } from '../../kit/Button.js';
import { ExportButton, type ExportField } from '../../kit/ExportButton.js';
import { ImportFile } from '../../kit/ImportFile.js';
import { ImportRunOf } from '../../kit/ImportRunOf.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useExchangeWords } from '../../words/exchangeWords.js';
import { useCommuneDoor } from './useCommuneDoor.js';

const exports = [
  'actionsExport',
  'contractsExport',
  'projectsExport',
  'needsExport',
  'standsExport',
  'consentsExport',
] as const satisfies readonly ExportField[];

/** Files that a commune brings and takes away. */
export default function Exchange() {
  const words = useExchangeWords();
  const { mandate } = useSitting();
  const address = useAddress();
  const door = useCommuneDoor();
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/exchange" />;
  const run = address.get('run');
  const own = { communes: [mandate.tenant] };
  return (
    <Page
      title={words.title}
      lede={words.lede}
      actions={
        run !== '' && (
          <ButtonLink to="/exchange" weight="second">
            {words.another}
          </ButtonLink>
        )
      }
    >
      {run !== '' ? (
        <ImportRunOf door={door} id={run} />
      ) : (
        <div className="columns">
          <Section title={words.bring}>
            <ImportFile door={door} onPreviewed={(id) => address.set('run', id)} />
          </Section>
          <Section title={words.take}>
            <p>{words.takeWhy}</p>
            <ul className="list">
              {exports.map((field) => (
                <li key={field}>
                  <span className="list-title">{words.exports[field]}</span>
                  <span className="row">
                    <ExportButton field={field} {...(field === 'consentsExport' ? {} : { filter: own })} />
                    <ExportButton field={field} format="JSON" {...(field === 'consentsExport' ? {} : { filter: own })}>
                      {words.json}
                    </ExportButton>
                  </span>
                </li>
              ))}
            </ul>
            <p className="quiet">{words.takeListed}</p>
          </Section>
        </div>
      )}
    </Page>
  );
}
