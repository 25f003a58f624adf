import { useFormats } from '../../words/Words.js';
import type { Meeting } from './meetingRows.js';

/** A meeting's name in a list: its title, and its day. */
export function useMeetingName(untitled: string): (meeting: Pick<Meeting, 'title' | 'heldOn'>) => string {
  const formats = useFormats();
  return ({ title, heldOn }) => [title ?? untitled, heldOn && formats.date(heldOn)].filter(Boolean).join(', ');
}
