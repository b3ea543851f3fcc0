import { useId } from 'react';
import { TextOf } from '../blocks/text.tsx';
import { useStrings } from '../strings/strings.ts';
import { withEmoji } from '../text/emoji.ts';
import { Dialog } from './dialog.tsx';

export type ConfirmText = {
  title?: { text: string };
  text: { type: string; text: string };
  confirm?: { text: string };
  deny?: { text: string };
  style?: string;
};

/** The question that Slack puts between a press and its effect. */
export function ConfirmDialog({ confirm, onAnswer }: { confirm: ConfirmText; onAnswer: (yes: boolean) => void }) {
  const strings = useStrings();
  const id = useId();
  return (
    <Dialog labelledBy={id} className="dialog-small" onClose={() => onAnswer(false)}>
      <h1 id={id} className="dialog-title">
        {withEmoji(confirm.title?.text ?? strings.confirm.title)}
      </h1>
      <div className="dialog-body">
        <TextOf text={confirm.text} />
      </div>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {confirm.deny?.text ?? strings.confirm.no}
        </button>
        <button
          type="button"
          className={`button ${confirm.style === 'danger' ? 'button-danger' : 'button-primary'}`}
          data-testid="confirm-yes"
          onClick={() => onAnswer(true)}
        >
          {confirm.confirm?.text ?? strings.confirm.yes}
        </button>
      </div>
    </Dialog>
  );
}
