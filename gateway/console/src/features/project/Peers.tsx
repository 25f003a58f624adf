import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import { Shown } from '../../kit/Shown.js';
import type { PeerWords } from '../../words/fr/peers.js';
import { useFormats, useWords } from '../../words/Words.js';
import needPeers from './NeedPeers.graphql?raw';
import { usePeerWords } from './usePeerWords.js';

interface Peer {
  readonly distanceKm: number | null;
  readonly sizeBand: keyof PeerWords['sizeBands'] | null;
  readonly commune: {
    readonly insee: string;
    readonly name: string | null;
    readonly agglomeration: { readonly siren: string; readonly name: string | null } | null;
  } | null;
  readonly needs:
    | readonly {
        readonly id: string;
        readonly project: { readonly id: string; readonly title: string | null } | null;
      }[]
    | null;
  readonly lessons: readonly { readonly id: string; readonly text: string | null }[] | null;
}

interface PeersAnswer {
  readonly project: {
    readonly needs:
      | readonly {
          readonly id: string;
          readonly peers: { readonly nodes: readonly Peer[]; readonly totalCount: number } | null;
        }[]
      | null;
  } | null;
}

/** One commune: how far and how large it is, and what it shares with the need. */
function PeerLine({ peer }: { peer: Peer }) {
  const words = useWords();
  const says = usePeerWords();
  const formats = useFormats();
  const { commune, distanceKm, sizeBand } = peer;
  const projects = new Map((peer.needs ?? []).flatMap(({ project }) => (project ? [[project.id, project]] : [])));
  const said = [
    distanceKm === null ? says.noDistance : says.distance(formats.decimal(distanceKm)),
    sizeBand && says.sizeBands[sizeBand],
    commune?.agglomeration?.name,
  ];
  return (
    <>
      <span className="row">
        {commune && (
          <Link className="list-title" to={`/communes/${commune.insee}`}>
            {commune.name ?? commune.insee}
          </Link>
        )}
        <span className="quiet">{said.filter(Boolean).join(' · ')}</span>
      </span>
      {[...projects.values()].map(({ id, title }) => (
        <span key={id}>
          {says.sameNeed} <Link to={`/projects/${id}`}>{title ?? words.answer.unknown}</Link>
        </span>
      ))}
      {(peer.lessons ?? []).slice(0, 2).map(({ id, text }) => (
        <span key={id} className="prose">
          {says.learnt(text ?? words.answer.unknown)}
        </span>
      ))}
    </>
  );
}

function PeersOf({ projectId, needId }: { projectId: string; needId: string }) {
  const words = useWords();
  const says = usePeerWords();
  const answer = useAnswer<PeersAnswer>(needPeers, { id: projectId });
  return (
    <Answered answer={answer} whatIsMissing={{ call: says.withoutAgglomeration }}>
      {({ project }) => {
        const peers = project?.needs?.find(({ id }) => id === needId)?.peers;
        if (!peers) return <Empty>{words.answer.unknown}</Empty>;
        if (peers.nodes.length === 0) return <Empty>{says.none}</Empty>;
        return (
          <>
            <ul className="list">
              {peers.nodes.map((peer) => (
                <li key={peer.commune?.insee}>
                  <PeerLine peer={peer} />
                </li>
              ))}
            </ul>
            <Shown shown={peers.nodes.length} total={peers.totalCount} />
          </>
        );
      }}
    </Answered>
  );
}

/** Other communes with the same need, or a lesson on its theme, nearest first; asked for when they are wanted. */
export function Peers({ projectId, needId }: { projectId: string; needId: string }) {
  const says = usePeerWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{says.title}</summary>
      {open && <PeersOf projectId={projectId} needId={needId} />}
    </details>
  );
}
