import { colourIndex, initials } from '../text/person-mark.ts';

export function Avatar({ id, name, app, small }: { id: string; name: string; app?: boolean; small?: boolean }) {
  return (
    <span
      className={`avatar tone-${colourIndex(id)}${app ? ' avatar-app' : ''}${small ? ' avatar-small' : ''}`}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}
