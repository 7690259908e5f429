'use client';

import { formatDay } from '@waveguide/quantity';
import { TextAction, TextActionLink } from '@waveguide/ui';
import { Download, RotateCcw, X } from 'lucide-react';
import { exportName, isUnfinished, progressText, sizeText, type ExportLine } from './text';
import styles from './panel.module.css';

export interface ExportRowProps {
  readonly line: ExportLine;
  /** The version in view; a file of an earlier one says so. */
  readonly version: number;
  readonly keptDays: number;
  readonly disabled: boolean;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

function State({ line, version, keptDays }: Pick<ExportRowProps, 'line' | 'version' | 'keptDays'>) {
  if (isUnfinished(line)) return <>{progressText(line)}</>;
  if (line.expired) return <>Expired; a file is kept {keptDays} days</>;
  if (line.state === 'failed') return <span className={styles.failure}>{line.failure ?? 'It could not be made.'}</span>;
  if (line.state === 'cancelled') return <>Cancelled</>;
  return (
    <>
      {line.byteCount !== null && `${sizeText(line.byteCount)}, `}
      {line.expiresAt !== null && `kept until ${formatDay(line.expiresAt)}`}
      {line.briefingVersion < version && <b className={styles.older}>Made before the last changes</b>}
    </>
  );
}

/** One file: how far it is, where it lies, or why there is none. */
export function ExportRow({ line, version, keptDays, disabled, onCancel, onAgain }: ExportRowProps) {
  const name = exportName(line.format);
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <b>{name}</b>
        <span className={styles.state}>
          <State line={line} version={version} keptDays={keptDays} />
        </span>
        {isUnfinished(line) && (
          <progress
            className={styles.progress}
            aria-label={`${name}, slides done`}
            max={line.slidesTotal}
            value={line.slidesDone}
          />
        )}
      </span>
      {isUnfinished(line) ? (
        <TextAction onClick={onCancel} aria-label={`Cancel ${name}`}>
          <X aria-hidden />
          Cancel
        </TextAction>
      ) : line.href !== null ? (
        <TextActionLink href={line.href} download={line.fileName ?? ''} aria-label={`Download ${name}`}>
          <Download aria-hidden />
          Download
        </TextActionLink>
      ) : (
        <TextAction onClick={onAgain} aria-disabled={disabled} aria-label={`Try ${name} again`}>
          <RotateCcw aria-hidden />
          {line.state === 'failed' ? 'Try again' : 'Make again'}
        </TextAction>
      )}
    </li>
  );
}
