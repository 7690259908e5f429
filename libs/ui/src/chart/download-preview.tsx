'use client';

import { formatRecord, type ChartSpec } from '@waveguide/charts';
import { useState } from 'react';
import { chartFileAddress, type ChartFileChoice } from './download-address';
import styles from './download.module.css';

/** What became of the picture at an address. */
type Picture =
  | { readonly kind: 'drawn'; readonly address: string; readonly width: number; readonly height: number }
  | { readonly kind: 'failed'; readonly address: string };

/** The picture as the server draws it, in a box that stays as large whatever is chosen. */
export function ChartDownloadPreview({ spec, choice }: { readonly spec: ChartSpec; readonly choice: ChartFileChoice }) {
  const [picture, setPicture] = useState<Picture | null>(null);
  const options = formatRecord(choice.format).options;
  const address = chartFileAddress(spec, {
    ...choice,
    format: 'png',
    resolution: '1',
    size: options.includes('size') ? choice.size : 'slide16x9',
  });
  if (options.length === 0)
    return (
      <p className={styles.tableNote}>
        {`The ${spec.table.rows.length} rows of the chart’s table, with units, sources, scenario and revision.`}
      </p>
    );
  const current = picture?.address === address ? picture : null;
  const times = Number(choice.resolution);
  return (
    <figure className={styles.preview}>
      <div className={styles.frame}>
        {current?.kind === 'failed' ? (
          <p>The preview could not be drawn. The file may still be; if not, try again in a moment.</p>
        ) : (
          // A picture that the server makes for this address; there is nothing to optimise.
          <img
            key={address}
            src={address}
            alt={`Preview: ${spec.description}`}
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
              setPicture({ kind: 'drawn', address, width, height })
            }
            onError={() => setPicture({ kind: 'failed', address })}
          />
        )}
      </div>
      <figcaption>
        {choice.format === 'pptx'
          ? 'As a picture; the slide holds its own chart and text.'
          : current?.kind === 'drawn' && choice.format === 'png'
            ? `${current.width * times} × ${current.height * times} pixels`
            : 'Preview'}
      </figcaption>
    </figure>
  );
}
