import { DataTable } from '../../kit/DataTable.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { useAdviceWords } from '../../words/adviceWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Advice } from './adviceAnswer.js';

type Counterfactual = Advice['counterfactuals'][number];

/** The verdict in a sentence, what it depends on, what nobody could tell, and what would change it. */
export function Concluded({ advice }: { advice: Advice }) {
  const words = useAdviceWords();
  const all = useWords();
  const formats = useFormats();
  const missing = [
    ...new Set(advice.missing.map(({ what, scale }) => words.missing[what](scale && words.scales[scale]))),
  ];
  const changes = [...new Set(advice.counterfactuals.map(change))];
  function change({ kind, share, halfDays, cents, scale, role, council }: Counterfactual): string {
    return words.counterfactuals[kind]({
      share: share ?? 0,
      effort: all.project.halfDays(halfDays ?? 0),
      euros: formats.euros(cents ?? 0),
      scale: scale ? words.scales[scale] : '',
      role: role ? all.supportRoles[role] : '',
      council: council && formats.date(council),
    });
  }
  return (
    <div className="stack">
      <p className="verdict" data-verdict={advice.verdict}>
        {advice.sentence}
      </p>
      {missing.length > 0 && (
        <Notice kind="partial">
          {missing.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>{all.answer.unknownIsNotNo}</p>
        </Notice>
      )}
      <Sentences title={words.conditions} of={advice.conditions.map(({ text }) => text)} />
      <Sentences title={words.changes} of={changes} />
      {advice.steps.length > 0 && (
        <Fold title={words.asked}>
          <Questions steps={advice.steps} />
        </Fold>
      )}
    </div>
  );
}

function Sentences({ title, of }: { title: string; of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="bullets">
        {[...new Set(of)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Each question as the rule asked it, its answer in a sentence; what was answered alike for several stands once. */
function Questions({ steps }: Pick<Advice, 'steps'>) {
  const words = useAdviceWords();
  const found = new Map(steps.map((step) => [`${step.name} ${step.sentence}`, step]));
  return (
    <DataTable
      caption={words.asked}
      columns={[
        { key: 'question', title: words.question, cell: ({ question }) => question },
        { key: 'answer', title: words.answer, cell: ({ sentence }) => sentence },
        { key: 'source', title: words.source, cell: ({ source }) => <span className="quiet">{source}</span> },
      ]}
      rows={[...found.values()]}
      keyOf={({ name, sentence }) => `${name} ${sentence}`}
    />
  );
}
