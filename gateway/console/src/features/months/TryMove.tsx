import { useDrag } from 'react-aria-components/useDrag';
import { useNavigate } from 'react-router';
import { Button } from '../../kit/Button.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { draggedType } from './dragged.js';
import { movedBy, withTry } from './tries.js';
import type { MonthWindow } from './useWindow.js';

interface TryMoveProps {
  readonly window: MonthWindow;
  readonly allocation: string;
  readonly reference: string;
}

/** Takes an allocation by hand or by keyboard to another month, to see what that would change. */
export function TryMove({ window, allocation, reference }: TryMoveProps) {
  const its = usePlacingWords().tries;
  const navigate = useNavigate();
  const by = movedBy(window.tries, allocation);
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [draggedType]: allocation, 'text/plain': reference }],
    getAllowedDropOperations: () => ['move'],
  });
  const move = (byMonths: number) =>
    navigate(window.trying(withTry(window.tries, { is: 'MOVE', allocation, byMonths })), { preventScrollReset: true });
  return (
    <div className="stack stack-tight no-print">
      {/* biome-ignore lint/a11y/useSemanticElements: browsers drag no button. */}
      <div
        {...dragProps}
        role="button"
        tabIndex={0}
        className={isDragging ? 'button button-second drag drag-away' : 'button button-second drag'}
        aria-label={its.dragHint(reference)}
      >
        <span aria-hidden="true">⠿ </span>
        {its.drag}
      </div>
      <span className="row">
        <Button weight="quiet" onPress={() => move(by - 1)}>
          {its.earlier}
        </Button>
        <Button weight="quiet" onPress={() => move(by + 1)}>
          {its.later}
        </Button>
      </span>
    </div>
  );
}
