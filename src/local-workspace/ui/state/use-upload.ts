import { useCallback } from 'react';
import type { WorkspaceFile } from '../../protocol.ts';
import { useStrings } from '../strings/strings.ts';
import { failureOf } from './failure.ts';
import { useActs } from './workspace-context.ts';

type Sent = { file: WorkspaceFile } | { error: string };

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

/** Uploads one file of this computer to the workspace, or says why not in the reader's words. */
export function useUpload(): (file: File) => Promise<Sent> {
  const { actQuietly } = useActs();
  const strings = useStrings();
  return useCallback(
    async (file) => {
      const content = await base64Of(file).catch(() => undefined);
      if (content === undefined) return { error: strings.actError('invalid_content') };
      const mimetype = file.type ? { mimetype: file.type } : {};
      const result = await actQuietly('upload', { name: file.name, content, ...mimetype });
      const failure = failureOf(result, strings);
      if (failure) return { error: failure.text };
      return { file: (result.response as { file: WorkspaceFile }).file };
    },
    [actQuietly, strings],
  );
}
