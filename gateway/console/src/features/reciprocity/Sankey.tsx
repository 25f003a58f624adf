import { type SankeyLink, type SankeyNode, sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey';
import { useWidth } from '../../kit/useWidth.js';
import { useFormats } from '../../words/Words.js';
import type { Flow } from './reciprocityAnswer.js';
import { useReciprocityWords } from './words.js';

interface End {
  readonly key: string;
  readonly name: string;
  readonly gives: boolean;
}

interface Drawn {
  readonly halfDays: number;
}

type Node = SankeyNode<End, Drawn>;
type Link = SankeyLink<End, Drawn>;

/** Where the names no longer fit beside the bands, signs stand in their place and a list says whose they are. */
const narrow = 640;
const margin = 230;
const lineHeight = 17;
const colours = ['var(--sky)', 'var(--heap)', 'var(--brick)', 'var(--sand)'];
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Whether a figure fits on its band; the others are in the sentences. */
const hasRoom = ({ width = 0 }: Link) => width >= 14;

/** A name on several lines of about so many letters. */
function lines(name: string, letters = 28): readonly string[] {
  const written: string[] = [];
  for (const word of name.split(' ')) {
    const last = written.pop();
    if (last === undefined) written.push(word);
    else if (last.length + word.length < letters) written.push(`${last} ${word}`);
    else written.push(last, word);
  }
  return written;
}

interface SankeyProps {
  readonly flows: readonly Flow[];
  /** All that is drawn, in sentences. */
  readonly text: string;
}

/** Half-days from those who give to those who receive: a member stands on both sides, as it may do both. */
export default function Sankey({ flows, text }: SankeyProps) {
  const its = useReciprocityWords();
  const formats = useFormats();
  const { place, width } = useWidth();
  const isNarrow = width < narrow;
  const side = isNarrow ? 28 : margin;
  const givers = new Map(flows.map(({ from }) => [from.siren, from.name]));
  const takers = new Map(flows.map(({ to }) => [to?.siren ?? '', to?.name ?? its.nobodyKnown]));
  const ends: End[] = [
    ...[...givers].map(([siren, name]) => ({ key: `from ${siren}`, name, gives: true })),
    ...[...takers].map(([siren, name]) => ({ key: `to ${siren}`, name, gives: false })),
  ];
  const height = Math.max(260, Math.max(givers.size, takers.size) * 110);
  const signOf = (name: string) => signs[[...new Set(ends.map((end) => end.name))].indexOf(name)] ?? '·';
  const drawn =
    width > 2 * side + 40
      ? sankey<End, Drawn>()
          .nodeId(({ key }) => key)
          .nodeAlign(sankeyJustify)
          .nodeWidth(12)
          .nodePadding(36)
          .extent([
            [side, 24],
            [width - side, height - 24],
          ])({
          nodes: ends,
          links: flows.map(({ from, to, halfDays }) => ({
            source: `from ${from.siren}`,
            target: `to ${to?.siren ?? ''}`,
            value: halfDays,
            halfDays,
          })),
        })
      : null;
  const path = sankeyLinkHorizontal<End, Drawn>();
  const colourOf = ({ source }: Link) =>
    colours[ends.findIndex(({ key }) => key === (source as Node).key) % colours.length] ?? colours[0];
  return (
    <figure className="chart">
      <div className="chart-place" ref={place} role="img" aria-label={text}>
        {drawn && (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {drawn.links.map((link) => (
              <path
                key={`${(link.source as Node).key} ${(link.target as Node).key}`}
                className="band"
                d={path(link) ?? ''}
                stroke={colourOf(link)}
                strokeWidth={Math.max(2, link.width ?? 0)}
              />
            ))}
            {drawn.nodes.map((node) => (
              <EndMark key={node.key} node={node} sign={isNarrow ? signOf(node.name) : null} total={formats.number} />
            ))}
            {drawn.links.filter(hasRoom).map((link) => (
              <text
                key={`${(link.source as Node).key} ${(link.target as Node).key}`}
                className="band-figure"
                x={((link.source as Node).x1 ?? 0) + 8}
                y={(link.y0 ?? 0) + 5}
              >
                {formats.number(link.halfDays)}
              </text>
            ))}
          </svg>
        )}
      </div>
      {isNarrow && (
        <figcaption>
          <ul className="legend">
            {[...new Set(ends.map(({ name }) => name))].map((name) => (
              <li key={name}>
                <strong>{signOf(name)}</strong> {name}
              </li>
            ))}
          </ul>
        </figcaption>
      )}
    </figure>
  );
}

interface EndMarkProps {
  readonly node: Node;
  /** In the place of the name, where that has no room. */
  readonly sign: string | null;
  readonly total: (value: number) => string;
}

function EndMark({ node, sign, total }: EndMarkProps) {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, gives, name, value = 0 } = node;
  const written = sign === null ? [...lines(name), total(value)] : [sign, total(value)];
  const top = (y0 + y1) / 2 - ((written.length - 1) * lineHeight) / 2 + 5;
  const x = gives ? x0 - 8 : x1 + 8;
  return (
    <>
      <rect className="band-end" x={x0} y={y0} width={x1 - x0} height={Math.max(2, y1 - y0)} />
      <text textAnchor={gives ? 'end' : 'start'} fill="currentColor">
        {written.map((line, place) => (
          <tspan key={line} x={x} y={top + place * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
