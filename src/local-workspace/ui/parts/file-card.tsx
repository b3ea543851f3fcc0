import type { WorkspaceFile } from '../../protocol.ts';
import { useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { fileSize } from '../text/file-size.ts';
import { Icon } from './icon.tsx';

const kindOf = (file: WorkspaceFile): string =>
  file.name.includes('.') ? file.name.split('.').at(-1)!.toUpperCase() : file.mimetype;

type CardProps = { file: WorkspaceFile; onRemove?: () => void };

/** One file as a labelled row, to download or, before it is sent, to take away again. */
export function FileCard({ file, onRemove }: CardProps) {
  const strings = useStrings();
  const { reader } = useDirectory();
  const title = file.title || file.name;
  const detail = [kindOf(file), file.size > 0 ? fileSize(file.size, reader.locale) : ''].filter(Boolean).join(' · ');
  return (
    <div className="file-card" data-testid="file" data-file-id={file.id}>
      {file.mimetype.startsWith('image/') ? (
        <img className="file-thumb" src={file.path} alt="" loading="lazy" />
      ) : (
        <Icon name="file" />
      )}
      <span className="file-words">
        <span className="file-title">{title}</span>
        <span className="muted">{title === file.name ? detail : `${file.name} · ${detail}`}</span>
      </span>
      {onRemove ? (
        <button type="button" className="tool" aria-label={strings.files.remove(title)} onClick={onRemove}>
          <Icon name="close" />
        </button>
      ) : (
        <a className="tool" href={file.path} download={file.name} aria-label={strings.files.download(title)}>
          <Icon name="download" />
        </a>
      )}
    </div>
  );
}
