import { Notice } from '../../kit/Notice.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { Skeleton } from '../../kit/Skeleton.js';
import { useFormats, useLanguage } from '../../words/Words.js';
import { Duty } from './Duty.js';
import { catalogueAddress, type OpenFiles, useOpenFiles } from './openFiles.js';
import { useOpenWords } from './words.js';

/** The observatory has a file for each indicator: they stand under one line. */
const isFeed = ({ key }: OpenFiles['datasets'][number]) => key.startsWith('observatoire-');

function Files({ of }: { of: OpenFiles['datasets'] }) {
  const formats = useFormats();
  const { openData } = useOpenWords();
  return (
    <ul className="list">
      {of.map(({ key, title, says, columns }) => (
        <li key={key}>
          <strong>{title}</strong>
          <span>{says}</span>
          <span className="row">
            {(['csv', 'json'] as const).map((format) => (
              <a key={format} href={`/open-data/${key}.${format}`} download aria-label={openData[format](title)}>
                {format.toUpperCase()}
              </a>
            ))}
          </span>
          <details>
            <summary>{openData.columns(formats.number(columns.length))}</summary>
            <dl className="facts">
              {columns.map((column) => (
                <div key={column.name}>
                  <dt>{column.name}</dt>
                  <dd>{column.says}</dd>
                </div>
              ))}
            </dl>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Everything public as files: what there is, what each column says, the licence, and who must do so. */
export default function OpenData() {
  const { language } = useLanguage();
  const formats = useFormats();
  const { openData } = useOpenWords();
  const files = useOpenFiles(language);
  return (
    <Page title={openData.title} lede={openData.lede} back={{ to: '/public', label: openData.back }}>
      <Section title={openData.files}>
        <p className="prose">{openData.fresh}</p>
        {files === null && <Skeleton />}
        {files === 'FAILED' && <Notice kind="problem">{openData.failed}</Notice>}
        {files !== null && files !== 'FAILED' && (
          <>
            <Files of={files.datasets.filter((one) => !isFeed(one))} />
            <details>
              <summary>{openData.feeds(formats.number(files.datasets.filter(isFeed).length))}</summary>
              <p className="prose">{openData.feedsText}</p>
              <Files of={files.datasets.filter(isFeed)} />
            </details>
          </>
        )}
      </Section>
      <Section title={openData.licence}>
        <p className="prose">
          {openData.licenceText}{' '}
          {files !== null && files !== 'FAILED' && <a href={files.licence.address}>{files.licence.title}</a>}
        </p>
        <p className="prose">
          <a href={catalogueAddress}>{openData.catalogue}</a> {openData.catalogueText}
        </p>
      </Section>
      <Section title={openData.absent}>
        <p className="prose">{openData.absentText}</p>
      </Section>
      <Duty />
    </Page>
  );
}
