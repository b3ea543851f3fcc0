import type { WorkspaceUser } from '../../protocol.ts';
import { useStrings } from '../strings/strings.ts';
import { PersonList } from './person-list.tsx';
import { SmallDialog } from './small-dialog.tsx';

type PersonDialogProps = {
  users: readonly WorkspaceUser[];
  current: string;
  onPick: (user: string) => void;
  onClose: () => void;
};

/** Acts as somebody else from now on. */
export function PersonDialog({ users, current, onPick, onClose }: PersonDialogProps) {
  const strings = useStrings();
  return (
    <SmallDialog title={strings.person.actAs} testId="person-dialog" onClose={onClose}>
      <PersonList users={users} current={current} onPick={onPick} />
    </SmallDialog>
  );
}
