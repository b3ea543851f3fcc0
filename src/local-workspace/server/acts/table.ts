import type { ActRequests } from '../../protocol-acts.ts';
import { click } from './click.ts';
import { command } from './command.ts';
import { home, say, shortcut, suggest } from './others.ts';
import type { Act } from './result.ts';
import { close, submit } from './submit.ts';

/** Everything that a person can do, by the last part of `POST /control/<act>`. */
export const acts: { [Name in keyof ActRequests]?: Act<ActRequests[Name]> } = {
  command,
  click,
  submit,
  close,
  shortcut,
  home,
  say,
  suggest,
};
