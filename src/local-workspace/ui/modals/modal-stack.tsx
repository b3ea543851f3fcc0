import { useId } from 'react';
import type { OpenView } from '../../protocol.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useActs } from '../state/workspace-context.ts';
import { ViewForm } from './view-form.tsx';

/** All open modals in one dialog: only the top one is shown, the ones below keep what was typed into them. */
export function ModalStack({ views, conversation }: { views: OpenView[]; conversation: string | undefined }) {
  const { act } = useActs();
  const id = useId();
  const top = views.at(-1);
  if (!top) return null;
  const close = (clearAll: boolean) => void act('close', { viewId: top.id, ...(clearAll ? { clearAll } : {}) });
  return (
    <Dialog key={views[0]!.id} labelledBy={id} className="modal" onClose={() => close(false)}>
      {views.map((view) => (
        <ViewForm
          key={view.id}
          open={view}
          titleId={view === top ? id : `${id}-${view.id}`}
          isTop={view === top}
          depth={views.length}
          conversation={conversation}
          onClose={close}
        />
      ))}
    </Dialog>
  );
}
