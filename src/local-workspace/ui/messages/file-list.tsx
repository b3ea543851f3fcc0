import type { WorkspaceFile } from '../../protocol.ts';
import { FileCard } from '../parts/file-card.tsx';
import { useStrings } from '../strings/strings.ts';

function Picture({ file }: { file: WorkspaceFile }) {
  const strings = useStrings();
  return (
    <figure className="file-picture" data-testid="file" data-file-id={file.id}>
      <figcaption>{file.title || file.name}</figcaption>
      <a href={file.path} target="_blank" rel="noreferrer" aria-label={strings.files.open(file.altText ?? file.title)}>
        <img src={file.path} alt={file.altText ?? file.title ?? file.name} loading="lazy" />
      </a>
    </figure>
  );
}

/** What was shared with a message: pictures are shown, other files can be downloaded. */
export function FileList({ files }: { files: readonly WorkspaceFile[] }) {
  return (
    <div className="files">
      {files.map((file) =>
        file.mimetype.startsWith('image/') ? (
          <Picture key={file.id} file={file} />
        ) : (
          <FileCard key={file.id} file={file} />
        ),
      )}
    </div>
  );
}
