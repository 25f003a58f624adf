import { ExportButton, type ExportField } from '../../kit/ExportButton.js';
import { ImportFile } from '../../kit/ImportFile.js';
import { ImportPage } from '../../kit/ImportPage.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Section } from '../../kit/Section.js';
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
  const door = useCommuneDoor();
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/exchange" />;
  const own = { communes: [mandate.tenant] };
  return (
    <ImportPage door={door} to="/exchange" words={words}>
      {(onPreviewed) => (
        <div className="columns">
          <Section title={words.bring}>
            <ImportFile door={door} onPreviewed={onPreviewed} />
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
    </ImportPage>
  );
}
