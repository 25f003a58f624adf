import { DataTable } from '../../kit/DataTable.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { useAdviceWords } from '../../words/adviceWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Advice, Part } from './adviceAnswer.js';

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
      {advice.parts.length > 0 && (
        <Fold title={words.asked}>
          <Questions parts={advice.parts} />
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

/** The eight questions as the rule put them to each part; those that were answered alike stand once. */
function Questions({ parts }: { parts: readonly Part[] }) {
  const words = useAdviceWords();
  const found = new Map(
    parts.flatMap(({ scale, findings }) =>
      findings.map((finding) => [`${finding.check} ${scale} ${finding.answer}`, { ...finding, scale }] as const),
    ),
  );
  return (
    <DataTable
      caption={words.asked}
      columns={[
        { key: 'question', title: words.question, cell: ({ question }) => question },
        { key: 'scale', title: words.step, cell: ({ scale }) => words.steps[scale] },
        { key: 'answer', title: words.answer, cell: ({ answer }) => words.answers[answer] },
        { key: 'source', title: words.source, cell: ({ source }) => source },
      ]}
      rows={[...found.values()].toSorted((one, other) =>
        one.check < other.check ? -1 : one.check > other.check ? 1 : 0,
      )}
      keyOf={({ check, scale, answer }) => `${check} ${scale} ${answer}`}
    />
  );
}
