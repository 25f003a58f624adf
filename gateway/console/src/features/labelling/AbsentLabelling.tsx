import { Absent } from '../../kit/Absent.js';
import { useWords } from '../../words/Words.js';

/** For an address that leads to no proposal this reader may see. */
export function AbsentLabelling() {
  const { inbox } = useWords();
  return <Absent title={inbox.absent} lede={inbox.absentLede} way={{ to: '/inbox', label: inbox.title }} />;
}
