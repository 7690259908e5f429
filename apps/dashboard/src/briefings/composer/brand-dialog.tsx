'use client';

import {
  SLIDE_SIZES,
  TEXT_LIMITS,
  TYPEFACES,
  type Brand,
  type BriefingContent,
  type SlideSize,
  type Typeface,
} from '@waveguide/briefings';
import { THEME_NAMES, type ThemeName } from '@waveguide/charts';
import { Button, Dialog, Segmented, Select } from '@waveguide/ui';
import { TextField } from '../../view/text-field';
import { ColourField } from './fields/colour-field';
import { LogoField } from './fields/logo-field';
import type { ChangeContent } from './use-composer';
import styles from './dialog.module.css';

export interface BrandDialogProps {
  readonly content: BriefingContent;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Largest picture that is taken, in bytes. */
  readonly imageLimitBytes: number;
  /** Changes whatever the content is by then: a logo may take a while to arrive, and people go on typing. */
  readonly onChange: ChangeContent;
}

export const SIZE_NAMES: Readonly<Record<SlideSize, string>> = {
  slide16x9: 'Slide 16:9',
  document: 'Document',
  square: 'Square',
};
const THEME_WORDS: Readonly<Record<ThemeName, string>> = { light: 'Light', dark: 'Dark', print: 'Print' };
const TYPEFACE_NAMES: Readonly<Record<Typeface, string>> = {
  'georgia-arial': 'Georgia and Arial',
  arial: 'Arial',
  'source-serif-plex': 'Source Serif and IBM Plex',
};
const TYPEFACE_NOTES: Readonly<Record<Typeface, string>> = {
  'georgia-arial': 'Stand on every office machine',
  arial: 'Stands on every office machine',
  'source-serif-plex': 'As on screen; shows as meant only where it is installed',
};

/** How the briefing looks. Each change shows at once on the slides behind and can be taken back. */
export function BrandDialog({ content, open, onOpenChange, imageLimitBytes, onChange }: BrandDialogProps) {
  const { brand } = content;
  const set = (change: Partial<Brand>, gesture?: string) =>
    onChange((now) => ({ ...now, brand: { ...now.brand, ...change } }), gesture);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Brand and format"
      description="For the whole briefing; your next one starts with the same brand."
    >
      <div className={styles.body}>
        <div className={styles.choices}>
          <div className={styles.named}>
            <span aria-hidden>Size</span>
            <Segmented
              label="Size"
              options={SLIDE_SIZES.map((value) => ({ value, label: SIZE_NAMES[value] }))}
              value={content.size}
              onChange={(size) => onChange((now) => ({ ...now, size }))}
            />
          </div>
          <div className={styles.named}>
            <span aria-hidden>Theme</span>
            <Segmented
              label="Theme"
              options={THEME_NAMES.map((value) => ({ value, label: THEME_WORDS[value] }))}
              value={content.theme}
              onChange={(theme) => onChange((now) => ({ ...now, theme }))}
            />
          </div>
        </div>
        <TextField
          label="Name in the foot, where there is no logo"
          value={brand.name}
          onChange={(name) => set({ name }, 'brand.name')}
          maxLength={TEXT_LIMITS.brandName}
          problem={null}
        />
        <TextField
          label="Footer of every slide, such as a disclaimer"
          value={brand.footer}
          onChange={(footer) => set({ footer }, 'brand.footer')}
          maxLength={TEXT_LIMITS.footer}
          problem={null}
        />
        <div className={styles.pair}>
          <ColourField label="Accent" value={brand.accent} onChange={(accent) => set({ accent }, 'brand.accent')} />
          <ColourField
            label="Titles"
            value={brand.titleColour}
            onChange={(titleColour) => set({ titleColour }, 'brand.titleColour')}
          />
        </div>
        <div className={styles.choices}>
          <Select
            label="Typeface"
            value={brand.typeface}
            options={TYPEFACES.map((value) => ({
              value,
              label: TYPEFACE_NAMES[value],
              note: TYPEFACE_NOTES[value],
            }))}
            onChange={(typeface) => set({ typeface })}
          />
        </div>
        <LogoField
          logo={brand.logo}
          limitBytes={imageLimitBytes}
          onChange={(logo, gesture) => set({ logo }, gesture)}
        />
        <div className={styles.line}>
          <Button kind="primary" onClick={() => onOpenChange(false)}>
            Done
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
