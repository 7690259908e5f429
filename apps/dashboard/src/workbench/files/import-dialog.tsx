'use client';

import { useMutation } from '@tanstack/react-query';
import type { DraftEdit } from '@waveguide/forecasts';
import { Button, Dialog, Notice, TextAction } from '@waveguide/ui';
import { Upload } from 'lucide-react';
import { useId, useState } from 'react';
import { useTRPC } from '../../trpc/client';
import { problemOf } from '../../trpc/problem-of';
import { base64Of, formatOfFile } from './file-content';
import { ImportPreviewView } from './import-preview';
import styles from './import-dialog.module.css';

export interface ImportDialogProps {
  readonly scenarioId: string;
  /** The revision that the draft stands on. */
  readonly parentNumber: number;
  /** Puts all edits into the draft in one step. */
  readonly onImport: (edits: ReadonlyMap<string, DraftEdit>) => void;
}

/** What can be said of a file before it is sent. */
const UNREADABLE = 'The file could not be read. Choose it again, or save it anew.';
const OTHER_KIND = 'Choose a CSV or XLSX file, such as the one that Export gives.';

/** A file of assumptions: looked at by the server, shown as what it would change, and put into the draft only as a whole. */
export function ImportDialog({ scenarioId, parentNumber, onImport }: ImportDialogProps) {
  const trpc = useTRPC();
  const mutation = useMutation(trpc.assumptions.previewImport.mutationOptions());
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [fileName, setFileName] = useState('');
  const inputId = useId();
  const preview = mutation.data ?? null;
  const failure = fault ?? (mutation.error === null ? null : problemOf(mutation.error).message);
  const look = async (file: File) => {
    setFault(null);
    mutation.reset();
    setFileName(file.name);
    const format = formatOfFile(file.name);
    if (format === null) {
      setFault(OTHER_KIND);
      return;
    }
    const content = await file.arrayBuffer().catch(() => null);
    if (content === null) {
      setFault(UNREADABLE);
      return;
    }
    mutation.mutate({ scenarioId, parentNumber, format, contentBase64: base64Of(new Uint8Array(content)) });
  };
  const ready = preview !== null && preview.errors.length === 0 && preview.edits.length > 0;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <TextAction>
          <Upload aria-hidden />
          Import
        </TextAction>
      }
      title="Import assumptions"
      description="A CSV or XLSX file with the headings that Export gives. Nothing is changed before you have seen what would change."
    >
      <div className={styles.body}>
        <label htmlFor={inputId}>File</label>
        <input
          id={inputId}
          type="file"
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void look(file);
            // The same file, corrected and saved, can be chosen again.
            target.value = '';
          }}
        />
        <p className={styles.state} role="status">
          {mutation.isPending ? `Looking through ${fileName}…` : null}
        </p>
        {failure !== null && <Notice tone="signal">{failure} Nothing was changed.</Notice>}
        {preview !== null && <ImportPreviewView preview={preview} fileName={fileName} />}
        <div className={styles.line}>
          <Button
            kind="primary"
            disabled={!ready}
            onClick={() => {
              if (preview === null) return;
              onImport(new Map(preview.edits.map(({ key, ...edit }) => [key, edit])));
              mutation.reset();
              setOpen(false);
            }}
          >
            Put into draft
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
