import type { PageState } from '../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { shortTime } from '../text/slack-date.ts';
import { languageName } from './person-list.tsx';

export type Panel = 'inspector' | 'clock' | 'faults';
type TopBarProps = {
  page: PageState;
  now: number;
  panel: Panel | undefined;
  onPanel: (panel: Panel | undefined) => void;
  onSwitch: () => void;
};

/** `London` for `Europe/London`: enough to see that it is not the reader's own time. */
const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

export function TopBar({ page, now, panel, onPanel, onSwitch }: TopBarProps) {
  const strings = useStrings();
  const { reader } = useDirectory();
  const { me } = page;
  const time = shortTime({ ...reader, timeZone: page.workspace.tz }, now);
  const elsewhere = reader.timeZone === page.workspace.tz ? undefined : strings.field.zone(page.workspace.tz);
  const faults = page.faults.length;
  const toggle = (wanted: Panel) => onPanel(panel === wanted ? undefined : wanted);
  return (
    <div className="top-bar">
      <h1 className="workspace-name">{page.workspace.name}</h1>
      <span className="top-space" />
      <button
        type="button"
        className="top-button"
        aria-label={strings.clock.open([time, elsewhere].filter(Boolean).join(' · '))}
        title={elsewhere ?? strings.clock.title}
        aria-pressed={panel === 'clock'}
        data-testid="open-clock"
        onClick={() => toggle('clock')}
      >
        <Icon name="clock" />
        <span className={page.clock.movedByMs !== 0 ? 'top-time top-time-moved' : 'top-time'}>{time}</span>
        {elsewhere && <span className="top-zone">{placeOf(page.workspace.tz)}</span>}
      </button>
      <button
        type="button"
        className="top-button"
        title={strings.faults.title}
        aria-pressed={panel === 'faults'}
        data-testid="open-faults"
        onClick={() => toggle('faults')}
      >
        <Icon name="warn" />
        <span className="sr-only">{faults > 0 ? strings.faults.openWith(faults) : strings.faults.open}</span>
        <span className="top-word" aria-hidden="true">
          {strings.faults.title}
        </span>
        {faults > 0 && (
          <span className="nav-count" aria-hidden="true">
            {faults}
          </span>
        )}
      </button>
      <button
        type="button"
        className="top-button"
        aria-label={strings.inspector.open}
        title={strings.inspector.title}
        aria-pressed={panel === 'inspector'}
        data-testid="open-inspector"
        onClick={() => toggle('inspector')}
      >
        <Icon name="list" />
        <span className="top-word">{strings.inspector.title}</span>
      </button>
      <button
        type="button"
        className="top-button top-person"
        aria-haspopup="dialog"
        data-testid="act-as"
        onClick={onSwitch}
      >
        <Avatar id={me.id} name={me.realName} small />
        <span className="sr-only">{strings.person.now}</span>
        <span className="top-who">
          <span>{me.realName}</span>
          <small>{[me.title, `${languageName(me.locale, strings)} (${me.locale})`].filter(Boolean).join(' · ')}</small>
        </span>
        <Icon name="swap" />
      </button>
    </div>
  );
}
