const longest = 120;

/**
 * A name fit to be shown and saved: its last part only, without control or invisible characters (a right-to-left
 * override makes `fdp.exe` of `exe.pdf`) nor what folders of some system refuse; ending in `.pdf`.
 */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\.pdf$/i, '')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  const short = [...plain].slice(0, longest).join('').trimEnd();
  return `${short === '' ? 'document' : short}.pdf`;
}
