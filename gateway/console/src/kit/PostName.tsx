import { Link } from 'react-router';
import { useWords } from '../words/Words.js';
import { Demonstration } from './Demonstration.js';

export interface PostNameProps {
  readonly post: {
    readonly function: string | null;
    readonly code: string | null;
    readonly demonstration: boolean | null;
  };
  /** The post's own page. */
  readonly to: string;
}

/** A post by its function and its code, never by a person. */
export function PostName({ post, to }: PostNameProps) {
  const { unknown } = useWords().answer;
  return (
    <div className="stack stack-tight">
      <Link to={to}>{post.function ?? post.code ?? unknown}</Link>
      <span className="row">
        <span className="quiet">{post.code}</span>
        <Demonstration shown={post.demonstration} />
      </span>
    </div>
  );
}
