// The first file a newcomer runs, so it is plain JavaScript that Nodes of ten years can read: it checks Node, and only
// then loads what needs it.
const needed = [20, 19];
const found = process.versions.node.split('.').map(Number);

if (found[0] > needed[0] || (found[0] === needed[0] && found[1] >= needed[1])) {
  void import('./buildAndRun.mjs');
} else {
  const french = /^fr/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
  console.error(
    french
      ? `Archipel demande Node ${needed.join('.')} ou plus récent, et voici Node ${process.versions.node}\u00a0: installez un Node plus récent, puis relancez.`
      : `Archipel needs Node ${needed.join('.')} or later and this is Node ${process.versions.node}: install a newer Node, then start again.`,
  );
  process.exit(1);
}
