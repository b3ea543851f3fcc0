import type { WorkspaceMessage } from '../../protocol.ts';
import { Glyphs } from '../blocks/glyphs.tsx';
import { Icon } from '../parts/icon.tsx';
import { Popover } from '../parts/popover.tsx';
import { usePopUp } from '../parts/use-pop-up.ts';
import { personName, useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { emojiGlyph, reactionsOffered } from '../text/emoji.ts';

const width = reactionsOffered[0]!.length;
const steps = (at: number) => ({
  ArrowRight: at + 1,
  ArrowLeft: at - 1,
  ArrowDown: at + width,
  ArrowUp: at - width,
});

/** Adds one's own reaction, or takes it away where it is there. */
export function useReact(message: WorkspaceMessage) {
  const { act } = useActs();
  const { me } = useDirectory();
  const { channel, ts } = message;
  return (name: string) => {
    const mine = message.reactions?.find((each) => each.name === name)?.users.includes(me.id) ?? false;
    void act('react', { channel, ts, name, ...(mine ? { remove: true } : {}) });
  };
}

/** The reactions below a message; a press adds one's own or takes it away. */
export function Reactions({ message }: { message: WorkspaceMessage }) {
  const strings = useStrings();
  const directory = useDirectory();
  const react = useReact(message);
  const nameOf = (id: string): string =>
    id === directory.me.id ? strings.message.you : personName(directory, id, strings.message.unknownUser);
  const people = new Intl.ListFormat(directory.reader.locale, { type: 'conjunction' });
  return (
    <div className="reactions">
      {message.reactions?.map(({ name, users }) => {
        const spoken = strings.message.reaction(name, users.length, people.format(users.map(nameOf)));
        return (
          <button
            key={name}
            type="button"
            className="reaction"
            aria-pressed={users.includes(directory.me.id)}
            aria-label={spoken}
            title={spoken}
            onClick={() => react(name)}
          >
            <Glyphs text={emojiGlyph(name) ?? `:${name}:`} />
            <span>{users.length}</span>
          </button>
        );
      })}
    </div>
  );
}

/** A button that opens a small field of emoji: arrow keys, Esc. */
export function ReactionPicker({ message }: { message: WorkspaceMessage }) {
  const strings = useStrings();
  const react = useReact(message);
  const { open, shut, keyDown, button, inside, holderProps, buttonProps } = usePopUp('button', steps);
  return (
    <span {...holderProps}>
      <button
        {...buttonProps}
        className="tool tool-react"
        aria-label={strings.message.react}
        title={strings.message.react}
        aria-haspopup="true"
      >
        <Icon name="smile" />
      </button>
      {open && (
        <Popover anchor={button} alignEnd>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not fit a field of emoji */}
          <div ref={inside} role="group" aria-label={strings.message.react} className="emoji-grid" onKeyDown={keyDown}>
            {reactionsOffered.flat().map((name) => (
              <button
                key={name}
                type="button"
                aria-label={name.replaceAll('_', ' ')}
                title={`:${name}:`}
                onClick={() => {
                  shut();
                  react(name);
                }}
              >
                <Glyphs text={emojiGlyph(name) ?? name} />
              </button>
            ))}
          </div>
        </Popover>
      )}
    </span>
  );
}
