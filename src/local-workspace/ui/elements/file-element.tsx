import { useId, useRef, useState } from 'react';
import type { WorkspaceFile } from '../../protocol.ts';
import { useSurface } from '../blocks/surface.tsx';
import { FileCard } from '../parts/file-card.tsx';
import { Icon } from '../parts/icon.tsx';
import { useUpload } from '../state/use-upload.ts';
import { useStrings } from '../strings/strings.ts';
import type { ControlProps } from './control-props.ts';

/** Files chosen or dropped: each is uploaded at once, and stands in the state of the form. */
export function FileElement({ blockId, element, fieldId, describedBy, label }: ControlProps) {
  const surface = useSurface();
  const strings = useStrings();
  const upload = useUpload();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [status, setStatus] = useState('');
  const kinds = (element.filetypes as string[] | undefined) ?? [];
  const max = Number(element.max_files ?? 10);
  const files = (surface.current(blockId, element).files ?? []) as WorkspaceFile[];
  const latest = useRef(files);
  latest.current = files;
  const keep = (next: WorkspaceFile[]) => {
    latest.current = next;
    surface.hold(blockId, element, next);
  };
  const add = async (chosen: readonly File[]) => {
    for (const file of chosen) {
      if (latest.current.length >= max) return setStatus(strings.field.full(max));
      const kind = file.name.split('.').at(-1)?.toLowerCase() ?? '';
      if (kinds.length > 0 && !kinds.includes(kind)) {
        const reason = strings.field.problem({ code: 'file_type', limit: kinds.join(', ') });
        setStatus(strings.files.failed(file.name, reason));
        continue;
      }
      setStatus(strings.files.uploading(file.name));
      const sent = await upload(file);
      if ('error' in sent) setStatus(strings.files.failed(file.name, sent.error));
      else {
        keep([...latest.current, sent.file]);
        setStatus(strings.files.uploaded(file.name));
      }
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button does the same
    <div
      className={`drop-zone${over ? ' drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void add([...event.dataTransfer.files]);
      }}
    >
      <input
        ref={input}
        type="file"
        className="sr-only"
        id={fieldId}
        tabIndex={-1}
        multiple={max > 1}
        accept={kinds.map((kind) => `.${kind}`).join(',') || undefined}
        aria-label={fieldId ? undefined : label}
        aria-describedby={`${id}-kinds`}
        data-testid="file-input"
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <div className="drop-line">
        <button
          type="button"
          className="button"
          aria-describedby={[describedBy, `${id}-kinds`].filter(Boolean).join(' ')}
          data-action-id={element.action_id}
          disabled={files.length >= max}
          onClick={() => input.current?.click()}
        >
          <Icon name="clip" />
          {strings.files.choose}
        </button>
        <span className="muted not-phone">{strings.files.drop}</span>
      </div>
      <small id={`${id}-kinds`} className="muted">
        {strings.files.allowed(kinds.length > 0 ? kinds.join(', ') : strings.files.anyKind, max)}
      </small>
      {files.map((file) => (
        <FileCard
          key={file.id}
          file={file}
          onRemove={() => keep(latest.current.filter((each) => each.id !== file.id))}
        />
      ))}
      <p className="drop-status" role="status">
        {status}
      </p>
    </div>
  );
}
