import { ChoiceField } from '../../kit/ChoiceField.js';
import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats } from '../../words/Words.js';
import type { FrameworkFile, FrameworkVersion } from './frameworkFile.js';
import { passagesOf } from './passages.js';
import { useFrameworkWords } from './useFrameworkWords.js';

function Version({ version, beside }: { version: FrameworkVersion; beside: FrameworkVersion | null }) {
  const says = useFrameworkWords();
  const formats = useFormats();
  return (
    <article className="stack stack-tight">
      <h3>
        {says.versionOf(version.number)}, {says.publishedOn(formats.date(version.publishedOn))}
      </h3>
      <p className="quiet">{version.summary}</p>
      {passagesOf(version.content, beside?.content ?? null).map(({ key, text, changed }) => (
        <p key={key} className={changed ? 'prose passage-changed' : 'prose passage'}>
          {changed && <span className="hidden">{says.changed} </span>}
          {text}
        </p>
      ))}
    </article>
  );
}

/** What is published, one version beside another; the address keeps which. */
export function Versions({ versions }: { versions: FrameworkFile['versions'] }) {
  const says = useFrameworkWords();
  const address = useAddress();
  const rows = versions ?? [];
  const named = (name: string) => rows.find(({ number }) => String(number) === address.get(name));
  const read = named('read') ?? rows.at(-1);
  if (read === undefined) {
    return (
      <Section title={says.versions}>
        <Empty>{says.noneYet}</Empty>
      </Section>
    );
  }
  const earlier = rows.filter(({ number }) => number < read.number).at(-1);
  const wanted = address.get('beside') === 'none' ? undefined : (named('beside') ?? earlier);
  const beside = wanted?.number === read.number ? undefined : wanted;
  const options = rows.map(({ number }) => ({ key: String(number), label: says.versionOf(number) }));
  return (
    <Section title={says.versions}>
      {rows.length > 1 && (
        <div className="filters no-print">
          <ChoiceField
            label={says.read}
            value={String(read.number)}
            options={options}
            onChange={(key) => address.set('read', key)}
          />
          <ChoiceField
            label={says.beside}
            value={beside ? String(beside.number) : 'none'}
            options={[{ key: 'none', label: says.alone }, ...options.filter(({ key }) => key !== String(read.number))]}
            onChange={(key) => address.set('beside', key)}
          />
        </div>
      )}
      {beside && <p className="quiet">{says.changedMark}</p>}
      <div className={beside ? 'side-by-side' : 'stack'}>
        {beside && <Version version={beside} beside={read} />}
        <Version version={read} beside={beside ?? null} />
      </div>
    </Section>
  );
}
