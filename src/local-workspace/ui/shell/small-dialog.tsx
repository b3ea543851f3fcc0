import { type ReactNode, useId } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { useStrings } from '../strings/strings.ts';

type SmallDialogProps = { title: string; testId?: string; onClose: () => void; children: ReactNode };

/** A dialog of the page itself, with its title and a button to shut it. */
export function SmallDialog({ title, testId, onClose, children }: SmallDialogProps) {
  const strings = useStrings();
  const id = useId();
  return (
    <Dialog labelledBy={id} className="person-dialog" onClose={onClose} closeOutside>
      <header className="modal-head" data-testid={testId}>
        <h1 id={id}>{title}</h1>
        <button type="button" className="tool" aria-label={strings.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="modal-body">{children}</div>
    </Dialog>
  );
}
