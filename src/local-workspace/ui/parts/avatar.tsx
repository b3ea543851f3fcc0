import { colourIndex, initials } from '../text/person-mark.ts';

type AvatarProps = {
  id: string;
  name: string;
  app?: boolean;
  small?: boolean;
  /** An emoji in place of the initials. */
  glyph?: string;
};

export function Avatar({ id, name, app, small, glyph }: AvatarProps) {
  return (
    <span
      className={`avatar tone-${colourIndex(id)}${app ? ' avatar-app' : ''}${small ? ' avatar-small' : ''}`}
      aria-hidden="true"
    >
      {glyph ?? initials(name)}
    </span>
  );
}
