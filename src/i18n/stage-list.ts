/** The stages in which a team joins; nothing where it joins in all of them, or where nobody said. */
import { STAGES, type Stage } from '../domain/case/vocabulary.ts';
import type { Messages } from './index.ts';

export function stageList(scope: readonly Stage[], { codes, common }: Messages): string {
  if (scope.length === STAGES.length) return '';
  return scope.map((stage) => codes.stage[stage]).join(common.listSeparator);
}
