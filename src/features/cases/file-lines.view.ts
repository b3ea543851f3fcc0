/** How complete the file is, and the way to the papers. */
import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { Dossier } from '../../domain/dossier/completeness.ts';
import { dossierLine } from '../../i18n/dossier-line.ts';
import type { Messages } from '../../i18n/index.ts';
import { button, section } from '../../slack/blocks.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';

export function fileBlocks(current: Case, dossier: Dossier | null, t: Messages): KnownBlock[] {
  if (!dossier) return [];
  return [section(mrkdwn`${dossierLine(dossier, t)}`, button('paper.read', t.papers.button, { value: current.id }))];
}
