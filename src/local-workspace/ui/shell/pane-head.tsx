import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useActs } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';

type PaneHeadProps = {
  title: string;
  icon?: ReactNode;
  detail?: string | undefined;
  aside?: string | undefined;
  children?: ReactNode;
};

export function PaneHead({ title, icon, detail, aside, children }: PaneHeadProps) {
  const strings = useStrings();
  const { go } = useActs();
  return (
    <header className="pane-head">
      <button
        type="button"
        className="tool only-phone"
        aria-label={strings.back}
        onClick={() => go({ channel: undefined, thread: undefined })}
      >
        <Icon name="back" />
      </button>
      <div className="pane-title">
        <h1>
          {icon}
          <span>{title}</span>
        </h1>
        {detail && <p className="pane-detail">{detail}</p>}
      </div>
      {aside && <span className="pane-aside">{aside}</span>}
      {children}
    </header>
  );
}
