import { useWords } from '../words/Words.js';

export function Skeleton() {
  const words = useWords();
  return (
    <div className="skeleton" role="status">
      <span aria-hidden="true" />
      <span aria-hidden="true" />
      <span aria-hidden="true" />
      <div className="hidden">{words.answer.loading}</div>
    </div>
  );
}
