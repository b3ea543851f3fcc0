/** How complete a file is, and what is missing, in one sentence. */
import type { Dossier } from '../domain/dossier/completeness.ts';
import type { Messages } from './index.ts';

export function dossierLine({ percent, missing }: Dossier, { papers, common }: Messages): string {
  if (missing.length === 0) return papers.dossierLine(percent);
  return papers.dossierMissing(percent, missing.map((part) => papers.dossierPart[part]).join(common.listSeparator));
}
