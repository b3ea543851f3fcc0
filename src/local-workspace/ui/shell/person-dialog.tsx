import { useId } from 'react';
import type { WorkspaceUser } from '../../protocol.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { useStrings } from '../strings/strings.ts';
import { PersonList } from './person-list.tsx';

type PersonDialogProps = {
  users: readonly WorkspaceUser[];
  current: string;
  onPick: (user: string) => void;
  onClose: () => void;
};

export function PersonDialog({ users, current, onPick, onClose }: PersonDialogProps) {
  const strings = useStrings();
  const id = useId();
  return (
    <Dialog labelledBy={id} className="person-dialog" onClose={onClose} closeOutside>
      <header className="modal-head">
        <h1 id={id}>{strings.person.actAs}</h1>
        <button type="button" className="tool" aria-label={strings.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="modal-body">
        <PersonList users={users} current={current} onPick={onPick} />
      </div>
    </Dialog>
  );
}
