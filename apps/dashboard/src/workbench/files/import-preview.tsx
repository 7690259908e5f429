import type { RouterOutputs } from '@waveguide/api';
import { DataTable, Notice } from '@waveguide/ui';
import { DriverChanges } from '../../revisions/driver-changes';
import { importText } from './import-text';

type ImportPreview = RouterOutputs['assumptions']['previewImport'];

export interface ImportPreviewViewProps {
  readonly preview: ImportPreview;
  readonly fileName: string;
}

/** What a file would change, or everything that is wrong in it by row and column. */
export function ImportPreviewView({ preview, fileName }: ImportPreviewViewProps) {
  const { errors, changes, unchangedCount, stamp } = preview;
  const text = importText({ fileName, errors: errors.length, changes: changes.length, unchanged: unchangedCount });
  if (errors.length > 0)
    return (
      <>
        <Notice tone="signal">{text}</Notice>
        <DataTable
          caption={`What is wrong in ${fileName}`}
          columns={[
            {
              id: 'row',
              header: 'Row',
              align: 'end',
              nowrap: true,
              cell: ({ row }) => row ?? 'whole file',
            },
            { id: 'column', header: 'Column', nowrap: true, cell: ({ column }) => column ?? 'whole row' },
            { id: 'message', header: 'What is wrong', cell: ({ message }) => message },
          ]}
          rows={errors.map((error, index) => ({ ...error, index }))}
          rowKey={({ index }) => `${index}`}
        />
      </>
    );
  return (
    <>
      <Notice>{text}</Notice>
      {changes.length > 0 && (
        <DriverChanges
          label={`What ${fileName} changes`}
          changes={changes}
          beforeName={`Revision ${stamp.number}`}
          afterName="File"
        />
      )}
    </>
  );
}
