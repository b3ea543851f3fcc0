import type { ActRequests } from '../../protocol-acts.ts';
import { click, type } from './click.ts';
import { command } from './command.ts';
import { home } from './home.ts';
import type { Act } from './result.ts';
import { direct, edit, erase, say } from './say.ts';
import { shortcut } from './shortcut.ts';
import { close, submit } from './submit.ts';
import { suggest } from './suggest.ts';
import { join, react } from './together.ts';
import { upload } from './upload.ts';

/** Everything that a person can do, by the last part of `POST /control/<act>`. */
export const acts: { [Name in keyof ActRequests]: Act<ActRequests[Name]> } = {
  command,
  click,
  submit,
  close,
  shortcut,
  home,
  say,
  suggest,
  type,
  upload,
  edit,
  erase,
  react,
  join,
  direct,
};
