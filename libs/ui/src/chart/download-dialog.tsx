'use client';

import {
  CHART_FILE_FORMATS,
  formatRecord,
  PICTURE_RESOLUTIONS,
  PICTURE_SIZE_NAMES,
  PICTURE_THEMES,
  type ChartSpec,
  type PictureResolution,
  type PictureSizeName,
  type ThemeName,
} from '@waveguide/charts';
import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { ButtonLink } from '../controls/button';
import { chartFileAddress, revisionShown, type ChartFileChoice } from './download-address';
import { ChartDownloadPreview } from './download-preview';
import { CopyLink } from '../controls/copy-link';
import { Dialog } from '../controls/dialog';
import { Segmented } from '../controls/segmented';
import { useHydrated } from '../page/use-hydrated';
import styles from './download.module.css';

const SIZES: Readonly<Record<PictureSizeName, string>> = {
  slide16x9: 'Slide 16:9',
  document: 'Document',
  square: 'Square',
};
const THEMES: Readonly<Record<ThemeName, string>> = { light: 'Light', dark: 'Dark', print: 'Print' };

const optionsOf = <T extends string>(values: readonly T[], names: (value: T) => string) =>
  values.map((value) => ({ value, label: names(value) }));

const SIZE_OPTIONS = optionsOf(PICTURE_SIZE_NAMES, (value) => SIZES[value]);
const THEME_OPTIONS = optionsOf(PICTURE_THEMES, (value) => THEMES[value]);
const RESOLUTION_OPTIONS = optionsOf(PICTURE_RESOLUTIONS, (value) => `${value}x`);
const LINKS = [
  { value: 'frozen', label: 'Frozen' },
  { value: 'live', label: 'Live' },
] as const;

export interface ChartDownloadDialogProps {
  readonly spec: ChartSpec;
  /** The revision in view, for a chart that does not say it itself; null if nobody knows. */
  readonly revision: number | null;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Every file of a chart: which format, how large, in which looks, and the address under which it stays. */
export function ChartDownloadDialog({ spec, revision, open, onOpenChange }: ChartDownloadDialogProps) {
  const shown = revisionShown(spec) ?? revision;
  const [chosen, setChosen] = useState<Omit<ChartFileChoice, 'frozenAt'>>({
    format: 'png',
    size: 'slide16x9',
    theme: 'light',
    resolution: '2',
  });
  const [frozen, setFrozen] = useState(true);
  const formatGroup = useId();
  const addressId = useId();
  const choice: ChartFileChoice = { ...chosen, frozenAt: frozen ? shown : null };
  const address = chartFileAddress(spec, choice);
  const origin = useHydrated() ? window.location.origin : '';
  const options = formatRecord(choice.format).options;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} size="wide" title="Download" description={spec.finding}>
      <div className={styles.body}>
        <div className={styles.choices}>
          <fieldset className={styles.formats}>
            <legend>Format</legend>
            {CHART_FILE_FORMATS.map((format) => (
              <label key={format} className={styles.format}>
                <input
                  type="radio"
                  name={formatGroup}
                  value={format}
                  checked={choice.format === format}
                  onChange={() => setChosen({ ...chosen, format })}
                />
                <span>
                  {formatRecord(format).name}
                  <small>{formatRecord(format).note}</small>
                </span>
              </label>
            ))}
          </fieldset>
          {options.includes('size') && (
            <Choice label="Size">
              <Segmented<PictureSizeName>
                label="Size"
                options={SIZE_OPTIONS}
                value={chosen.size}
                onChange={(size) => setChosen({ ...chosen, size })}
              />
            </Choice>
          )}
          {options.includes('theme') && (
            <Choice label="Theme">
              <Segmented<ThemeName>
                label="Theme"
                options={THEME_OPTIONS}
                value={chosen.theme}
                onChange={(theme) => setChosen({ ...chosen, theme })}
              />
            </Choice>
          )}
          {options.includes('resolution') && (
            <Choice label="Resolution">
              <Segmented<PictureResolution>
                label="Resolution"
                options={RESOLUTION_OPTIONS}
                value={chosen.resolution}
                onChange={(resolution) => setChosen({ ...chosen, resolution })}
              />
            </Choice>
          )}
          {shown !== null && (
            <Choice label="Numbers">
              <Segmented
                label="Numbers"
                options={LINKS}
                value={frozen ? 'frozen' : 'live'}
                onChange={(next) => setFrozen(next === 'frozen')}
              />
              <small>
                {frozen
                  ? `Stays at revision ${shown}, whatever is published later.`
                  : 'Follows the newest revision each time it is fetched.'}
              </small>
            </Choice>
          )}
        </div>
        <div className={styles.result}>
          <ChartDownloadPreview spec={spec} choice={choice} />
          <label className={styles.addressLabel} htmlFor={addressId}>
            Address, for a document that embeds it
          </label>
          <div className={styles.address}>
            <input
              id={addressId}
              readOnly
              value={`${origin}${address}`}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyLink address={address} label="Copy address" />
          </div>
          <div className={styles.fetch}>
            <ButtonLink kind="primary" href={address} download="">
              <Download aria-hidden />
              Download {formatRecord(choice.format).name}
            </ButtonLink>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.choice}>
      <span aria-hidden>{label}</span>
      <div>{children}</div>
    </div>
  );
}
